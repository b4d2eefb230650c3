// Appendix B.4: diagnostics come sorted by path, line and column.

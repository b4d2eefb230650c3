// Appendix C: cycles end; both contribute their files.

// Appendix C: folders are searched recursively, files come in the order of their paths, files are
// taken once, and hidden ones are left out.

//! ok

// An included project is looked for beside the including project file first.

//! ok

// … and then in the working directory.

//! ok

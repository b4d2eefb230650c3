/* Language §2.1: a program may have no declaration. */

//! ok

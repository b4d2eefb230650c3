// Language §1.2: the comment ends at the first end mark, so the second one is program text.
event e; /* a /* b */
*/

//! error 3:1 syntax

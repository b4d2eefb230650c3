// Chapter 0: a declaration error is fatal, so bodies are not looked at.
event e;
event f: Nope;
fun g(x: int) { x = true; }

//! error 3:10 missing-declaration

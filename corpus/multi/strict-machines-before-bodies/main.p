// Chapter 0: machines are validated (P4) before bodies are checked (P5).
fun f() { var x: int; x = true; }
machine M { }

//! error 3:1 missing-start-state

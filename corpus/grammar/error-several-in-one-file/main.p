// All syntax errors of a file are reported, one each; what parses is still analysed.
enum E { }
fun f() {
  var x: int = 1;
  x = 2
}
machine M {
  start state S {
    entry { };
    defer null;
  }
}
event e: (int, );

//! error 2:10 syntax
//! error 4:14 syntax
//! error 6:1 syntax
//! error 9:14 syntax
//! error 10:11 syntax
//! error 13:16 syntax

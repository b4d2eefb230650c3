// Language §5.1.
event e;
machine M {
  var i: int; var f: float; var b: bool; var v: event; var a: any; var m: M;
  start state S { entry { i = 0; f = 0.0; b = true; a = null; v = halt; v = e; b = $; b = $$; m = this; } }
}

//! ok

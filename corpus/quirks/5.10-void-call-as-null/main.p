// A void call is "no value", usable wherever null is.
event e: any;
fun void() { }
fun takes(x: any, m: machine) { }
machine M {
  start state S {
    entry {
      var a: any; var m: machine; var d: data;
      a = void(); m = void(); d = void(); takes(void(), void());
      if (void() == null) { send this, e, void(); }
    }
    ignore e;
  }
}

//! ok

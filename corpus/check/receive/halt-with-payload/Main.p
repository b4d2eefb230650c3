// Checker §2.9: the machine halts for good; what is sent later is lost.
event a;
machine Other {
  start state S {
    entry {
      receive {
        case a: { assert false; }
      }
    }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, halt;
      send m, a;
    }
  }
}

//! check DefaultImpl: ok

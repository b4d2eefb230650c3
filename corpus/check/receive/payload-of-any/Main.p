// Checker §1.15: null and other values through an `any` payload.
event e: any;
machine Main {
  start state S {
    entry {
      send this, e, null;
      send this, e, 3;
      receive {
        case e: (a: any) { assert a == null; }
      }
      receive {
        case e: (a: any) { assert a == 3; }
      }
    }
  }
}

//! check DefaultImpl: ok

machine Main {
  var me: machine;
  start state S {
    entry {
      me = self();
      assert me == this;
      goto T;
    }
  }
  state T {
    entry { assert self() == me; }
  }
  fun self(): machine { return this; }
}

//! check DefaultImpl: ok

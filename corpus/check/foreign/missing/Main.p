// A foreign function that nobody supplies.
fun absent();
machine Main {
  start state S {
    entry { absent(); }
  }
}

//! check DefaultImpl: exception(foreign)

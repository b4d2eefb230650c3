// Checker §2.8: a return inside a case leaves the function that contains the receive.
event e;
machine Main {
  start state S {
    entry {
      wait();
      print "after";
    }
  }
  fun wait() {
    send this, e;
    while (true) {
      receive {
        case e: {
          print "case";
          return;
        }
      }
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: case / after

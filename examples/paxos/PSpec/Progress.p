// Liveness: a value is taught in the end. True for a single proposer, as long as a majority of the
// acceptors works; several proposers can hinder one another for ever.
spec SomethingIsTaught observes eAcceptors, eTeach {
  start state Init {
    on eAcceptors goto Waiting;
  }

  hot state Waiting {
    on eTeach goto Taught;
  }

  cold state Taught {
    ignore eTeach;
  }
}

// Checker §3.2: the log of a monitor says which states are hot and cold.
event eAsk;
event eAnswer;
spec Answered observes eAsk, eAnswer {
  start state Fresh { on eAsk goto Waiting; }
  hot state Waiting { on eAnswer goto Quiet; }
  cold state Quiet { on eAsk goto Waiting; }
}
machine Main {
  start state S {
    entry { announce eAsk; announce eAnswer; announce eAsk; announce eAnswer; }
  }
}
test T [main=Main]: assert Answered in { Main };

//! check T: ok
//! steps T: 2

// Agreement: all decisions that are ever taught have one value.
spec OneValueTaught observes eLearn {
  var decided: tValue;

  start state Undecided {
    on eLearn goto Decided with (decision: (ballot: tBallot, value: tValue)) {
      decided = decision.value;
    }
  }

  state Decided {
    on eLearn do (decision: (ballot: tBallot, value: tValue)) {
      assert decision.value == decided,
          format("{0} was decided, and now {1}", decided, decision.value);
    }
  }
}

// A run worth seeing: a proposer is rejected, and a value is decided all the same.
scenario RejectedAndDecided observes eReject, eLearn {
  start state Smooth {
    on eReject goto Contended;
    ignore eLearn;
  }
  state Contended {
    on eLearn goto Decided;
    ignore eReject;
  }
  cold state Decided {
    ignore eReject, eLearn;
  }
}

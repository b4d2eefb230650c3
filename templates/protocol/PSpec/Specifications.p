// Every item is delivered once, and in order (safety).
spec DeliveredInOrder observes eDelivered {
  var last: int;

  start state Watching {
    on eDelivered do (number: int) {
      assert number == last + 1, format("{0} is delivered after {1}", number, last);
      last = number;
    }
  }
}

// What is sent is delivered in the end (liveness): the state `Underway` is hot, so an execution
// must not stay there for ever.
spec EverythingArrives observes eSubmitted, eDelivered {
  start state Quiet {
    on eSubmitted goto Underway;
    ignore eDelivered;
  }

  hot state Underway {
    on eDelivered goto Quiet;
  }
}

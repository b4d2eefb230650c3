// A sender that repeats a letter until it is acknowledged, over links that lose, copy and reorder.

// Whether the receiver takes every copy for a new letter.
param countsCopies: bool;

event eLetter: (sender: Sender, number: int);
event eReceipt: int;

// What the receiver has taken in.
event eTaken: int;

machine Sender {
  var receiver: Receiver;
  var timer: Timer;
  var number: int;

  start state Writing {
    entry {
      receiver = new Receiver();
      timer = createTimer(this);
      goto Sending;
    }
  }

  state Sending {
    entry {
      sendUnreliably(receiver, eLetter, (sender = this, number = number));
      startTimer(timer);
    }

    on eReceipt do (received: int) {
      if (received == number) {
        number = number + 1;
        if (number == 3) {
          goto Done;
        }
        goto Sending;
      }
    }

    on eTimeOut goto Sending;
  }

  state Done {
    entry { cancelTimer(timer); }
    ignore eReceipt, eTimeOut;
  }
}

machine Receiver {
  var expected: int;

  start state Reading {
    on eLetter do (letter: (sender: Sender, number: int)) {
      if (letter.number == expected || countsCopies) {
        announce eTaken, letter.number;
        expected = letter.number + 1;
      }
      sendUnreliably(letter.sender, eReceipt, letter.number);
    }
  }
}

// Each letter is taken in once, in the order of writing.
spec OnceAndInOrder observes eTaken {
  var count: int;

  start state NothingTaken {
    on eTaken goto SomeTaken with take;
  }

  state SomeTaken {
    on eTaken do take;
  }

  fun take(number: int) {
    assert number == count, format("letter {0} is taken, and not {1}", number, count);
    count = count + 1;
  }
}

module Post = union { Sender, Receiver }, Timers, Couriers;

test Passes [main=Sender]: assert OnceAndInOrder in Post;

test param (countsCopies in [true]) Fails [main=Sender]: assert OnceAndInOrder in Post;

// A herald who calls three times over a link that loses a limited number of calls.

param losses: int;

event eCalls;
event eCall: int;

machine Herald {
  start state Calling {
    entry {
      var link: Link;
      var listener: Listener;
      var times: int;

      link = createLink((losses = losses, copies = 1, reorders = true));
      listener = new Listener();
      announce eCalls;
      while (times < 3) {
        times = times + 1;
        transmit(link, listener, eCall, times);
      }
    }
  }
}

machine Listener {
  start state Listening {
    on eCall do (number: int) {
      print format("call {0}", number);
    }
  }
}

spec SomethingIsHeard observes eCalls, eCall {
  start state Silence {
    on eCalls goto Listening;
  }

  hot state Listening {
    on eCall goto Heard;
  }

  cold state Heard {
    ignore eCall;
  }
}

module Court = union { Herald, Listener }, Links;

test param (losses in [2]) PassesWithTwoLosses [main=Herald]: assert SomethingIsHeard in Court;

test param (losses in [3]) FailsWithThreeLosses [main=Herald]: assert SomethingIsHeard in Court;

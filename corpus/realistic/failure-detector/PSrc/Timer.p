machine Timer {
  var owner: machine;

  start state Init {
    entry (client: machine) {
      owner = client;
      goto Waiting;
    }
    defer eStart;
    ignore eCancel;
  }

  state Waiting {
    on eStart goto Started;
    ignore eCancel, eAgain;
  }

  state Started {
    entry (client: machine) {
      assert client == owner, "started by a stranger";
      send this, eAgain;
    }
    on eAgain do {
      if ($$) {
        send owner, eTimeOut;
        goto Waiting;
      } else {
        send this, eAgain;
      }
    }
    on eCancel goto Waiting;
    defer eStart;
  }
}

module Detector = { FailureDetector, Timer };
module Nodes = { Node };
module Clients = { Client };

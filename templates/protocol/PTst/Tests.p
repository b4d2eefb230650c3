// A transfer of three items, with faults: links that lose and copy, and a receiver that crashes.
// The faults are limited in number, or nothing would need to arrive.

param faultCount: int;
param crashCount: int;

machine Transfer {
  start state Init {
    entry {
      var faults: tLinkFaults;
      var receiver: Receiver;
      var nodes: set[machine];

      faults = (losses = faultCount, copies = faultCount, reorders = false);
      receiver = new Receiver(faults);
      new Sender((receiver = receiver, faults = faults, count = 3));
      nodes += (receiver);
      injectFailures((nodes = nodes, failure = RESTARTS_WITH_DISK, count = crashCount));
    }
  }
}

module Model = union Endpoints, { Transfer }, Timers, Links, FailureInjectors;

test param (faultCount in [0, 1, 2], crashCount in [0, 1, 2]) Works [main=Transfer]:
  assert DeliveredInOrder, EverythingArrives in Model;

// A bug to switch on: uncomment this test, and `p check` shows how DeliveredInOrder fails.
// test param (deliversCopies in [true], faultCount in [1]) DeliversCopies [main=Transfer]:
//   assert DeliveredInOrder, EverythingArrives in Model;

// A bug to switch on: uncomment this test, and `p check` shows how EverythingArrives fails.
// test param (neverRepeats in [true], faultCount in [1]) NeverRepeats [main=Transfer]:
//   assert DeliveredInOrder, EverythingArrives in Model;

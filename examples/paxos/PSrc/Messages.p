// The two phases, and the lesson at the end.

type tProposal = (ballot: int, value: int);
type tPromise = (acceptor: Acceptor, ballot: int, accepted: tProposal);
type tAccepted = (acceptor: Acceptor, proposal: tProposal);
type tReject = (ballot: int, promised: int);

event ePrepare: (proposer: Proposer, ballot: int);
event ePromise: tPromise;
event eAccept: (proposer: Proposer, proposal: tProposal);
event eAccepted: tAccepted;
event eReject: tReject;
event eTeach: int;

// Tells the specifications how many acceptors there are.
event eAcceptors: int;

// Whether links lose, copy and reorder messages.
param hasBadLinks: bool;

fun tell(target: machine, message: event, payload: any) {
  if (hasBadLinks) {
    sendUnreliably(target, message, payload);
  } else {
    send target, message, payload;
  }
}

// Single-decree Paxos: ballots are numbers that no two proposers share.
type tBallot = int;
type tValue = int;

event ePrepare: (proposer: Proposer, ballot: tBallot);
event ePromise: (acceptor: Acceptor, ballot: tBallot, accepted: tBallot, value: tValue);
event eAccept: (proposer: Proposer, ballot: tBallot, value: tValue);
event eAccepted: (acceptor: Acceptor, ballot: tBallot);
event eReject: (acceptor: Acceptor, ballot: tBallot, promised: tBallot);
event eLearn: (ballot: tBallot, value: tValue);

fun noBallot(): tBallot { return -1; }

//! ok

event ePing: (detector: FailureDetector, round: int);
event ePong: (node: Node, round: int);
event eNodesDown: set[Node];
event eShutdown: machine;
event eStart: machine;
event eCancel;
event eTimeOut;
event eAgain;

//! ok

// Pings and pongs are numbered by round, so that late answers are recognised.
event ePing: (detector: FailureDetector, round: int);
event ePong: (node: Node, round: int);

// Stops a node; the payload is the node itself.
event eStop: Node;

// Tells the clients which nodes do not answer any more.
event eNodesDown: set[Node];

// Tells the specifications that the detector asks once more.
event eAttempt: (round: int);

// Pings and pongs are numbered by round, so that late answers are recognised. 0 and 1 in turns are
// enough, as in the alternating-bit protocol: links keep the order, so whoever answers in a round has
// sent all answers of the round before, and nothing older is on its way when the next one begins.
event ePing: (detector: FailureDetector, round: int);
event ePong: (node: Node, round: int);

// Stops a node; the payload is the node itself.
event eStop: Node;

// Tells the clients which nodes do not answer any more.
event eNodesDown: set[Node];

// Tells the specifications that the detector asks once more.
event eAttempt: (round: int);

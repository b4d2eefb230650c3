// A node's place on the ring: whom it sends to.
event eNeighbour: Node;

// Wakes a node up: it begins an election.
event eWake;

// An identity on its way around the ring.
event eToken: int;

// The elected identity, on its way around the ring.
event eLeader: (leader: Node, id: int);

// A node knows who leads.
event eKnows: (node: Node, leader: Node, id: int);

// Tells the specifications the identities of all nodes.
event eRing: seq[int];

type Tree = (left: Nodes, right: Nodes);
type Nodes = seq[Tree];

//! error 1:20 circular-type-def typedef 'Nodes' has a circular dependency

// What sender and receiver say to each other, over links that lose and copy.

type tItem = (sender: Sender, number: int);

event eItem: tItem;
event eAcknowledge: int;

// What they announce, for the specifications: the sender begins with an item, the receiver has it.
event eSubmitted: int;
event eDelivered: int;

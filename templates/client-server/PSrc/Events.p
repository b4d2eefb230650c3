// What clients and the office say to each other.

// A client asks for a seat.
event eReserve: Client;

// The office offers one, or has none left.
event eOffer: int;
event eSoldOut;

// The client takes the seat that it was offered, or not.
event eDecide: (seat: int, isTaken: bool);

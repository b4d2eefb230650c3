// What clients, coordinator and participants say to each other.

enum tStatus { SUCCESS, ABORTED, TIMED_OUT }

// A transaction writes one key. Its number is unique.
type tTransaction = (number: int, key: int, value: int);
type tVote = (participant: Participant, number: int, isYes: bool);
type tWriteResponse = (number: int, status: tStatus);
type tReadResponse = (key: int, value: int, isFound: bool);

// Clients and coordinator.
event eWrite: (client: Client, transaction: tTransaction);
event eWriteResponse: tWriteResponse;
event eRead: (client: Client, key: int);
event eReadResponse: tReadResponse;

// Coordinator and participants.
event ePrepare: (coordinator: Coordinator, transaction: tTransaction);
event eVote: tVote;
event eCommit: int;
event eAbort: int;

// Tells the specifications who takes part.
event eParticipants: set[Participant];

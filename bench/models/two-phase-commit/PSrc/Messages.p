// What clients, coordinator, participants and timer say to each other. There is one key, so that a
// transaction is its number.

enum tStatus { COMMITTED, REFUSED, TIMED_OUT }

type tRequest = (client: Client, number: int);
type tProposal = (coordinator: Coordinator, number: int);
type tVote = (number: int, isYes: bool);
type tResponse = (number: int, status: tStatus);

// Clients and coordinator.
event eWrite: tRequest;
event eResponse: tResponse;
// Passed on to a participant, who answers.
event eRead: Client;
event eValue: int;

// Coordinator and participants.
event ePrepare: tProposal;
event eVote: tVote;
event eCommit: int;
event eAbort: int;

// Coordinator and timer; a running timer ticks.
event eStart: Coordinator;
event eCancel;
event eTick;
event eTimeOut;

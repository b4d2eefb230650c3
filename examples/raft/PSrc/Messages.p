// What servers and clients say to each other. The service that is replicated is a register; a write
// answers the value that it replaces, a read the one that is there.

type tCommand = (client: machine, number: int, isRead: bool, value: int);

// An entry without client is the one with which a leader begins its term.
type tEntry = (term: int, command: tCommand);

type tVoteRequest = (candidate: Server, term: int, lastTerm: int, length: int);
type tVote = (server: Server, term: int, isGranted: bool);
type tAppend = (
  leader: Server,
  term: int,
  previous: int,
  previousTerm: int,
  entries: seq[tEntry],
  committed: int
);
type tAppended = (server: Server, term: int, isOk: bool, matched: int);
type tAnswer = (client: machine, number: int, value: int);

event eMembers: set[Server];
event eVoteRequest: tVoteRequest;
event eVote: tVote;
event eAppend: tAppend;
event eAppended: tAppended;
event eCommand: tCommand;
event eAnswer: tAnswer;

// To the client whose command came to a server that does not lead; its number.
event eRefused: int;

// The clients are done: servers may rest.
event eStop;
event eFinished: Client;

// For specifications: who leads, what a log holds, what was executed, how many clients there are.
event eLeads: (server: Server, term: int, log: seq[tEntry]);
event eLog: (server: Server, log: seq[tEntry]);
event eExecuted: (server: Server, term: int, index: int, command: tCommand);
event eClients: int;

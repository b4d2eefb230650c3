// Raft without log compaction and membership changes: elections and replication of one log.
type tEntry = (term: int, command: string);
type tAppend = (
  leader: Replica,
  term: int,
  prefix: int,
  prefixTerm: int,
  entries: seq[tEntry],
  commit: int
);
type tAppendReply = (replica: Replica, term: int, matched: int, isOk: bool);
type tVoteRequest = (candidate: Replica, term: int, lastIndex: int, lastTerm: int);
type tVoteReply = (replica: Replica, term: int, isGranted: bool);

event eMembers: set[Replica];
event eElectionTimeout;
event eVoteRequest: tVoteRequest;
event eVoteReply: tVoteReply;
event eAppend: tAppend;
event eAppendReply: tAppendReply;
event eCommand: string;
event eBecameLeader: (replica: Replica, term: int);
event eCommitted: (index: int, entry_: tEntry);

//! ok

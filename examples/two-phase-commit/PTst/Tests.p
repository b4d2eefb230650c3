module System = union TwoPhase, Clients, FailureInjectors;

// The protocol as it should be.

test param (participantCount in [1, 2, 3], clientCount in [1, 2, 3])
    assume participantCount >= clientCount
    pairwise
    Sizes [main=Sized]: assert Atomicity, Progress in (union { Sized }, System);

test Standard [main=ThreeParticipants]:
  assert Atomicity, Progress in (union { ThreeParticipants }, System);

// Few enough states to see them all.
test Small [main=Small]: assert Atomicity, Progress in (union { Small }, System);

test ParticipantStops [main=ParticipantMayStop]:
  assert Atomicity, Progress in (union { ParticipantMayStop }, System);

test param (readsBack in [true], expectsOwn in [true], participantCount in [3], clientCount in [1])
    OneClientReads [main=Sized]:
  assert Atomicity, Progress, ReadsAreCommitted in (union { Sized }, System);

// Not the protocol's fault: the client forgets that others may write the same key.
test param (readsBack in [true], expectsOwn in [true], participantCount in [3], clientCount in [2])
    TwoClientsRead [main=Sized]:
  assert Atomicity, Progress, ReadsAreCommitted in (union { Sized }, System);

// What two-phase commit cannot do: go on when nobody answers.
test CoordinatorStops [main=CoordinatorMayStop]:
  assert Atomicity, Progress in (union { CoordinatorMayStop }, System);

test param (readsBack in [true]) ReaderWaits [main=ParticipantMayStop]:
  assert Atomicity, Progress in (union { ParticipantMayStop }, System);

// Seeded bugs.

test param (countsEveryVote in [true]) EveryVote [main=ThreeParticipants]:
  assert Atomicity, Progress in (union { ThreeParticipants }, System);

test param (countsLateVotes in [true]) LateVotes [main=ThreeParticipants]:
  assert Atomicity, Progress in (union { ThreeParticipants }, System);

test param (writesEarly in [true], readsBack in [true], participantCount in [3], clientCount in [2])
    EarlyWrites [main=Sized]: assert ReadsAreCommitted in (union { Sized }, System);

test param (waitsForever in [true]) NoTimeouts [main=ParticipantMayStop]:
  assert Atomicity, Progress in (union { ParticipantMayStop }, System);

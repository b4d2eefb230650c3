// Systems with few enough states to see them all: `p check -tc Small --exhaustive` proves the protocol,
// and finds a shortest way to everything that is wrong. `Small` itself is among the other tests.

test SmallParticipantStops [main=SmallParticipantMayStop]:
  assert Atomicity, Progress in (union { SmallParticipantMayStop }, System);

test param (readsBack in [true]) SmallReads [main=Small]:
  assert Atomicity, Progress, ReadsAreCommitted in (union { Small }, System);

// Not the protocol's fault, or what it cannot do.

test param (readsBack in [true], expectsOwn in [true]) SmallTwoClientsRead [main=Small]:
  assert Atomicity, Progress, ReadsAreCommitted in (union { Small }, System);

test SmallCoordinatorStops [main=SmallCoordinatorMayStop]:
  assert Atomicity, Progress in (union { SmallCoordinatorMayStop }, System);

test param (readsBack in [true]) SmallReaderWaits [main=SmallParticipantMayStop]:
  assert Atomicity, Progress in (union { SmallParticipantMayStop }, System);

// Seeded bugs.

test param (countsEveryVote in [true]) SmallEveryVote [main=Small]:
  assert Atomicity, Progress in (union { Small }, System);

test param (countsLateVotes in [true]) SmallLateVotes [main=Small]:
  assert Atomicity, Progress in (union { Small }, System);

test param (writesEarly in [true], readsBack in [true]) SmallEarlyWrites [main=Small]:
  assert ReadsAreCommitted in (union { Small }, System);

test param (waitsForever in [true]) SmallNoTimeouts [main=SmallParticipantMayStop]:
  assert Atomicity, Progress in (union { SmallParticipantMayStop }, System);

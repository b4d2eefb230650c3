// Systems with few enough states to see them all: `p check -tc Small --exhaustive` proves the protocol,
// and finds a shortest way to everything that is wrong. `Small` itself is among the other tests.

// Who stops, at any moment, in a system that goes on for ever.
param participantStops: bool;
param coordinatorStops: bool;

// A participant serves readers of its copy, whatever becomes of transactions. This one reads again
// and again.
machine Reader {
  var participant: Participant;

  start state Reading {
    entry (readFrom: Participant) {
      participant = readFrom;
      read();
    }

    on eReadResponse do read;
  }

  fun read() {
    send participant, eRead, (client = this, key = 1);
  }
}

// One client writes once. The coordinator stops, or the participant that nobody reads from, or
// neither.
machine WriterAndReader {
  start state Init {
    entry {
      var participants: set[Participant];
      var coordinator: Coordinator;

      participants += (new Participant());
      participants += (new Participant());
      coordinator = new Coordinator(participants);
      new Client((coordinator = coordinator, number = 1, writes = 1));
      new Reader(participants[0]);
      if (participantStops) {
        send participants[1], halt;
      }
      if (coordinatorStops) {
        send coordinator, halt;
      }
    }
  }
}

module Endless = union { WriterAndReader, Reader }, TwoPhase, Clients;

test SmallParticipantStops [main=SmallParticipantMayStop]:
  assert Atomicity, Progress in (union { SmallParticipantMayStop }, System);

test param (readsBack in [true]) SmallReads [main=Small]:
  assert Atomicity, Progress, ReadsAreCommitted in (union { Small }, System);

test param (participantStops in [true, false]) SmallForEver [main=WriterAndReader]:
  assert Atomicity, Progress in Endless;

// Not the protocol's fault, or what it cannot do.

test param (readsBack in [true], expectsOwn in [true]) SmallTwoClientsRead [main=Small]:
  assert Atomicity, Progress, ReadsAreCommitted in (union { Small }, System);

test param (coordinatorStops in [true]) SmallCoordinatorStops [main=WriterAndReader]:
  assert Atomicity, Progress in Endless;

test param (readsBack in [true]) SmallReaderWaits [main=SmallParticipantMayStop]:
  assert Atomicity, Progress in (union { SmallParticipantMayStop }, System);

// Seeded bugs.

test param (countsEveryVote in [true]) SmallEveryVote [main=Small]:
  assert Atomicity, Progress in (union { Small }, System);

test param (countsLateVotes in [true]) SmallLateVotes [main=Small]:
  assert Atomicity, Progress in (union { Small }, System);

test param (writesEarly in [true], readsBack in [true]) SmallEarlyWrites [main=Small]:
  assert ReadsAreCommitted in (union { Small }, System);

test param (waitsForever in [true], participantStops in [true])
    SmallNoTimeouts [main=WriterAndReader]: assert Atomicity, Progress in Endless;

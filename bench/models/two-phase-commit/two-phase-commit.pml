/*
 * The P project in this folder, for SPIN: two participants, two clients, one key.
 *
 * It takes the steps that P's checker takes, so that without reductions both have the same states:
 *
 * - A process is a machine. Its channel is the machine's inbox: what all senders send, in the order
 *   of arrival. No channel ever gets full, as no inbox of P does: a send to a full one would block
 *   inside a d_step, which is an error.
 * - The beginning of a machine is a step (`skip`), and so is a creation (`run`).
 * - Taking a message is a step together with all that its handler computes. What the handler sends
 *   arrives by one step for each message, before the machine takes another.
 * - A monitor observes a message in the step before that in which it arrives: it is called there.
 * - `defer` leaves a message in the inbox and looks at the next. Messages for the coordinator begin
 *   with 1 if it never defers them, so that `??1` takes the first of those.
 *
 * What is to be sent is where a process is, and some variables, which are set back to 0 after the
 * last send. Variables of one step only are hidden: they are no part of states.
 */
#define PARTICIPANTS 2

mtype = { WRITE, READ, VOTE, TIMEOUT, PREPARE, COMMIT, ABORT, RESPONSE, VALUE, START, CANCEL, TICK }

#define COMMITTED 1
#define REFUSED 2
#define TIMED_OUT 3

/* Can be taken while transactions are prepared; kind; number; yes. */
chan toCoordinator = [8] of { bit, mtype, byte, bit };
/* Kind; number, which tells clients apart, too. */
chan toParticipant[PARTICIPANTS] = [6] of { mtype, byte };
/* Kind; status or value. */
chan toClient[3] = [1] of { mtype, byte };
chan toTimer = [6] of { mtype };

hidden mtype kind;
hidden byte content;
hidden byte isYes;

/* The specification, by the numbers of transactions. */
byte yes[3];
bool committed[3], aborted[3];

inline observeDecision(number, status) {
  if
  :: status == COMMITTED ->
     assert(yes[number] == PARTICIPANTS && !aborted[number]);
     committed[number] = true
  :: else ->
     assert(!committed[number]);
     aborted[number] = true
  fi
}

inline observeResponse(number, status) {
  assert((status == COMMITTED && committed[number]) || (status != COMMITTED && aborted[number]))
}


proctype Coordinator() {
  byte number, votes, status, reader;

  skip;
end0:
  do
  :: toCoordinator?_, VOTE, _, _
  :: toCoordinator?_, TIMEOUT, _, _
  :: toCoordinator?_, READ, reader, _ ->
     d_step { toParticipant[0]!READ, reader; reader = 0 }
  :: toCoordinator?_, READ, reader, _ ->
     d_step { toParticipant[1]!READ, reader; reader = 0 }
  :: d_step { toCoordinator?_, WRITE, number, _ -> votes = 0 }
     toTimer!START;
     toParticipant[0]!PREPARE, number;
     toParticipant[1]!PREPARE, number;
end1:
     do
     :: atomic {
          d_step {
            toCoordinator??1, kind, content, isYes ->
            if
            :: kind == TIMEOUT -> status = TIMED_OUT
            :: kind == VOTE && content == number && !isYes -> status = REFUSED
            :: kind == VOTE && content == number && isYes ->
               votes++;
               if
               :: votes == PARTICIPANTS -> status = COMMITTED
               :: else
               fi
            :: else
            fi;
            if
            :: status != 0 -> observeDecision(number, status)
            :: else
            fi
          }
          if
          :: status != 0 -> break
          :: else
          fi
        }
     od;
     atomic {
       toParticipant[0]!(status == COMMITTED -> COMMIT : ABORT), number;
       observeDecision(number, status)
     }
     d_step {
       toParticipant[1]!(status == COMMITTED -> COMMIT : ABORT), number;
       observeResponse(number, status)
     }
     d_step { toClient[number]!RESPONSE, status; status = 0 }
     toTimer!CANCEL
  od
}

proctype Participant(byte me) {
  byte prepared, value, asked;

  skip;
end:
  do
  :: d_step { toParticipant[me]?PREPARE, asked -> prepared = asked; yes[asked]++ }
     d_step { toCoordinator!1, VOTE, asked, 1; asked = 0 }
  :: toParticipant[me]?PREPARE, asked ->
     d_step { toCoordinator!1, VOTE, asked, 0; asked = 0 }
  :: d_step { toParticipant[me]?COMMIT, content ->
       assert(content == prepared); value = content; prepared = 0 }
  :: d_step { toParticipant[me]?ABORT, _ -> prepared = 0 }
  :: toParticipant[me]?READ, asked ->
     d_step { toClient[asked]!VALUE, value; asked = 0 }
  od
}

proctype Timer() {
  skip;
resting:
end0:
  if
  :: toTimer?START
  :: toTimer?CANCEL -> goto resting
  :: toTimer?TICK -> goto resting
  fi;
tick:
  toTimer!TICK;
end1:
  if
  :: toTimer?TICK -> goto tick
  :: toTimer?TICK
  :: toTimer?CANCEL -> goto resting
  fi;
  toCoordinator!1, TIMEOUT, 0, 0;
  goto resting
}

proctype Client(byte number) {
  bool isCommitted;

  skip;
  toCoordinator!0, WRITE, number, 0;
end0:
  if
  :: toClient[number]?RESPONSE, REFUSED -> goto finished
  :: toClient[number]?RESPONSE, TIMED_OUT
  :: d_step { toClient[number]?RESPONSE, COMMITTED -> isCommitted = true }
  fi;
  toCoordinator!0, READ, number, 0;
end1:
  d_step { toClient[number]?VALUE, content -> assert(!isCommitted || content > 0) }
finished:
end2:
  false
}

init {
  skip;
  run Participant(0);
  run Participant(1);
  run Timer();
  run Coordinator();
  run Client(1);
  run Client(2);
end:
  false
}

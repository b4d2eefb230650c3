module System = union TwoPhase, Clients, Failures;

test tcSingleClient [main=SingleClient]:
  assert AtomicityInvariant, Progress in (union { SingleClient }, System);

test param (participantCount in [2, 3], clientCount in [1, 2], failing in [false, true])
    assume participantCount >= clientCount
    pairwise
    tcConfigured [main=Configured]: assert AtomicityInvariant in (union { Configured }, System);
//! tests tcSingleClient tcConfigured___participantCount_2__clientCount_1__failing_false tcConfigured___participantCount_3__clientCount_2__failing_false tcConfigured___participantCount_3__clientCount_1__failing_true tcConfigured___participantCount_2__clientCount_2__failing_true

param clients: int;
param lockCount: int;

fun lock_names(count: int): seq[string] {
  var names: seq[string];
  while (sizeof(names) < count) {
    names += (sizeof(names), format("lock{0}", sizeof(names)));
  }
  return names;
}

machine Main
  receives;
  sends;
{
  start state Init {
    entry {
      var server: LockServer;
      var i: int;
      server = new LockServer();
      while (i < clients) {
        new LockClient((server = server, locks = lock_names(lockCount), rounds = 2));
        i = i + 1;
      }
    }
  }
}

module System = compose { Main }, ServerModule, ClientModule;

test param (clients in [1, 2, 3], lockCount in [1, 2])
    assume clients > 1 || lockCount == 1
    tcLocks [main=Main]: assert MutualExclusion, NoStarvation in System;
//! tests tcLocks___clients_1__lockCount_1 tcLocks___clients_2__lockCount_1 tcLocks___clients_3__lockCount_1 tcLocks___clients_2__lockCount_2 tcLocks___clients_3__lockCount_2

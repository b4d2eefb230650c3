// Leases named locks; whoever asks for a lock that is taken waits in a queue.
event eAcquire: (client: LockClient, lock: string);
event eGranted: (lock: string, lease: int);
event eRelease: (client: LockClient, lock: string, lease: int);
event eReleased: string;

type tHolder = (client: LockClient, lease: int);

interface LockClient(tClientSetup) receives eGranted, eReleased;
interface LockServer() receives eAcquire, eRelease;

machine Server
  receives eAcquire, eRelease;
  sends eGranted, eReleased;
{
  var holders: map[string, tHolder];
  var queues: map[string, seq[LockClient]];
  var nextLease: int;

  start state Serving {
    on eAcquire do (request: (client: LockClient, lock: string)) {
      if (request.lock in holders) {
        enqueue(request.client, request.lock);
      } else {
        grant(request.client, request.lock);
      }
    }
    on eRelease do (request: (client: LockClient, lock: string, lease: int)) {
      var waiting: LockClient;
      assert request.lock in holders, format("lock {0} is free", request.lock);
      assert holders[request.lock] == (client = request.client, lease = request.lease);
      holders -= request.lock;
      send request.client, eReleased, request.lock;
      if (request.lock in queues && sizeof(queues[request.lock]) > 0) {
        waiting = queues[request.lock][0];
        queues[request.lock] -= 0;
        grant(waiting, request.lock);
      }
    }
  }

  fun grant(client: LockClient, lock: string) {
    nextLease = nextLease + 1;
    holders[lock] = (client = client, lease = nextLease);
    send client, eGranted, (lock = lock, lease = nextLease);
  }

  fun enqueue(client: LockClient, lock: string) {
    if (!(lock in queues)) {
      queues[lock] = default(seq[LockClient]);
    }
    queues[lock] += (sizeof(queues[lock]), client);
  }
}

module ServerModule = { Server -> LockServer };

//! ok

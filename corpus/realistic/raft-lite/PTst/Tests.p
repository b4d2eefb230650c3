param replicaCount: int;
param timeoutCount: int;

fun cluster(size: int, commands: int, timeouts: int) {
  var replicas: set[Replica];
  var replica: Replica;
  while (sizeof(replicas) < size) {
    replicas += (new Replica());
  }
  foreach (replica in replicas) {
    send replica, eMembers, replicas;
  }
  new Environment((replicas = replicas, commands = commands, timeouts = timeouts));
}

machine Single {
  start state Init {
    entry {
      cluster(1, 3, 1);
    }
  }
}

machine Cluster {
  start state Init {
    entry {
      cluster(replicaCount, 2, timeoutCount);
    }
  }
}

test tcSingle [main=Single]:
  assert OneLeaderPerTerm, CommittedStays, SomebodyLeads in (union { Single, Environment }, Raft);
test param (replicaCount in [3, 5], timeoutCount in [1, 2]) tcCluster [main=Cluster]:
  assert OneLeaderPerTerm, CommittedStays in (union { Cluster, Environment }, Raft);
//! tests tcSingle tcCluster___replicaCount_3__timeoutCount_1 tcCluster___replicaCount_5__timeoutCount_1 tcCluster___replicaCount_3__timeoutCount_2 tcCluster___replicaCount_5__timeoutCount_2

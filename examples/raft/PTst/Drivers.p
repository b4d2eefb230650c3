// Clusters of different sizes; servers may crash and come back.

param serverCount: int;
param clientCount: int;
param crashCount: int;

type tCluster = (servers: int, clients: int, commands: int, crashes: int, failure: tFailure);

machine Cluster {
  start state Init {
    entry {
      new Driver((
        servers = serverCount,
        clients = clientCount,
        commands = 2,
        crashes = crashCount,
        failure = RESTARTS_WITH_DISK
      ));
    }
  }
}

machine Three {
  start state Init {
    entry {
      new Driver((
        servers = 3,
        clients = 2,
        commands = 2,
        crashes = 0,
        failure = RESTARTS_WITH_DISK
      ));
    }
  }
}

machine ThreeCrash {
  start state Init {
    entry {
      new Driver((
        servers = 3,
        clients = 2,
        commands = 2,
        crashes = 2,
        failure = RESTARTS_WITH_DISK
      ));
    }
  }
}

machine ThreeLoseTheirDisks {
  start state Init {
    entry {
      new Driver((
        servers = 3,
        clients = 2,
        commands = 2,
        crashes = 2,
        failure = RESTARTS_EMPTY
      ));
    }
  }
}

// Starts servers and clients, and stops the servers when all clients are done.
machine Driver {
  var servers: set[Server];
  var working: int;

  start state Running {
    entry (cluster: tCluster) {
      var nodes: set[machine];
      var server: Server;

      while (sizeof(servers) < cluster.servers) {
        servers += (new Server());
      }
      foreach (server in servers) {
        send server, eMembers, servers;
        nodes += (server);
      }
      announce eClients, cluster.clients;
      while (working < cluster.clients) {
        working = working + 1;
        new Client((
          servers = servers,
          driver = this,
          number = working,
          commands = cluster.commands
        ));
      }
      injectFailures((nodes = nodes, failure = cluster.failure, count = cluster.crashes));
    }

    on eFinished do (client: Client) {
      var server: Server;

      print format("{0} has finished", client);
      working = working - 1;
      if (working == 0) {
        foreach (server in servers) {
          send server, eStop;
        }
      }
    }
  }
}

module Drivers = { Driver };

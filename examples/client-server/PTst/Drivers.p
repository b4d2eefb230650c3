// Banks of different sizes.

param clientCount: int;
param isJoint: bool;

machine Town {
  start state Init {
    entry {
      openBank(clientCount, isJoint);
    }
  }
}

machine OneClient {
  start state Init {
    entry {
      openBank(1, false);
    }
  }
}

machine TwoClients {
  start state Init {
    entry {
      openBank(2, false);
    }
  }
}

// Two clients with one account.
machine Couple {
  start state Init {
    entry {
      openBank(2, true);
    }
  }
}

fun openBank(clients: int, isJointAccount: bool) {
  var balances: map[int, int];
  var bank: Server;
  var client: int;
  var account: int;

  while (client < clients) {
    client = client + 1;
    balances[accountOf(client, isJointAccount)] = minimum() + choose(20) + 1;
  }
  announce eOpenBooks, balances;
  bank = new Server(balances);
  while (client > 0) {
    account = accountOf(client, isJointAccount);
    new Client((bank = bank, account = account, balance = balances[account], number = client));
    client = client - 1;
  }
}

fun accountOf(client: int, isJointAccount: bool): int {
  if (isJointAccount) {
    return 1;
  }
  return client;
}

// Banks of different sizes.

param clientCount: int;
param isJoint: bool;

machine Town {
  start state Init {
    entry {
      openBank(clientCount, isJoint, 20);
    }
  }
}

machine OneClient {
  start state Init {
    entry {
      openBank(1, false, 20);
    }
  }
}

machine TwoClients {
  start state Init {
    entry {
      openBank(2, false, 20);
    }
  }
}

// Two clients with one account.
machine Couple {
  start state Init {
    entry {
      openBank(2, true, 20);
    }
  }
}

// Two clients with one account on which there is little.
machine PoorCouple {
  start state Init {
    entry {
      openBank(2, true, 2);
    }
  }
}

// On each account there is at first up to `most` more than the minimum.
fun openBank(clients: int, isJointAccount: bool, most: int) {
  var balances: map[int, int];
  var bank: Server;
  var client: int;
  var account: int;

  while (client < clients) {
    client = client + 1;
    balances[accountOf(client, isJointAccount)] = minimum() + choose(most) + 1;
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

fun randomBalances(count: int): map[int, int] {
  var balances: map[int, int];
  while (sizeof(balances) < count) {
    balances[sizeof(balances)] = choose(100) + 10;
  }
  return balances;
}

fun setup(server: BankServer, balances: map[int, int]) {
  var account: int;
  foreach (account in keys(balances)) {
    new Client((server = server, account = account, balance = balances[account]));
  }
}

fun start_system(clients: int) {
  var balances: map[int, int];
  balances = randomBalances(clients);
  announce eSpecInitBalances, balances;
  setup(new BankServer(balances), balances);
}

machine OneClient {
  start state Init {
    entry {
      start_system(1);
    }
  }
}

machine ManyClients {
  start state Init {
    entry {
      start_system(choose(3) + 2);
    }
  }
}

test tcOneClient [main=OneClient]:
  assert BankBalanceIsAlwaysCorrect, GuaranteedProgress in (union { OneClient }, Bank, Customers);
test tcManyClients [main=ManyClients]:
  assert BankBalanceIsAlwaysCorrect, GuaranteedProgress in (union { ManyClients }, Bank, Customers);
test tcAbstractServer [main=ManyClients]:
  assert BankBalanceIsAlwaysCorrect, GuaranteedProgress in
  (union { ManyClients }, AbstractBank, Customers);
//! tests tcOneClient tcManyClients tcAbstractServer

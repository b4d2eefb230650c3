// Test drivers: a bank with as many clients as `clientCount` says, each with an account of its own.

param clientCount: int;

machine TestDriver {
  start state Init {
    entry {
      var balances: map[int, int];
      var bank: Server;
      var account: int;

      account = 1;
      while (account <= clientCount) {
        balances[account] = minimumBalance + choose(20) + 1;
        account = account + 1;
      }
      announce eStartBooks, balances;
      bank = new Server(balances);
      foreach (account in keys(balances)) {
        new Client((bank = bank, account = account, balance = balances[account]));
      }
    }
  }
}

module Bank = { Server };

module Customers = { Client };

test param (clientCount in [1], minimumBalance in [0, 10]) OneClient [main = TestDriver]:
  assert BooksBalance, EveryRequestIsAnswered in (union Bank, Customers, { TestDriver });

test param (clientCount in [2, 3, 4], minimumBalance in [0, 10])
  assume clientCount < 4 || minimumBalance == 10
  ManyClients [main = TestDriver]:
  assert BooksBalance, EveryRequestIsAnswered in (union Bank, Customers, { TestDriver });

// The bank as it should be.

test OneClient [main=OneClient]:
  assert BooksBalance, EveryRequestIsAnswered in (union { OneClient }, Bank, Customers);

test TwoClients [main=TwoClients]:
  assert BooksBalance, EveryRequestIsAnswered in (union { TwoClients }, Bank, Customers);

test JointAccount [main=Couple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { Couple }, Bank, Customers);

test param (clientCount in [2, 3, 4], isJoint in [true, false])
    assume clientCount > 2 || isJoint
    ManyClients [main=Town]:
  assert BooksBalance, EveryRequestIsAnswered in (union { Town }, Bank, Customers);

// Fails: the abstract server refuses to go down to exactly ten.
test AbstractServer [main=TwoClients]:
  assert BooksBalance, EveryRequestIsAnswered in (union { TwoClients }, AbstractBank, Customers);

// Seeded bugs.

test param (readsAhead in [true]) ReadsAhead [main=Couple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { Couple }, Bank, Customers);

test param (forgetsWhenBusy in [true]) ForgetsWhenBusy [main=TwoClients]:
  assert BooksBalance, EveryRequestIsAnswered in (union { TwoClients }, Bank, Customers);

// A bank with few enough states to see them all: `p check -tc Small --exhaustive` proves it, and finds a
// shortest way to everything that is wrong.

test Small [main=PoorCouple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { PoorCouple }, Bank, Customers);

// The abstract server refuses to go down to exactly ten.
test SmallAbstractServer [main=PoorCouple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { PoorCouple }, AbstractBank, Customers);

// Seeded bugs.

test param (readsAhead in [true]) SmallReadsAhead [main=PoorCouple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { PoorCouple }, Bank, Customers);

test param (forgetsWhenBusy in [true]) SmallForgetsWhenBusy [main=PoorCouple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { PoorCouple }, Bank, Customers);

param n: int;
machine Main { start state S { } }
test Z [main=Main]: { Main };
implementation Run: { Main };
test param (n in [2, 1]) A [main=Main]: { Main };

// Language §10.3: params may have any type and be read anywhere; a test sets ints and bools.
type Limit = int;
param limit: Limit;
param table: map[int, seq[string]];
param fair: any;
event e: int;
fun f(): int { if (limit in table) { return sizeof(table[limit]); } return limit; }
spec W observes e { start state S { on e do (x: int) { assert x <= limit; } } }
machine Main { start state S { entry { announce e, f(); if (fair == true) { print "fair"; } } } }
test param (limit in [1, 2]) T [main=Main]: assert W in { Main };

//! ok
//! tests T___limit_1 T___limit_2

// Checker §2.2: the machine that an interface is bound to is created.
event e;
interface I(int) receives e;
machine One
  receives e;
{
  start state S {
    entry (n: int) { print "one"; }
    ignore e;
  }
}
machine Two
  receives e;
{
  start state S {
    entry (n: int) { print "two"; }
    ignore e;
  }
}
machine Main {
  start state S {
    entry { send new I(1), e; }
  }
}
test A [main=Main]: { Main, One -> I };
test B [main=Main]: { Main, Two -> I };

//! check A: ok
//! prints A: one
//! check B: ok
//! prints B: two

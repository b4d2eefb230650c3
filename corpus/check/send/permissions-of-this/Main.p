// Checker §2.12: `this` carries the machine's own receive set.
event a;
event b;
interface I() receives a;
machine Other
  receives a, b;
{
  start state S {
    entry { send this, b; }
    on b do { print "b"; }
    on a do { }
  }
}
machine Main {
  start state S {
    entry { new I(); }
  }
}
test T [main=Main]: { Main, Other -> I };

//! check T: ok
//! prints T: b

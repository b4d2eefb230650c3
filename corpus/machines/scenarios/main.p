// Language §8.6: a scenario is a spec in every static respect.
event a;
event b;
scenario N observes a, b {
  start state S { on a goto Half; ignore b; }
  state Half { on b goto Done; ignore a; }
  cold state Done { ignore a, b; }
}
machine Main { start state S { entry { announce a; announce b; } } }
test T [main=Main]: assert N in { Main };
test U [main=Main]: { Main };

//! ok
//! tests T U

// Checker §2.2: a machine is shown by the interface it was created through, after linking.
event e;
interface I() receives e;
interface J() receives e;
machine Impl
  receives e;
{
  start state S {
    entry { print format("{0}", this); }
    ignore e;
  }
}
machine Main {
  start state S {
    entry { new I(); }
  }
}
test T [main=Main]: { Main, Impl -> I };
test U [main=Main]: rename I to J in { Main, Impl -> I };

//! check T: ok
//! prints T: I(2)
//! check U: ok
//! prints U: J(2)

// Checker §2.14: visibility goes by the interface through which a machine was created.
event e: int;
interface I() receives e;
interface J() receives e;
spec Watch observes e {
  start state S {
    on e do (n: int) { print format("{0}", n); }
  }
}
machine A
  receives e;
{
  start state S {
    entry { announce e, 1; }
    ignore e;
  }
}
machine B
  receives e;
{
  start state S {
    entry { announce e, 2; }
    ignore e;
  }
}
machine Main {
  start state S {
    entry {
      new J();
      new I();
    }
  }
}
test T [main=Main]: (union { Main, B -> J }, (assert Watch in { A -> I }));

//! check T: ok
//! prints T: 1

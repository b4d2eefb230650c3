// Checker §1.11: `to` an interface with more events is F11.
event a;
event b;
interface Small() receives a;
interface Large() receives a, b;
machine Impl
  receives a, b;
{
  start state S {
    ignore a, b;
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Small();
      m = m to Large;
    }
  }
}
test T [main=Main]: { Main, Impl -> Small };

//! check T: exception(F11)
//! text T: Exception 'PIllegalCoercionException' was thrown in Main(1) (state 'S', action 'Anon'): value cannot be coerced to interface I_Large

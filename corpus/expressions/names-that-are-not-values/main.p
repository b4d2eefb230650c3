// Language §5.2: machines, functions, states, interfaces and types are not expressions.
type T = int;
interface I() receives;
fun g(): int { return 1; }
machine M {
  start state S {
    entry {
      var a: any;
      a = M;
      a = g;
      a = S;
      a = I;
      a = T;
    }
  }
}

//! error 9:11 missing-declaration could not find name 'M'
//! error 10:11 missing-declaration could not find name 'g'
//! error 11:11 missing-declaration could not find name 'S'
//! error 12:11 missing-declaration could not find name 'I'
//! error 13:11 missing-declaration could not find name 'T'

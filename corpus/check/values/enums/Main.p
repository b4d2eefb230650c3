// Checker §1.8: numbers of enums.
enum A { A0, A1, A2 }
enum B { B5 = 5, B3 = 3 }
machine Main {
  start state S {
    entry {
      var a: A;
      var b: B;
      assert a == A0 && A2 to int == 2;
      assert b == B3 && B5 to int == 5 && b to int == 3;
      print format("{0} {1}", A1, B5);
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 1 5

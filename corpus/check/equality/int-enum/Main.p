// Checker §1.4, §1.8: inside `any` an enum equals the int with its number, and elements of other enums.
enum A { A0, A1 }
enum B { B0, B1 }
machine Main {
  start state S {
    entry {
      var x, y: any;
      x = A1;
      y = 1;
      assert x == y;
      y = B1;
      assert x == y;
      y = 1.0;
      assert x != y;
      assert A1 == A1 && A0 != A1;
    }
  }
}

//! check DefaultImpl: ok

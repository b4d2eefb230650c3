// Checker §1.11: a cast to the kind that the value has gives the value.
enum E { X, Y }
event e;
machine Main {
  start state S {
    entry {
      var a: any;
      a = 3;
      assert a as int == 3;
      a = Y;
      assert a as E == Y && a as int == 1;
      a = 1;
      assert a as E == Y;
      a = 2.5;
      assert a as float == 2.5;
      a = "s";
      assert a as string == "s";
      a = true;
      assert a as bool;
      a = e;
      assert a as event == e;
      a = this;
      assert a as machine == this;
      a = (1, "x");
      assert (a as (int, string)).1 == "x";
      a = (f = 1, g = 2);
      assert (a as (f: int, g: int)).g == 2;
      a = default(seq[int]);
      assert sizeof(a as seq[int]) == 0;
      a = default(set[int]);
      assert sizeof(a as set[int]) == 0;
      a = default(map[int, int]);
      assert sizeof(a as map[int, int]) == 0;
    }
  }
}

//! check DefaultImpl: ok

// Fields may have names that the engine uses for its own members of tuples.
type tFields = (isShared: bool, equals: int, at: seq[int], shape: string);

machine Main {
  start state S {
    entry {
      var one, two: tFields;
      one = (isShared = true, equals = 3, at = default(seq[int]), shape = "round");
      one.at += (0, 5);
      two = one;
      assert one == two;
      two.at[0] = 6;
      assert one.at[0] == 5 && two.at[0] == 6;
      assert one != two;
      two.at[0] = 5;
      assert one == two;
      two.equals = 4;
      assert one != two && two.isShared;
    }
  }
}

//! check DefaultImpl: ok

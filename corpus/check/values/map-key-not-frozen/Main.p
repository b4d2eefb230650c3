// Checker §1.3: a variable used as a map key can still be changed, and the key stays.
machine Main {
  start state S {
    entry {
      var k: seq[int];
      var m: map[seq[int], int];
      k += (0, 1);
      m[k] = 1;
      k += (1, 2);
      m += (k, 2);
      k[0] = 7;
      assert sizeof(m) == 2 && !(k in m);
      assert keys(m)[0] == (default(seq[int])) || sizeof(keys(m)[0]) == 1;
    }
  }
}

//! check DefaultImpl: ok

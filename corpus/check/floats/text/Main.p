// Checker §1.13: the text of floats.
machine Main {
  start state S {
    entry {
      var z: float;
      print format("{0} {1} {2}", 1.0, 0.1, 1.5);
      z = 1000000.0 * 1000000.0 * 1000.0;
      print format("{0} {1}", z, z / 10.0);
      print format("{0} {1}", 0.0001, 0.00001);
      print format("{0} {1}", 123456789012345.0, 0.1 + 0.2);
      z = 0.0;
      print format("{0} {1} {2} {3}", -z, z / z, 1.0 / z, -1.0 / z);
      print format("{0}", 123456789.0 * 1000000000.0 * 1000000.0);
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 1 0.1 1.5 / 1E+15 100000000000000 / 0.0001 1E-05 / 123456789012345 0.30000000000000004 / -0 NaN Infinity -Infinity / 1.23456789E+23

// Variables of several cases may have the same name.
event a: int;
event b: string;
machine Main {
  start state S {
    entry {
      send this, b, "x";
      send this, a, 1;
      receive {
        case a: (v: int) {
          var w: int;
          w = v;
        }
        case b: (v: string) {
          var w: string;
          w = v;
          assert w == "x";
        }
      }
      receive {
        case a: (v: int) {
          var w: int;
          assert w == 0;
          w = v;
          assert w == 1;
        }
        case b: (v: string) { }
      }
    }
  }
}

//! check DefaultImpl: ok

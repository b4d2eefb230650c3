// Two clients read, add one and write back: an update can be lost.
event read: machine;
event value: int;
event write: int;
event done;
machine Cell {
  var v: int;
  start state S {
    on read do (m: machine) { send m, value, v; }
    on write do (n: int) { v = n; }
  }
}
machine Adder {
  start state S {
    entry (p: (cell: machine, boss: machine)) {
      var n: int;
      send p.cell, read, this;
      receive {
        case value: (x: int) { n = x; }
      }
      send p.cell, write, n + 1;
      send p.boss, done;
    }
  }
}
machine Main {
  start state S {
    entry {
      var c: machine;
      var i, n: int;
      c = new Cell();
      new Adder((cell = c, boss = this));
      new Adder((cell = c, boss = this));
      while (i < 2) {
        receive {
          case done: { i = i + 1; }
        }
      }
      send c, read, this;
      receive {
        case value: (x: int) { n = x; }
      }
      assert n == 2, format("{0} of 2 updates", n);
    }
  }
}

//! check DefaultImpl: ok | assertion

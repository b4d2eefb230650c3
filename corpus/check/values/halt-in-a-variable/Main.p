// Checker §1.8: a variable may hold `halt`, be copied and sent.
event stop: event;
machine Other {
  start state S {
    on stop do (x: event) {
      var y: event;
      y = x;
      assert y == halt;
      raise y;
    }
  }
}
machine Main {
  start state S {
    entry {
      var h, g: event;
      var o: machine;
      h = halt;
      g = h;
      o = new Other();
      send o, stop, g;
      send o, stop, h;
    }
  }
}

//! check DefaultImpl: ok

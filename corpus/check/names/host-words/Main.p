// Names that are words of the host language, or members of its objects.
event await: (constructor: int, prototype: int);
event new_: int;
event arguments;
enum let { yield, async }
machine Main {
  var toString, hasOwnProperty, __proto__: int;
  var shape, at: (with_: int, at: int, shape: int);
  start state class {
    entry {
      var function_, void, typeof, delete, NaN, undefined, Infinity: int;
      var m: map[string, int];
      var const: let;
      function_ = 1;
      void = 2;
      typeof = 3;
      delete = 4;
      undefined = 5;
      Infinity = 6;
      NaN = 7;
      assert function_ + void + typeof + delete + undefined + Infinity + NaN == 28;
      toString = 1;
      hasOwnProperty = 2;
      __proto__ = 3;
      assert toString + hasOwnProperty + __proto__ == 6;
      shape.at = 1;
      shape.shape = 2;
      shape.with_ = 3;
      at = shape;
      assert at == (with_ = 3, at = 1, shape = 2);
      m["__proto__"] = 1;
      m["constructor"] = 2;
      m["toString"] = 3;
      assert sizeof(m) == 3 && m["__proto__"] == 1 && !("valueOf" in m);
      assert const == yield && eval(4) == 5 && Object(1) == 2;
      send this, await, (constructor = 1, prototype = 2);
    }
    on await do (this_: (constructor: int, prototype: int)) {
      assert this_.constructor + this_.prototype == 3;
      raise arguments;
    }
    on arguments goto static_;
  }
  state static_ {
    entry { print "done"; }
  }
  fun eval(with_: int): int {
    var return_: int;
    return_ = with_ + 1;
    return return_;
  }
  fun Object(x: int): int { return x + 1; }
}
fun Map(x: int): int { return x; }

//! check DefaultImpl: ok
//! prints DefaultImpl: done

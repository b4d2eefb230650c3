// Language §2.6: every primary form.
enum E { A, B }
event e;
machine Other { start state S { entry (x: (int, int)) { } } }
fun twice(x: int): int { return 2 * x; }
machine M {
  var v: int;
  var b: bool;
  var x: any;
  var o: Other;
  var me: M;
  start state S {
    entry {
      var s: seq[int];
      var t: set[int];
      var m: map[int, bool];
      var one: (int);
      var pair: (int, bool);
      var named: (a: int, b: bool);
      var single: (a: int);
      var ev: event;
      var f: float;
      var str: string;
      v = v; x = A; ev = e; ev = halt; x = null; me = this; b = $; b = $$; b = true; b = false;
      v = 12; f = 1.5; f = .5; v = (v); v = ((v));
      one = (v,); pair = (v, b); x = (v, b, (v, b), (v,));
      single = (a = v,); named = (a = v, b = b); x = (p = (q = v,), r = (v,));
      v = sizeof(s) + sizeof(t) + sizeof(m); s = keys(m); x = values(m);
      v = default(int); m = default(map[int, bool]); named = default((a: int, b: bool));
      o = new Other(1, 2); o = new Other((1, 2)); v = twice(v); v = twice(twice(3));
      b = choose(); v = choose(3); v = choose(s); v = choose(t); v = choose(m);
      str = "plain"; str = "braces {{ }}"; str = format("none"); str = format("{0} {1} {0}", v, b);
      v = pair.0; v = named.a; v = s[0]; v = t[0]; b = m[v];
      x = x as int; v = x as int; f = v to float; v = A to int;
      b = v in s; b = v in t; b = v in m;
    }
  }
}

//! ok

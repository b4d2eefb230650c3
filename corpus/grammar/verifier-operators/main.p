// Language §2.6: verifier operators and their binding powers.
event e: (m: machine, v: int);
machine M { var f: int; start state S { on e do (p: (m: machine, v: int)) { f = p.v; } } }
spec W observes e { var g: int; start state T { } }
pure count(x: int): int;
invariant i1: forall (m: machine, n: machine) :: m == n || m != n;
invariant i2: forall (m: machine) :: exists (x: e) :: inflight x && x targets m;
invariant i3: forall (x: e) :: sent x ==> inflight x ==> x is e;
invariant i4: forall (m: M) :: m is M && m is S ==> m.f >= 0;
invariant i5: true && forall (a: int) :: a == 1 || a == 2 ==> count(a) == count(a);
invariant i6: exists (x: e) :: x.v == 1 <==> W.g == 1;
invariant i7: forall (x: e) :: inflight x is e ==> true;

//! ok

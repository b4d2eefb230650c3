// Language §2.8: every form of verifier declaration.
event e;
machine M { start state S { ignore e; } }
pure known(x: int): bool = x > 0;
pure unknown(): machine;
axiom known(1);
init-condition forall (m: M) :: m is S;
invariant first: known(2);
invariant second: unknown() == unknown();
Lemma empty { }
Lemma inner { invariant a: true; invariant b: inner_a; }
Theorem outer { invariant a: inner_a && inner; }
Proof { prove first; }
Proof named {
  prove second using first;
  prove inner using first, second except second;
  prove outer using inner;
}
Proof { prove * except first, second; prove default using *; }
Proof { }

//! ok

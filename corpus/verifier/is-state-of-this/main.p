// Language §11.3: on "this" only the states of the own machine are looked at.
machine Other { start state Elsewhere { } }
machine M {
  start state Here {
    entry {
      var i: int; var s: seq[int];
      foreach (i in s) invariant this is Here; invariant this is Elsewhere; { }
    }
  }
}

//! error 7:58 missing-declaration could not find machine, event, or state 'Elsewhere'

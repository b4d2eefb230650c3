// Language §12.3: none of these is diagnosed.
event used;
event unused: int;
machine M receives used; sends; {
  var never: int;
  start state S {
    entry { var x: int; send this, unused, 1 / 0; return; x = 1; }
    on used goto S;
  }
  state Unreachable { }
  fun loop(): int { loop(); return 1; }
}

//! ok

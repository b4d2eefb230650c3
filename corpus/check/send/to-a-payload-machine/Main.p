// References in payloads carry their permissions.
event a;
event b;
event give: machine;
machine Limited
  receives a;
{
  start state S {
    ignore a;
  }
}
machine Giver {
  start state S {
    entry (m: machine) { send m, give, new Limited(); }
  }
}
machine Main {
  start state S {
    entry { new Giver(this); }
    on give do (m: machine) {
      send m, a;
      send m, b;
    }
  }
}

//! check DefaultImpl: permission-set
//! text DefaultImpl: Event b is not in the permissions set of the target machine Limited(3)

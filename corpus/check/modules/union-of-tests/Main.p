// Two modules that each bring their machines.
event ping: machine;
event pong;
module servers = { Server };
module clients = { Main };
machine Server {
  start state S {
    on ping do (m: machine) { send m, pong; }
  }
}
machine Main {
  start state S {
    entry {
      send new Server(), ping, this;
      receive {
        case pong: { print "pong"; }
      }
    }
  }
}
test T [main=Main]: (union servers, clients);

//! check T: ok
//! prints T: pong

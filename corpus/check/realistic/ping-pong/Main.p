// A client that asks a server three times; the server answers each time with a higher number.
type Request = (client: Client, n: int);
event request: Request;
event response: int;
spec Answered observes request, response {
  var open: int;
  start cold state Quiet {
    on request do {
      open = open + 1;
      goto Waiting;
    }
  }
  hot state Waiting {
    on request do { open = open + 1; }
    on response do {
      open = open - 1;
      if (open == 0) goto Quiet;
    }
  }
}
machine Server {
  start state Serve {
    on request do (r: Request) { send r.client, response, r.n + 1; }
  }
}
machine Client {
  var server: machine;
  start state Init {
    entry (s: machine) {
      server = s;
      goto Ask, 1;
    }
  }
  state Ask {
    entry (n: int) {
      var next: int;
      if (n > 3) return;
      send server, request, (client = this, n = n);
      receive {
        case response: (m: int) { next = m; }
      }
      assert next == n + 1;
      goto Ask, next;
    }
  }
}
machine Main {
  start state S {
    entry {
      var s: machine;
      s = new Server();
      new Client(s);
      new Client(s);
    }
  }
}
test T [main=Main]: assert Answered in { Main, Client, Server };

//! check T: ok

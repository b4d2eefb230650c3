// Language §3.2: different namespaces may share a name.
event Client;
machine Client { start state Client { on Client do { print "x"; } } }
module Client = { Client };
fun Client() { }
enum Colours { red, green }
fun red(x: int): int { return x; }
fun use() {
  var red: int; var n: int;
  red = 5;
  n = red(2);
  Client();
}
test Client [main=Client]: Client;

//! ok
//! tests Client

/**
 * Writes big P programs for benchmarks: correct ones that use every construct of the language but
 * those of the verifier. Deterministic: the size alone decides the text.
 */

/** A program of about `targetLines` lines; at least one unit of about 360 lines. */
export function generateProgram(targetLines: number): string {
  const units: string[] = []
  let lines = 0
  for (let n = 0; units.length === 0 || lines < targetLines; n++) {
    const unit = generateUnit(n)
    units.push(unit)
    lines += unit.split('\n').length
  }
  return units.join('\n')
}

/**
 * The same program cut into files of one unit each, named `Unit<n>.p`: the units are independent of
 * each other.
 */
export function generateFiles(targetLines: number): { name: string; text: string }[] {
  const files: { name: string; text: string }[] = []
  let lines = 0
  for (let n = 0; files.length === 0 || lines < targetLines; n++) {
    const text = generateUnit(n)
    files.push({ name: `Unit${n}.p`, text })
    lines += text.split('\n').length
  }
  return files
}

/** A service with clients, a driver, specifications, modules and tests; `n` is in every name. */
function generateUnit(n: number): string {
  const servers = [server, serverStates, serverHandlers, serverFunctions]
  const parts = [declarations, functions, ...servers, client, driver, specs, modules]
  return parts.map((part) => part(n)).join('\n')
}

function declarations(n: number): string {
  return `// Unit ${n}: a service that keeps accounts, its clients, and what must hold of them.
/* Requests carry a key and an amount;
   replies carry the balance after the request. */
enum tStatus${n} { STATUS${n}_IDLE, STATUS${n}_BUSY, STATUS${n}_FAILED }
enum tLevel${n} { LEVEL${n}_LOW = 1, LEVEL${n}_HIGH = 10 }
type tHandle${n};
type tAccount${n} = (balance: int, version: float, owners: set[machine]);
type tRequest${n} = (client: Client${n}, key: string, amount: int, tags: seq[string]);
type tReply${n} = (status: tStatus${n}, key: string, balance: int, version: float);
type tTable${n} = map[string, tAccount${n}];

event eRequest${n}: tRequest${n};
event eReply${n}: tReply${n};
event eTick${n};
event ePair${n}: (int, bool);
event eValue${n}: any;
event eReconfigure${n}: seq[Server${n}];
event eInner${n};
eventset Requests${n} = { eRequest${n}, eTick${n}, halt };
interface IServer${n}(int) receives eRequest${n}, eTick${n}, eReconfigure${n};
interface IOther${n}(int) receives eRequest${n}, eTick${n}, eReconfigure${n};
interface INothing${n}() receives;
param retries${n}, limit${n}: int;
param isCareful${n}: bool;
`
}

function functions(n: number): string {
  return `fun Hash${n}(text: string, size: int): int;
fun Open${n}(name: string): tHandle${n};
fun Spawn${n}(count: int): machine creates Server${n};
fun Audit${n}(text: string) return (result: int);

// The value, but not less than low and not more than high.
fun Clamp${n}(value: int, low: int, high: int): int {
  if (value < low)
    return low;
  else if (value > high)
    return high;
  return value;
}

fun Total${n}(table: tTable${n}): int {
  var key: string;
  var sum: int;
  foreach (key in keys(table)) {
    sum = sum + table[key].balance;
  }
  return sum;
}

fun Describe${n}(status: tStatus${n}, level: tLevel${n}): string {
  var texts: map[tStatus${n}, string];
  texts[STATUS${n}_IDLE] = "idle";
  texts += (STATUS${n}_BUSY, "busy with \\"work\\"");
  if (status in texts) {
    return texts[status] + "!";
  }
  return format("status {0} at level {1}, {{really}}", status, level to int);
}

fun Broadcast${n}(others: seq[Server${n}], balance: int) {
  var index: int;
  while (index < sizeof(others)) {
    send others[index], eTick${n};
    index = index + 1;
  }
  announce ePair${n}, (balance, index > 0);
}

fun Mean${n}(numbers: seq[int]): float {
  var number: int;
  var sum: float;
  foreach (number in numbers) sum = sum + (number to float);
  if (sizeof(numbers) == 0) { return .0; }
  return sum / (sizeof(numbers) to float) * 1.0;
}
`
}

function server(n: number): string {
  return `machine Server${n}
receives eRequest${n}, eTick${n}, eReconfigure${n}, ePair${n}, eValue${n};
{
  var table: tTable${n};
  var pending: seq[tRequest${n}];
  var seen: set[(string, int)];
  var replicas: seq[Server${n}];
  var status: tStatus${n};
  var level, rounds: int;
  var history: seq[any];

  start state Init {
    entry (initial: int) {
      level = Clamp${n}(initial, 0, limit${n} + 10);
      status = STATUS${n}_IDLE;
      table["main"] = (balance = initial, version = 1.0, owners = default(set[machine]));
      goto Serving;
    }
    exit {
      history += (sizeof(history), level);
    }
    defer eTick${n}, eRequest${n};
    ignore eValue${n};
  }

`
}

function serverStates(n: number): string {
  return `  state Serving {
    entry {
      if (sizeof(pending) > 0 && status != STATUS${n}_FAILED) {
        Handle(pending[0]);
        pending -= (0);
      }
    }
    on eRequest${n} do (request: tRequest${n}) {
      var balance: int;
      assert request.amount >= 0, format("amount {0} for {1}", request.amount, request.key);
      if (!(request.key in table)) {
        table += (request.key, (balance = 0, version = 0.5, owners = default(set[machine])));
      }
      balance = table[request.key].balance + request.amount * 2 - (request.amount % 3);
      table[request.key].balance = balance;
      table[request.key].owners += (request.client as machine);
      seen += ((request.key, request.amount));
      send request.client, eReply${n},
        (status = status, key = request.key, balance = balance, version = 1.5);
      if ($) {
        raise eTick${n};
      }
    }
    on eTick${n} goto Waiting with {
      print format("tick at level {0}", level);
    }
    on eReconfigure${n} do Reconfigure;
    on ePair${n} do (pair: (int, bool)) {
      if (pair.1) { level = pair.0; } else { level = -pair.0; }
    }
    on eValue${n} do (value: any) {
      if (isCareful${n} && value != null) rounds = value as int;
      else { ; }
    }
  }

  cold state Waiting {
    entry Wait;
    exit Leave;
    on eRequest${n} goto Serving with Remember;
    on null goto Serving;
    defer eReconfigure${n};
    ignore eTick${n}, eValue${n}, ePair${n};
  }
`
}

function serverHandlers(n: number): string {
  return `  fun Wait() {
    var round: int;
    while (true) {
      round = round + 1;
      if (round > retries${n}) {
        break;
      } else if (round == 2) {
        continue;
      }
    }
    receive {
      case eTick${n}: { level = level + 1; }
      case ePair${n}: (pair: (int, bool)) {
        level = level + pair.0;
      }
      case halt: {
        raise halt;
      }
    }
  }

  fun Leave() {
    status = STATUS${n}_BUSY;
  }

  fun Remember(request: tRequest${n}) {
    pending += (sizeof(pending), request);
  }

  fun Reconfigure(servers: seq[Server${n}]) {
    replicas = servers;
    Broadcast${n}(replicas, level);
  }

`
}

function serverFunctions(n: number): string {
  return `  fun Handle(request: tRequest${n}) {
    var owner: machine;
    var tag: string;
    foreach (tag in request.tags) {
      if (tag == "urgent" || Hash${n}(tag, 16) < 8) {
        table[tag] = table[request.key];
      }
    }
    foreach (owner in table[request.key].owners) {
      if (owner != null) {
        send owner, eReply${n}, (status = status, key = tag, balance = level, version = .25);
      }
    }
    seen -= ((request.key, request.amount));
    table -= ("nobody");
  }

  fun Pick(): (int, bool) {
    var index: int;
    index = choose(10);
    if (index > 5) {
      index = choose(values(table)).balance;
    } else {
      {
        index = index / 2;
      }
    }
    return (index, $$);
  }
}
`
}

function client(n: number): string {
  return `machine Client${n} {
  var server: IServer${n};
  var left: int;
  var names: set[string];
  var replies: map[int, tReply${n}];
  var tuple: (a: (int, bool), b: seq[map[string, int]]);

  start state Init {
    entry (setup: (name: string, count: int)) {
      server = new IServer${n}(setup.count);
      left = setup.count;
      names += (setup.name);
      tuple = (a = (left, true), b = default(seq[map[string, int]]));
      tuple.b += (0, default(map[string, int]));
      tuple.b[0][setup.name] = tuple.a.0;
      tuple.a.1 = !tuple.a.1 && choose();
      goto Asking, left;
    }
  }

  state Asking {
    entry (count: int) {
      if (count <= 0) {
        send server, halt;
        goto Done;
      }
      send server, eRequest${n}, Request(choose(names), count);
      left = count - 1;
    }
    on eReply${n} do (reply: tReply${n}) {
      replies[left] = reply;
      if (reply.status == STATUS${n}_FAILED) {
        raise halt;
      }
      goto Asking, left;
    }
  }

  state Done {
    entry {
      print Describe${n}(STATUS${n}_IDLE, LEVEL${n}_HIGH);
      assert sizeof(replies) <= 100 && Total${n}(default(tTable${n})) == 0;
    }
    ignore eReply${n};
  }

  fun Request(key: string, amount: int): tRequest${n} {
    var tags: seq[string];
    tags += (0, "urgent");
    tags += (1, format("{0}-{1}", key, amount));
    return (client = this, key = key, amount = amount, tags = tags);
  }
}
`
}

function driver(n: number): string {
  return `machine Driver${n} {
  var count: int;
  var clients: seq[Client${n}];
  var handle: tHandle${n};

  start state Init {
    entry {
      var index: int;
      handle = Open${n}("ledger");
      count = Clamp${n}(retries${n}, 1, 3);
      while (index < count) {
        clients += (index, new Client${n}((name = format("c{0}", index), count = index + 1)));
        index = index + 1;
      }
      new Echo${n}();
      send this, ePair${n}, index, Mean${n}(default(seq[int])) < 2.5;
    }
    on ePair${n} do (pair: (int, bool)) {
      print format("{0} clients", pair.0 to float);
    }
  }
}

machine Echo${n} receives eInner${n}; sends eInner${n}; {
  start state Only {
    on eInner${n} do {
      new Echo${n}();
      send this, eInner${n};
    }
  }
}

machine Left${n} receives; sends eTick${n}; {
  start state Only { }
}

machine Right${n} receives; sends eInner${n}; {
  start state Only { }
}
`
}

function specs(n: number): string {
  return `spec Answered${n} observes eRequest${n}, eReply${n} {
  var open: map[string, int];

  start cold state Idle {
    on eRequest${n} goto Busy with (request: tRequest${n}) {
      Count(request.key, 1);
    }
    ignore eReply${n};
  }

  hot state Busy {
    on eRequest${n} do (request: tRequest${n}) {
      Count(request.key, 1);
    }
    on eReply${n} do (reply: tReply${n}) {
      Count(reply.key, -1);
      assert reply.balance >= -1000, "balance too low";
      if (sizeof(open) == 0) {
        goto Idle;
      }
    }
  }

  fun Count(key: string, change: int) {
    if (!(key in open)) open[key] = 0;
    open[key] = open[key] + change;
    if (open[key] <= 0) open -= (key);
  }
}

scenario Served${n} observes eReply${n} {
  start state Begin {
    on eReply${n} goto Reached;
  }
  cold state Reached {
    ignore eReply${n};
  }
}
`
}

function modules(n: number): string {
  const values = `retries${n} in [1, 2, 3], limit${n} in [-1, 4], isCareful${n} in [true, false]`
  return `module Servers${n} = { Server${n}, Server${n} -> IServer${n} };
module Clients${n} = { Client${n}, Driver${n}, Echo${n} };
module System${n} = union Servers${n}, Clients${n};
module Checked${n} = assert Answered${n} in (union Servers${n}, Clients${n});
module Apart${n} = compose { Left${n} }, { Right${n} };
module Renamed${n} = rename IServer${n} to IOther${n} in Servers${n};
module Hidden${n} = hidei IServer${n} in System${n};
module Quiet${n} = hidee eInner${n} in { Echo${n} };
module Started${n} = main Driver${n} in System${n};
test Basic${n} [main = Driver${n}]: Checked${n};
test param (${values})
  assume (retries${n} > 1 || limit${n} > 0) pairwise
  Pairs${n} [main = Driver${n}]: assert Answered${n} in System${n};
test param (${values}) (3 wise)
  All${n} [main = Driver${n}]: union Checked${n}, Apart${n};
implementation Product${n} [main = Driver${n}]: System${n};
`
}

// One message to many machines.

// Sends the message to all.
fun broadcast(members: set[machine], message: event, payload: any) {
  var member: machine;

  foreach (member in members) {
    send member, message, payload;
  }
}

// Sends the message to all but one.
fun broadcastToOthers(self: machine, members: set[machine], message: event, payload: any) {
  var member: machine;

  foreach (member in members) {
    if (member != self) {
      send member, message, payload;
    }
  }
}

// Sends the message to some: to each member or not, as the checker chooses.
fun broadcastLossy(members: set[machine], message: event, payload: any) {
  var member: machine;

  foreach (member in members) {
    if ($) {
      send member, message, payload;
    }
  }
}

// Sends the message to the first few members of an order that the checker chooses, as a sender does
// that crashes in between. Answers how many have got it.
fun broadcastPartly(members: set[machine], message: event, payload: any): int {
  var remaining: set[machine];
  var member: machine;
  var count: int;

  remaining = members;
  while (sizeof(remaining) > 0) {
    if ($) {
      return count;
    }
    member = choose(remaining);
    remaining -= (member);
    count = count + 1;
    send member, message, payload;
  }
  return count;
}

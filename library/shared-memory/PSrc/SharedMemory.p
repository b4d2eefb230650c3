// Memory that machines share, for models of threads: each access is a message there and back, so
// that others can come in between two accesses, but never into the middle of one.

event eRead: machine;
event eWrite: any;
event eValue: any;

// One value, without protection.
machine SharedValue {
  var value: any;

  start state Serving {
    entry (initial: any) {
      value = initial;
    }

    on eRead do (reader: machine) {
      send reader, eValue, value;
    }

    on eWrite do (written: any) {
      value = written;
    }
  }
}

fun createSharedValue(initial: any): SharedValue {
  return new SharedValue(initial);
}

// Waits for the value.
fun readShared(shared: SharedValue, self: machine): any {
  var result: any;

  send shared, eRead, self;
  receive {
    case eValue: (value: any) {
      result = value;
    }
  }
  return result;
}

// Does not wait: the value is there before any message that is sent later arrives.
fun writeShared(shared: SharedValue, value: any) {
  send shared, eWrite, value;
}

module SharedValues = { SharedValue };

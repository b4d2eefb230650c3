machine Panel {
  var hardware: Hardware;
  var user: machine;
  var steps: seq[tStep];
  var steaming: bool;

  start state Init {
    entry {
      hardware = new Hardware(this);
      goto WarmingUp;
    }
    defer ePressEspresso;
    ignore ePressSteam, eOpenDoor, eCloseDoor, eReset;
  }

  state WarmingUp {
    entry {
      send hardware, eWarmUp;
    }
    on eWarm goto Ready;
    on eHardwareFault goto Faulty;
    defer ePressEspresso, eOpenDoor, eCloseDoor;
    ignore ePressSteam, eReset;
  }

  state Ready {
    on ePressEspresso goto Grinding with (who: machine) {
      user = who;
      steps = default(seq[tStep]);
    }
    on ePressSteam do (isOn: bool) {
      if (isOn != steaming) {
        steaming = isOn;
        send hardware, eSteam, isOn;
      }
    }
    on eOpenDoor goto DoorOpened;
    ignore eCloseDoor, eReset;
  }

  state Grinding {
    entry {
      record("grind", 2.5);
      send hardware, eGrind;
    }
    on eGround goto Brewing;
    on eHardwareFault goto Faulty;
    defer eOpenDoor, eCloseDoor, ePressEspresso;
    ignore ePressSteam, eReset;
  }

  state Brewing {
    entry (grams: int) {
      record("brew", 20.0);
      send hardware, eBrew, grams;
    }
    on eBrewed do {
      send user, eCoffeeReady, total();
      goto Ready;
    }
    on eHardwareFault goto Faulty;
    defer eOpenDoor, eCloseDoor, ePressEspresso;
    ignore ePressSteam, eReset;
  }

  state DoorOpened {
    on eCloseDoor goto Ready;
    ignore ePressSteam, eOpenDoor, eReset;
    defer ePressEspresso;
  }

  state Faulty {
    entry (fault: tFault) {
      if (user != null) {
        send user, eFault, fault;
      }
    }
    on eReset goto WarmingUp;
    defer eOpenDoor, eCloseDoor, ePressEspresso;
    ignore ePressSteam;
  }

  fun record(name: string, seconds: float) {
    steps += (sizeof(steps), (name = name, seconds = seconds));
  }

  fun total(): float {
    var step: tStep;
    var sum: float;
    foreach (step in steps) {
      sum = sum + step.seconds;
    }
    return sum;
  }
}

module Coffee = { Panel, Hardware };

machine SensibleUser {
  var panel: Panel;
  var cups: int;

  start state Init {
    entry (setup: (panel: Panel, cups: int)) {
      panel = setup.panel;
      cups = setup.cups;
      goto Ordering;
    }
  }

  state Ordering {
    entry {
      if (cups == 0) {
        raise halt;
      }
      cups = cups - 1;
      send panel, ePressEspresso, this;
      send panel, eReset;
    }
    on eCoffeeReady do (seconds: float) {
      assert seconds > 20.0, format("only {0} seconds", seconds);
      goto Ordering;
    }
    on eFault do (fault: tFault) {
      print format("fault {0}", fault);
      send panel, eReset;
      goto Ordering;
    }
  }
}

machine CrazyUser {
  var panel: Panel;
  var presses: int;

  start state Pressing {
    entry (what: (panel: Panel, presses: int)) {
      panel = what.panel;
      presses = what.presses;
    }
    on null do {
      if (presses == 0) {
        goto Tired;
      }
      presses = presses - 1;
      pressSomething(choose(5));
    }
    ignore eCoffeeReady, eFault;
  }

  state Tired {
    ignore eCoffeeReady, eFault;
  }

  fun pressSomething(button: int) {
    if (button == 0) {
      send panel, ePressEspresso, this;
    } else if (button == 1) {
      send panel, ePressSteam, $;
    } else if (button == 2) {
      send panel, eOpenDoor;
    } else if (button == 3) {
      send panel, eCloseDoor;
    } else {
      send panel, eReset;
    }
  }
}

module Users = { SensibleUser, CrazyUser };

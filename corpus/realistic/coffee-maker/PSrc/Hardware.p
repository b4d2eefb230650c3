// The boiler, grinder and pump; any step may fail.
machine Hardware {
  var panel: Panel;
  var water: int;

  start state Init {
    entry (owner: Panel) {
      panel = owner;
      water = 3;
      goto Cold;
    }
    defer eWarmUp;
  }

  state Cold {
    on eWarmUp do {
      if ($) {
        send panel, eHardwareFault, TOO_HOT;
      } else {
        send panel, eWarm;
        goto Ready;
      }
    }
    ignore eGrind, eBrew, eSteam;
  }

  state Ready {
    on eGrind do {
      if ($) {
        send panel, eHardwareFault, NO_BEANS;
      } else {
        send panel, eGround, choose(3) + 7;
      }
    }
    on eBrew do (grams: int) {
      assert grams >= 7 && grams <= 9, format("{0} grams", grams);
      if (water == 0) {
        water = 3;
        send panel, eHardwareFault, NO_WATER;
      } else {
        water = water - 1;
        send panel, eBrewed;
      }
    }
    on eSteam do (isOn: bool) {
      if (isOn) {
        print "hiss";
      }
    }
    on eWarmUp do {
      send panel, eWarm;
    }
  }
}

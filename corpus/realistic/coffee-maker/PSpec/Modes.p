// Safety: the hardware is told to grind, then to brew what was ground.
spec GrindBeforeBrew observes eGround, eBrew, eBrewed, eHardwareFault {
  var grams: int;

  start state Empty {
    on eGround goto Loaded with (amount: int) {
      grams = amount;
    }
    ignore eHardwareFault;
  }

  state Loaded {
    on eBrew do (amount: int) {
      assert amount == grams;
    }
    on eBrewed, eHardwareFault goto Empty;
  }
}

machine OneUser {
  start state Init {
    entry {
      new SensibleUser((panel = new Panel(), cups = 2));
    }
  }
}

machine BothUsers {
  start state Init {
    entry {
      var panel: Panel;
      panel = new Panel();
      new SensibleUser((panel = panel, cups = 1));
      new CrazyUser((panel = panel, presses = 4));
    }
  }
}

test tcOneUser [main=OneUser]: assert GrindBeforeBrew in (union { OneUser }, Coffee, Users);
test tcBothUsers [main=BothUsers]: assert GrindBeforeBrew in (union { BothUsers }, Coffee, Users);
//! tests tcOneUser tcBothUsers

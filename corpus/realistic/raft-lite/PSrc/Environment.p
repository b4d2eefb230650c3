// Sends commands and election timeouts to replicas of its choice.
machine Environment {
  var replicas: set[Replica];
  var commands: int;
  var timeouts: int;

  start state Init {
    entry (setup: (replicas: set[Replica], commands: int, timeouts: int)) {
      replicas = setup.replicas;
      commands = setup.commands;
      timeouts = setup.timeouts;
      goto Acting;
    }
  }

  state Acting {
    on null do {
      if (commands == 0 && timeouts == 0) {
        raise halt;
      }
      if (timeouts > 0 && (commands == 0 || $)) {
        timeouts = timeouts - 1;
        send choose(replicas), eElectionTimeout;
      } else {
        commands = commands - 1;
        send choose(replicas), eCommand, format("command {0}", commands);
      }
    }
  }
}

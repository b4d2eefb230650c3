// Sends commands to servers of its choice, each until it is answered: again if the server does not lead,
// and, less and less often, if there is no answer at all.

// How many silent ticks are counted; 0 for all. Where no server crashes nothing gets lost, and a few
// repetitions are enough.
param countedTicks: int;

// Seeded bug.
param givesUp: bool;

machine Client {
  var servers: set[Server];
  var driver: machine;
  var timer: Timer;
  var remaining: int;
  var command: tCommand;
  var silence: int;
  var isRefused: bool;

  start state Init {
    entry (setup: (servers: set[Server], driver: machine, number: int, commands: int)) {
      servers = setup.servers;
      driver = setup.driver;
      remaining = setup.commands;
      command.client = this;
      command.value = 100 * setup.number;
      timer = createTimer(this);
      goto Ready;
    }
  }

  state Ready {
    entry {
      if (remaining == 0) {
        goto Finished;
      }
      remaining = remaining - 1;
      command.number = command.number + 1;
      command.value = command.value + 1;
      command.isRead = $;
      silence = 0;
      startTimer(timer);
      goto Waiting;
    }
  }

  state Waiting {
    entry {
      isRefused = false;
      send choose(servers), eCommand, command;
    }

    on eAnswer do (answer: tAnswer) {
      if (answer.number == command.number) {
        goto Ready;
      }
    }

    on eRefused do (number: int) {
      isRefused = isRefused || number == command.number;
    }

    on eTimeOut do {
      startTimer(timer);
      if (countedTicks == 0 || silence < countedTicks) {
        silence = silence + 1;
      }
      if ((isRefused || isPowerOfTwo(silence)) && !givesUp) {
        goto Waiting;
      }
    }
  }

  state Finished {
    entry {
      cancelTimer(timer);
      send driver, eFinished, this;
    }

    ignore eAnswer, eRefused, eTimeOut;
  }
}

fun isPowerOfTwo(number: int): bool {
  var power: int;

  power = 1;
  while (power < number) {
    power = 2 * power;
  }
  return power == number;
}

module Clients = { Client };

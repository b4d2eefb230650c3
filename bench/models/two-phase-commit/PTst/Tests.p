machine Main {
  start state Init {
    entry {
      var participants: seq[Participant];
      var timer: Timer;
      var coordinator: Coordinator;
      var client: int;

      while (sizeof(participants) < participantCount) {
        participants += (sizeof(participants), new Participant());
      }
      timer = new Timer();
      coordinator = new Coordinator((timer = timer, participants = participants));
      while (client < clientCount) {
        client = client + 1;
        new Client((coordinator = coordinator, number = client));
      }
    }
  }
}

module System = { Main, Coordinator, Participant, Timer, Client };

test param (participantCount in [2], clientCount in [1, 2]) Writes [main=Main]:
  assert Atomicity in System;

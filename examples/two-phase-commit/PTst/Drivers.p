// Systems of different sizes, with and without failures.

param participantCount: int;
param clientCount: int;

// Who may fail.
enum tVictims { NOBODY, A_PARTICIPANT, THE_COORDINATOR }

type tSize = (participants: int, clients: int, writes: int, victims: tVictims);

machine Sized {
  start state Init {
    entry {
      setUp((participants = participantCount, clients = clientCount, writes = 2, victims = NOBODY));
    }
  }
}

machine ThreeParticipants {
  start state Init {
    entry {
      setUp((participants = 3, clients = 2, writes = 2, victims = NOBODY));
    }
  }
}

machine Small {
  start state Init {
    entry {
      setUp((participants = 2, clients = 2, writes = 1, victims = NOBODY));
    }
  }
}

machine SmallParticipantMayStop {
  start state Init {
    entry {
      setUp((participants = 2, clients = 1, writes = 1, victims = A_PARTICIPANT));
    }
  }
}

machine ParticipantMayStop {
  start state Init {
    entry {
      setUp((participants = 3, clients = 2, writes = 2, victims = A_PARTICIPANT));
    }
  }
}

machine CoordinatorMayStop {
  start state Init {
    entry {
      setUp((participants = 3, clients = 2, writes = 2, victims = THE_COORDINATOR));
    }
  }
}

fun setUp(size: tSize) {
  var participants: set[Participant];
  var victims: set[machine];
  var coordinator: Coordinator;
  var client: int;

  while (sizeof(participants) < size.participants) {
    participants += (new Participant());
  }
  coordinator = new Coordinator(participants);
  while (client < size.clients) {
    client = client + 1;
    new Client((coordinator = coordinator, number = client, writes = size.writes));
  }
  if (size.victims == A_PARTICIPANT) {
    victims += (choose(participants));
  }
  if (size.victims == THE_COORDINATOR) {
    victims += (coordinator);
  }
  if (size.victims != NOBODY) {
    injectFailures((nodes = victims, failure = STOPS, count = 1));
  }
}

// The protocol as it should be.

test param (ringSize in [1, 2, 3, 5, 7]) Elects [main=AnyRing]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { AnyRing }, Ring);

test Standard [main=FourNodes]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { FourNodes }, Ring);

// Seeded bugs.

test param (passesAll in [true]) PassesAll [main=FourNodes]:
  assert GreatestLeads, EverybodyKnows in (union { FourNodes }, Ring);

test param (idsMayCoincide in [true]) SameIdentities [main=FourNodes]:
  assert OneLeader in (union { FourNodes }, Ring);

test param (staysAsleep in [true]) StaysAsleep [main=FourNodes]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { FourNodes }, Ring);

test param (leaderIsSilent in [true]) LeaderIsSilent [main=FourNodes]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { FourNodes }, Ring);

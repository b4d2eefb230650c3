// Rings with few enough states to see them all: `p check -tc Small --exhaustive` proves the protocol, and
// finds a shortest way to everything that is wrong. `Standard` is proved as well.

test Small [main=ThreeNodes]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { ThreeNodes }, Ring);

// Seeded bugs.

test param (passesAll in [true]) SmallPassesAll [main=ThreeNodes]:
  assert GreatestLeads, EverybodyKnows in (union { ThreeNodes }, Ring);

test param (idsMayCoincide in [true]) SmallSameIdentities [main=ThreeNodes]:
  assert OneLeader in (union { ThreeNodes }, Ring);

test param (staysAsleep in [true]) SmallStaysAsleep [main=ThreeNodes]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { ThreeNodes }, Ring);

test param (leaderIsSilent in [true]) SmallLeaderIsSilent [main=ThreeNodes]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { ThreeNodes }, Ring);

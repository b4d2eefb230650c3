// Hears what was agreed on, possibly several times.
machine Learner {
  var lessons: int;
  var value: int;

  start state Learning {
    on eTeach do (lesson: int) {
      lessons = lessons + 1;
      value = lesson;
      print format("lesson {0}: the value is {1}", lessons, value);
    }
  }
}

module Paxos = union { Proposer, Acceptor, Learner }, Couriers;

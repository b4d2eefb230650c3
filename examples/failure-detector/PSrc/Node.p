// Answers pings until it is stopped.
machine Node {
  start state Up {
    on ePing do (ping: (detector: FailureDetector, round: int)) {
      sendLossy(ping.detector, ePong, (node = this, round = ping.round));
    }

    on eStop do (node: Node) {
      assert node == this, format("{0} is stopped in place of {1}", this, node);
      raise halt;
    }
  }
}

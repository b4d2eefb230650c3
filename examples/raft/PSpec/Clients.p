// Sequential agreement: every command is executed once, and answers are what a single register would
// say that executes the commands of the log one after the other.
spec AnswersMatchLog observes eExecuted, eAnswer {
  var length: int;
  var register: int;
  var answers: map[(machine, int), int];

  start state NothingExecuted {
    on eExecuted goto Watching with execute;
  }

  state Watching {
    on eExecuted do execute;

    on eAnswer do (answer: tAnswer) {
      assert (answer.client, answer.number) in answers, format("{0} was not executed", answer);
      assert answers[(answer.client, answer.number)] == answer.value,
          format("{0} should be {1}", answer, answers[(answer.client, answer.number)]);
    }
  }

  // Servers execute the same commands at different times; the first one counts.
  fun execute(news: (server: Server, term: int, index: int, command: tCommand)) {
    if (news.index <= length) {
      return;
    }
    length = news.index;
    if (news.command.client == null) {
      return;
    }
    assert !((news.command.client, news.command.number) in answers),
        format("{0} is executed twice", news.command);
    answers[(news.command.client, news.command.number)] = register;
    if (!news.command.isRead) {
      register = news.command.value;
    }
  }
}

// Liveness: every command is answered in the end.
spec CommandsAreAnswered observes eCommand, eAnswer {
  var pending: set[(machine, int)];
  var answered: set[(machine, int)];

  start state Quiet {
    on eCommand goto Waiting with add;
  }

  hot state Waiting {
    on eCommand do add;

    on eAnswer do (answer: tAnswer) {
      answered += ((answer.client, answer.number));
      pending -= ((answer.client, answer.number));
      if (sizeof(pending) == 0) {
        goto AllAnswered;
      }
    }
  }

  cold state AllAnswered {
    on eCommand do (command: tCommand) {
      add(command);
      if (sizeof(pending) > 0) {
        goto Waiting;
      }
    }

    ignore eAnswer;
  }

  // A command may be on its way again when it is answered.
  fun add(command: tCommand) {
    if (!((command.client, command.number) in answered)) {
      pending += ((command.client, command.number));
    }
  }
}

// Liveness: all clients finish.
spec ClientsFinish observes eClients, eFinished {
  var clients: int;
  var finished: set[Client];

  start state Init {
    on eClients goto Working with (count: int) {
      clients = count;
    }
  }

  hot state Working {
    on eFinished do (client: Client) {
      finished += (client);
      if (sizeof(finished) == clients) {
        goto Done;
      }
    }
  }

  cold state Done { }
}

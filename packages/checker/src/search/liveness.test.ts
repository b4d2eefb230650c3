import { Execution, type Program, type TestTable } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { LassoFinder } from '../lasso.ts'
import { defaultOptions, findTest } from '../options.ts'
import { ReplayStrategy } from '../strategies/replay.ts'
import { search } from './search.ts'
import { defaultSettings, type SearchSettings } from './settings.ts'

/** The only test, with all specs if the program declares no test. */
function tableOf(program: Program): TestTable {
  const name = program.tests[0]?.name ?? ''
  const table = findTest(program, { ...defaultOptions, test: name, attachAllSpecs: true })
  if (table === undefined) throw new Error('no test')
  return table
}

function run(program: Program, changes: Partial<SearchSettings> = {}) {
  const found = search(program, tableOf(program), { ...defaultSettings, ...changes })
  expect(found.unconfirmed).toEqual([])
  expect(found.liveness?.unconfirmed ?? []).toEqual([])
  return found
}

/** The kind of the first bug, or what is known of endless executions. */
function verdict(program: Program, changes: Partial<SearchSettings> = {}): string {
  const reductions = [true, false].map((merges) => {
    const { bugs, liveness } = run(program, { ...changes, merges })
    return bugs[0]?.bug.kind ?? liveness?.lassos[0]?.bug.kind ?? liveness?.verdict ?? 'no liveness'
  })
  const [merged, full] = reductions
  expect(merged).toBe(full)
  return full as string
}

const monitor = `
event eRequest; event eReply; event eMaybe; event eTick;
spec Progress observes eRequest, eReply, eMaybe {
  start cold state Quiet { on eRequest goto Waiting; ignore eReply, eMaybe; }
  hot state Waiting { on eReply goto Quiet; on eMaybe goto Unsure; ignore eRequest; }
  state Unsure { on eRequest goto Waiting; on eReply goto Quiet; ignore eMaybe; }
}
`

/** One machine that runs `entry`, then `loop` for ever. */
const forever = (entry: string, loop: string): string => `${monitor}
machine Main {
  var n: int;
  start state S {
    entry { ${entry} send this, eTick; }
    on eTick do { ${loop} send this, eTick; }
    ignore eRequest, eReply, eMaybe;
  }
}`

describe('what a loop must be', () => {
  test.each([
    ['hot for ever', 'announce eRequest;', '', 'liveness-lasso'],
    [
      'hot and warm in turn',
      'announce eRequest;',
      'announce eMaybe; send this, eTick2; announce eRequest;',
      'liveness-lasso',
    ],
    [
      'hot and cold in turn',
      '',
      'announce eRequest; send this, eTick2; announce eReply;',
      'proved',
    ],
    ['cold for a moment', 'announce eRequest;', 'announce eReply; announce eRequest;', 'proved'],
    ['hot only before', 'announce eRequest; announce eMaybe;', '', 'proved'],
    [
      'hot only in the beginning',
      'announce eRequest; send this, eTick2; announce eReply;',
      '',
      'proved',
    ],
  ])('%s', (_, entry, loop, expected) => {
    const text = forever(entry, loop)
      .replace('event eTick;', 'event eTick; event eTick2;')
      .replace('ignore eRequest,', 'ignore eTick2, eRequest,')
    expect(verdict(loadText(text))).toBe(expected)
  })

  test('cold for a moment inside one handler of the monitor', () => {
    const program = loadText(`
event eRequest; event eTick;
spec Progress observes eRequest {
  start state Off { on eRequest goto Waiting; }
  hot state Waiting { on eRequest goto Quiet; }
  cold state Quiet { entry { goto Waiting; } on eRequest goto Waiting; }
}
machine Main {
  start state S { entry { send this, eTick; } on eTick do { announce eRequest; send this, eTick; } }
}`)
    expect(verdict(program)).toBe('proved')
  })
})

describe('executions that end', () => {
  const ending = (code: string): string => `${monitor}
machine Main { start state S { entry { ${code} } } }`

  test.each([
    ['in a hot state', 'announce eRequest;', 'liveness-terminated'],
    ['in a warm state', 'announce eRequest; announce eMaybe;', 'proved'],
    ['in a cold state', 'announce eRequest; announce eReply;', 'proved'],
    ['in a deadlock', 'announce eRequest; receive { case eTick: {} }', 'deadlock'],
  ])('%s', (_, code, expected) => {
    expect(verdict(loadText(ending(code)))).toBe(expected)
  })

  test('in a computation without end', () => {
    const program = loadText(`${monitor}
machine Main { start state S { entry { raise halt; } on halt goto S; } }`)
    expect(verdict(program, { work: 10_000 })).toBe('livelock')
  })

  test('while another machine goes on for ever', () => {
    const program = loadText(`${monitor}
machine Main { start state S { entry { new Looper(); announce eRequest; } } }
machine Looper {
  start state S { entry { send this, eTick; } on eTick do { send this, eTick; } }
}`)
    expect(verdict(program)).toBe('liveness-lasso')
  })
})

describe('choices', () => {
  const leaving = (choice: string): string => `${monitor}
machine Main {
  start state S {
    entry { announce eRequest; send this, eTick; }
    on eTick do { if (${choice}) announce eReply; else send this, eTick; }
  }
}`

  test('`$$` leaves a loop at last, whatever is adversarial', () => {
    const program = loadText(leaving('$$'))
    expect(verdict(program)).toBe('proved')
    expect(verdict(program, { isAdversarial: true })).toBe('proved')
  })

  test.each(['$', 'choose(3) == 1'])('`%s` may stay in a loop as an adversary only', (choice) => {
    const program = loadText(leaving(choice))
    expect(verdict(program)).toBe('proved')
    expect(verdict(program, { isAdversarial: true })).toBe('liveness-lasso')
  })

  test('fair choices that change nothing do not save a loop', () => {
    const program = loadText(forever('announce eRequest;', 'if ($$) print "a"; else print "b";'))
    expect(verdict(program, { isAdversarial: true })).toBe('liveness-lasso')
  })

  test('a loop beside a fair choice that leaves it', () => {
    // The component of both loops has a choice that leaves it; without that choice one is left.
    const program = loadText(`${monitor}
machine Main {
  start state S {
    entry { announce eRequest; send this, eTick; }
    on eTick do { if (choose(2) == 0) { if ($$) announce eReply; else send this, eTick; }
                  else send this, eTick; }
  }
}`)
    expect(verdict(program)).toBe('proved')
    expect(verdict(program, { isAdversarial: true })).toBe('liveness-lasso')
  })

  test('two fair choices at one place of two machines are told apart', () => {
    const program = loadText(`${monitor}
event eGo: machine;
machine Main {
  start state S { entry {
    announce eRequest; new Looper(true); new Looper(false);
  } }
}
machine Looper {
  var isIn: bool;
  start state S {
    entry (isFirst: bool) { isIn = isFirst; send this, eTick; }
    on eTick do { if ($$) { if (isIn) { announce eReply; } } else { } send this, eTick; }
  }
}`)
    expect(verdict(program, { isAdversarial: true })).toBe('proved')
  })
})

describe('fairness of machines', () => {
  const helped = (help: string): string => `${monitor}
machine Main {
  start state S {
    entry { announce eRequest; new Helper(); send this, eTick; }
    on eTick do { send this, eTick; }
  }
}
machine Helper {
  start state S { entry { send this, eTick; } ${help} }
}`

  test('a machine that can act does so at last', () => {
    expect(verdict(loadText(helped('on eTick do { announce eReply; }')))).toBe('proved')
    expect(verdict(loadText(helped('ignore eTick;')))).toBe('liveness-lasso')
  })

  test('a message that waits behind deferred ones is no step', () => {
    const program = loadText(helped('defer eTick;'))
    expect(verdict(program)).toBe('liveness-lasso')
  })

  test('what is sent is delivered at last, and handled', () => {
    const delivered = (handler: string): string => `${monitor}
machine Main {
  start state S {
    entry {
      var other: machine;
      other = new Other();
      announce eRequest;
      send other, eTick;
      send this, eTick;
    }
    on eTick do { send this, eTick; }
  }
}
machine Other { start state S { on eTick do { ${handler} } } }`
    expect(verdict(loadText(delivered('announce eReply;')))).toBe('proved')
    expect(verdict(loadText(delivered('announce eMaybe; announce eRequest;')))).toBe(
      'liveness-lasso',
    )
  })

  test('machines that poll (`on null`) go on for ever', () => {
    const polling = (handler: string): string => `${monitor}
machine Main {
  start state S { entry { announce eRequest; new Poller(this); } on eTick do { ${handler} } }
}
machine Poller {
  var boss: machine; var isDone: bool;
  start state S {
    entry (m: machine) { boss = m; }
    on null do { if (!isDone) { isDone = true; send boss, eTick; } }
  }
}`
    expect(verdict(loadText(polling('announce eReply;')))).toBe('proved')
    expect(verdict(loadText(polling('')))).toBe('liveness-lasso')
  })

  test('machines that poll take turns with those that wait in `receive`', () => {
    const program = loadText(`${monitor}
machine Main {
  start state S { entry {
    var poller: machine;
    poller = new Poller(this);
    announce eRequest;
    receive { case eTick: { announce eReply; } }
  } }
}
machine Poller {
  var boss: machine;
  start state S { entry (m: machine) { boss = m; } on null do { if ($$) goto Done; } }
  state Done { entry { send boss, eTick; } on null do { } }
}`)
    expect(verdict(program, { isAdversarial: true })).toBe('proved')
  })
})

describe('several monitors', () => {
  const twoMonitors = loadText(`
event eA; event eB; event eTick;
spec First observes eA {
  start cold state Quiet { on eA goto Waiting; }
  hot state Waiting { ignore eA; }
}
spec Second observes eB {
  start cold state Quiet { on eB goto Waiting; }
  hot state Waiting { ignore eB; }
}
machine Main {
  start state S {
    entry { send this, eTick; }
    on eTick do { if ($) goto OnlyA; goto OnlyB; }
  }
  state OnlyA { entry { announce eA; send this, eTick; } on eTick do { send this, eTick; } }
  state OnlyB { entry { announce eB; send this, eTick; } on eTick do { send this, eTick; } }
}`)

  test('the search stops at the first that is violated', () => {
    expect(run(twoMonitors).liveness?.lassos).toHaveLength(1)
  })

  test('all are found on request', () => {
    const { liveness } = run(twoMonitors, { explore: true })
    expect(liveness?.lassos.map(({ bug }) => bug.monitor).sort()).toEqual(['First', 'Second'])
  })

  test('one may be cold in a loop in which another is hot', () => {
    const program = loadText(`
event eA; event eB; event eTick;
spec First observes eA {
  start cold state Quiet { on eA goto Waiting; }
  hot state Waiting { on eA goto Quiet; }
}
spec Second observes eB {
  start cold state Quiet { on eB goto Waiting; }
  hot state Waiting { ignore eB; }
}
machine Main {
  start state S {
    entry { announce eB; send this, eTick; }
    on eTick do { announce eA; send this, eTick; }
  }
}`)
    expect(run(program).liveness?.lassos.map(({ bug }) => bug.monitor)).toEqual(['Second'])
  })
})

describe('what is said', () => {
  test('a schedule that shows the loop again', () => {
    const program = loadText(forever('send this, eTick; announce eRequest;', ''))
    const [lasso] = run(program).liveness?.lassos ?? []
    const [from, to] = lasso?.bug.loop ?? [0, 0]
    expect(to).toBe(lasso?.schedule.length)
    expect(from).toBeLessThan(to)
    const replay = new ReplayStrategy(lasso?.schedule ?? [], true)
    const finder = new LassoFinder(replay, 0, { isAdversarial: false, isThorough: true })
    const { POSITIVE_INFINITY: none } = Number
    const limits = { steps: none, failOnBound: false, temperature: none, work: 1000, depth: 100 }
    const again = new Execution(program, tableOf(program), finder, limits)
    finder.next(again)
    again.run()
    expect(again.bug).toEqual(lasso?.bug)
  })

  test('why the loop is fair', () => {
    const program = loadText(`${monitor}
machine Main { start state S { entry { announce eRequest; new Looper(); } } }
machine Looper {
  start state S {
    entry { send this, eTick; }
    on eTick do { if ($$) print "a"; else print "b"; send this, eTick; }
  }
}`)
    const [lasso] = run(program).liveness?.lassos ?? []
    expect(lasso?.bug.explanation.split('; ')).toEqual([
      'the last 6 decisions lead back to the same configuration and can be repeated for ever, ' +
        'and Progress is never cold',
      'this is fair: Looper(2) acts in it, Main(1) has nothing to do, ' +
        'the choice at test.p:13:23 takes each of its values',
    ])
  })

  test('what was not searched', () => {
    const quiet = loadText(forever('', 'announce eRequest; announce eReply;'))
    expect(run(quiet, { liveness: false }).liveness?.verdict).toBe('not-searched')
    expect(run(quiet, { states: 1 }).liveness).toMatchObject({
      verdict: 'incomplete',
      stopped: 'states',
    })
    const safe = loadText('machine Main { start state S { } }')
    expect(run(safe).liveness).toBe(null)
    const failing = loadText(
      `${monitor} machine Main { start state S { entry { assert false; } } }`,
    )
    expect(run(failing).liveness?.verdict).toBe('not-searched')
  })

  test('states without end are not proved live, but loops among them are found', () => {
    const counting = loadText(forever('announce eRequest; announce eReply;', 'n = n + 1;'))
    expect(run(counting, { states: 5000 }).liveness?.verdict).toBe('incomplete')
    const both = loadText(forever('if ($) announce eRequest; else n = 1;', 'if (n > 0) n = n + 1;'))
    expect(run(both, { states: 5000 }).liveness?.verdict).toBe('lasso')
  })
})

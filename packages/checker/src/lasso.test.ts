import { Execution, type Program, type TestTable } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../test/load-program.ts'
import { exploreBlock } from './explore.ts'
import { LassoFinder } from './lasso.ts'
import { type CheckOptions, defaultOptions, findTest } from './options.ts'
import { strategyKinds } from './strategies/index.ts'
import { ReplayStrategy } from './strategies/replay.ts'

const options: CheckOptions = {
  ...defaultOptions,
  test: 'DefaultImpl',
  attachAllSpecs: true,
  seed: 7,
  // Short enough that nothing is found by temperature, which would hide that lassos are missed.
  fairSteps: 2000,
  unfairSteps: 2000,
  temperature: Number.POSITIVE_INFINITY,
}

/** The kind of the first bug in 24 schedules; `none` if there is none. */
function verdict(program: Program, changes: Partial<CheckOptions> = {}): string {
  const block = exploreBlock(program, { ...options, ...changes }, 0, 24, { mayRun: () => true })
  return block.bugs[0]?.bug.kind ?? 'none'
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

describe('endless executions', () => {
  test('hot for ever', () => {
    expect(verdict(loadText(forever('announce eRequest;', '')))).toBe('liveness-lasso')
  })

  test('hot for ever, beside a machine that goes round by itself', () => {
    const program = loadText(`${forever('announce eRequest; new Looper();', '')}
machine Looper {
  start state S { entry { send this, eTick; } on eTick do { send this, eTick; } }
}`)
    expect(verdict(program)).toBe('liveness-lasso')
  })

  test('hot for ever, between two machines that send each other', () => {
    const program = loadText(`${monitor}
machine Main {
  var peer: machine;
  start state S {
    entry { peer = new Peer(this); announce eRequest; send peer, eTick; }
    on eTick do { send peer, eTick; }
  }
}
machine Peer {
  var home: machine;
  start state S {
    entry (creator: machine) { home = creator; }
    on eTick do { send home, eTick; }
  }
}`)
    expect(verdict(program)).toBe('liveness-lasso')
  })

  test('hot and warm in turn, never cold', () => {
    const program = loadText(forever('', 'announce eRequest; announce eMaybe; announce eRequest;'))
    expect(verdict(program)).toBe('liveness-lasso')
  })

  test('hot and cold in turn', () => {
    expect(verdict(loadText(forever('', 'announce eRequest; announce eReply;')))).toBe('none')
    const apart = 'announce eRequest; send this, eTick; announce eReply;'
    expect(verdict(loadText(forever('', apart)))).toBe('none')
  })

  test('warm for ever', () => {
    const program = loadText(forever('announce eRequest; announce eMaybe;', ''))
    expect(verdict(program)).toBe('none')
  })

  test('hot for ever, but never twice in the same configuration', () => {
    const program = loadText(forever('announce eRequest;', 'n = n + 1;'))
    expect(verdict(program)).toBe('none')
    expect(verdict(program, { temperature: 500 })).toBe('liveness-temperature')
  })

  test('a machine that is enabled all the time must act in the loop', () => {
    const program = loadText(`${monitor}
machine Main {
  start state S {
    entry { announce eRequest; new Helper(); send this, eTick; }
    on eTick do { send this, eTick; }
  }
}
machine Helper {
  start state S { entry { send this, eTick; } on eTick do { announce eReply; } }
}`)
    expect(verdict(program)).toBe('none')
  })

  test('found by every strategy', () => {
    const program = loadText(forever('announce eRequest;', ''))
    for (const { name } of strategyKinds) {
      expect([name, verdict(program, { strategy: name })]).toEqual([name, 'liveness-lasso'])
    }
  })

  test('found late in long schedules', () => {
    const program = loadText(
      forever('', 'n = n + 1; if (n >= 700) { n = 700; announce eRequest; }'),
    )
    const late = { strategy: 'random', fairSteps: 20_000 } as const
    const block = exploreBlock(program, { ...options, ...late }, 17, 18, { mayRun: () => true })
    expect(block.bugs[0]?.bug.kind).toBe('liveness-lasso')
    // The schedule alone shows it again, when every decision is looked at.
    const replay = new ReplayStrategy(block.bugs[0]?.schedule ?? [], true)
    const thorough = { isAdversarial: true, isThorough: true }
    const again = new Execution(
      program,
      findTest(program, options) as TestTable,
      new LassoFinder(replay, 0, thorough),
      { steps: 1e9, failOnBound: false, temperature: 1e9, work: 1000, depth: 100 },
    )
    again.strategy.next(again)
    again.run()
    expect(again.bug?.text).toBe(block.bugs[0]?.bug.text)
  })
})

describe('choices in loops', () => {
  const leaving = (choice: string): string => `${monitor}
machine Main {
  start state S {
    entry { announce eRequest; send this, eTick; }
    on eTick do { if (${choice}) announce eReply; else send this, eTick; }
  }
}
test tc [main = Main]: assert Progress in { Main };`
  const declared = { test: 'tc', attachAllSpecs: false }
  const adversarial = { ...declared, adversarialChoice: true }

  test('`$$` leaves the loop at last', () => {
    expect(verdict(loadText(leaving('$$')), declared)).toBe('none')
    expect(verdict(loadText(leaving('$$')), adversarial)).toBe('none')
  })

  test('`$` may stay in it for ever if it is an adversary', () => {
    expect(verdict(loadText(leaving('$')), declared)).toBe('none')
    expect(verdict(loadText(leaving('$')), adversarial)).toBe('liveness-lasso')
    const choose = loadText(leaving('choose(3) == 1'))
    expect(verdict(choose, declared)).toBe('none')
    expect(verdict(choose, adversarial)).toBe('liveness-lasso')
  })

  test('two unfair choices may keep to their loop as one does', () => {
    const choices = '$) { if ($) announce eReply; else send this, eTick; } else if (!$'
    const program = loadText(leaving(choices))
    expect(verdict(program, declared)).toBe('none')
    expect(verdict(program, adversarial)).toBe('liveness-lasso')
  })

  test('`$` is an adversary in programs without tests whose specs are all attached', () => {
    const old = loadText(leaving('$').replace(/\ntest.*/, ''))
    expect(verdict(old)).toBe('liveness-lasso')
  })

  test('choices that change nothing do not save the loop', () => {
    const program = loadText(forever('announce eRequest;', 'if ($$) print "a"; else print "b";'))
    expect(verdict(program)).toBe('liveness-lasso')
  })

  test('two fair choices are told apart', () => {
    const program = loadText(
      `${monitor}
machine Main {
  start state S {
    entry { announce eRequest; send this, eTick; }
    on eTick do { if ($$) { if ($$) announce eReply; else send this, eTick; }
                  else send this, eTick; }
  }
}`,
    )
    expect(verdict(program, { adversarialChoice: true })).toBe('none')
  })
})

describe('executions that end', () => {
  const ending = (code: string): string => `${monitor}
machine Main { start state S { entry { ${code} } } }`

  test('in a hot state', () => {
    expect(verdict(loadText(ending('announce eRequest;')))).toBe('liveness-terminated')
  })

  test('in a warm or cold state', () => {
    expect(verdict(loadText(ending('announce eRequest; announce eMaybe;')))).toBe('none')
    expect(verdict(loadText(ending('announce eRequest; announce eReply;')))).toBe('none')
  })

  test('in a deadlock', () => {
    const program = loadText(ending('announce eRequest; receive { case eTick: {} }'))
    expect(verdict(program)).toBe('deadlock')
  })

  test('in a computation without end', () => {
    const program = loadText(
      'machine Main { start state S { entry { raise halt; } on halt goto S; } }',
    )
    expect(verdict(program, { work: 10_000 })).toBe('livelock')
  })
})

test('specs are attached to the implicit test only on request', () => {
  const program = loadText(forever('announce eRequest;', ''))
  expect(verdict(program, { attachAllSpecs: false })).toBe('none')
})

import { Execution, pendingReceiver, type Strategy, type TestTable } from '@parley/runtime'
import { expect, test } from 'vitest'
import { loadText } from '../../../test/load-program.ts'
import { ConfigurationKeys, configurationKey } from './configuration-key.ts'
import { SeededRandom } from './random.ts'
import { RandomStrategy } from './strategies/random.ts'

const program = loadText(`
event eItem: (seq[int], machine); event eNext; event eIdle;
machine Main {
  var got: map[int, set[machine]];
  start state S {
    entry { var i: int; while (i < 3) { new Worker((boss = this, n = i)); i = i + 1; } }
    on eItem do (item: (seq[int], machine)) {
      if (!(sizeof(item.0) in got)) got[sizeof(item.0)] = default(set[machine]);
      got[sizeof(item.0)] += (item.1);
      send item.1, eNext;
      if ($) send item.1, eIdle;
      if (choose(9) == 0) send item.1, halt;
    }
  }
}
machine Worker {
  var boss: machine;
  var all: seq[int];
  start state S {
    entry (p: (boss: machine, n: int)) { boss = p.boss; all += (0, p.n); goto Loop; }
  }
  state Loop {
    entry {
      var kept: int;
      if (sizeof(all) < 4) {
        kept = choose(3);
        send boss, eItem, (all, this);
        receive { case eNext: { all += (0, kept); } }
        goto Loop;
      }
    }
    defer eNext;
    ignore eIdle;
  }
}`)

const limits = {
  steps: 500,
  failOnBound: false,
  temperature: Number.POSITIVE_INFINITY,
  work: 1000,
  depth: 100,
}

/** Runs random schedules and shows each configuration before its decision. */
function watch(
  schedules: number,
  see: (execution: Execution, operation: number) => void,
  seed = 1,
): void {
  const random = new SeededRandom()
  const inner = new RandomStrategy(random)
  const strategy: Strategy = {
    name: 'watch',
    isFair: true,
    next: () => true,
    operation: (enabled, count) => {
      const position = inner.operation(enabled, count)
      see(execution, enabled[position] as number)
      return position
    },
    choice: (bound) => inner.choice(bound),
    finished: () => {},
  }
  const execution = new Execution(program, program.tests[0] as TestTable, strategy, limits)
  for (let index = 0; index < schedules; index++) {
    random.reseed(seed, index)
    execution.run()
  }
}

test('writing only what changed again gives the same text', () => {
  const keys = new ConfigurationKeys()
  watch(100, (execution, operation) => {
    if (execution.steps === 0) keys.clear()
    expect(keys.key(execution)).toBe(configurationKey(execution))
    keys.changed(operation)
    keys.changed(pendingReceiver(execution, operation))
  })
})

test('equal configurations have the same enabled operations and pending receivers', () => {
  const seen = new Map<string, string>()
  let repeated = 0
  watch(300, (execution) => {
    const { items, count } = execution.enabled
    const state = [...items.slice(0, count)]
      .map((operation) => {
        const receiver = pendingReceiver(execution, operation)
        // Numbers depend on the order of creations; who they belong to does not.
        const who = (number: number): string => {
          const identity = execution.machines[number - 1]?.identity
          return `${identity?.parent?.ordinal}.${identity?.ordinal}`
        }
        return `${who(operation)}>${receiver > 0 ? who(receiver) : ''}`
      })
      .sort()
      .join(' ')
    const key = [...configurationKey(execution).split('|')].sort().join('|')
    const known = seen.get(key)
    if (known === undefined) seen.set(key, state)
    else {
      repeated++
      expect(state).toBe(known)
    }
  })
  expect(repeated).toBeGreaterThan(1000)
})

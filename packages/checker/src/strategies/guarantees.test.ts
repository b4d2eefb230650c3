/**
 * What strategies promise about the probability of bugs. The seeds are fixed, so these tests fail
 * only when the code changes; with random seeds (`GUARANTEE_SEED=n`) each would fail by chance with
 * probability below 1e-6, as `expectAtLeast` and `expectAbout` say.
 */
import { Execution, type Program, type Strategy, type TestTable } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import type { Random } from '../random.ts'
import { SeededRandom } from '../random.ts'
import { DelayStrategy } from './delay.ts'
import { FeedbackStrategy } from './feedback.ts'
import { PctStrategy } from './pct.ts'
import { PosStrategy } from './pos.ts'
import { RandomStrategy } from './random.ts'
import { RecordedRandom } from './recorded-random.ts'
import { SurwStrategy } from './surw.ts'

const SEED = Number(process.env.GUARANTEE_SEED ?? 77)
const TRIALS = 20_000
/** Of each test. */
const FALSE_ALARM = 1e-6

/**
 * A frequency over so many trials may be below the promised probability only by chance: it fails
 * when m · KL(frequency ‖ promised) exceeds −ln(1e-6), which has at most that probability if the
 * promise is kept (Chernoff, in the form of Hoeffding 1963, theorem 1).
 */
function expectAtLeast(frequency: number, promised: number, trials = TRIALS): void {
  const term = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log(p / q))
  const divergence = term(frequency, promised) + term(1 - frequency, 1 - promised)
  const isRefuted = frequency < promised && trials * divergence > -Math.log(FALSE_ALARM)
  expect(isRefuted, `${frequency} where ${promised} is promised, seed ${SEED}`).toBe(false)
  // Half of what is promised would have been found out.
  const half = term(promised / 2, promised) + term(1 - promised / 2, 1 - promised)
  expect(trials * half, 'power of the test').toBeGreaterThan(-Math.log(FALSE_ALARM))
}

/**
 * Frequencies of several outcomes, each within the margin √(ln(2 · outcomes / 1e-6) / 2m) of what
 * is promised (Hoeffding, and the union of all outcomes).
 */
function expectAbout(frequencies: readonly number[], promised: number): void {
  const margin = Math.sqrt(Math.log((2 * frequencies.length) / FALSE_ALARM) / (2 * TRIALS))
  for (const frequency of frequencies) {
    expect(Math.abs(frequency - promised), `${frequencies}, seed ${SEED}`).toBeLessThan(margin)
  }
}

interface Frequency {
  /** Share of schedules with a bug. */
  readonly bugs: number
  /** The same by their texts. */
  readonly texts: ReadonlyMap<string, number>
  /** The most operations and scheduling decisions of any schedule. */
  readonly operations: number
  readonly decisions: number
}

function frequency(
  program: Program,
  make: (random: Random) => Strategy,
  trials = TRIALS,
): Frequency {
  const random = new SeededRandom()
  const strategy = make(random)
  const execution = new Execution(program, program.tests[0] as TestTable, strategy, {
    steps: 1000,
    failOnBound: false,
    temperature: Number.POSITIVE_INFINITY,
    work: 10_000,
    depth: 100,
  })
  let bugs = 0
  const texts = new Map<string, number>()
  let operations = 0
  let decisions = 0
  for (let index = 0; index < trials; index++) {
    random.reseed(SEED, index)
    strategy.next(execution)
    if (execution.run() === 'bug') bugs++
    const text = execution.bug?.text ?? ''
    texts.set(text, (texts.get(text) ?? 0) + 1 / trials)
    operations = Math.max(operations, execution.machines.length + 1)
    decisions = Math.max(decisions, execution.steps)
  }
  return { bugs: bugs / trials, texts, operations, decisions }
}

/** Depth 1: the second of two machines must be first. */
const order = loadText(`
event eItem: int;
machine Main {
  var first: bool;
  start state S {
    entry { first = true; new Worker((target = this, n = 0)); new Worker((target = this, n = 1)); }
    on eItem do (n: int) { assert !first || n == 0; first = false; }
  }
}
machine Worker {
  start state S {
    entry (p: (target: machine, n: int)) {
      var i: int;
      while (i < 5) { send this, eItem, 0; i = i + 1; }
      send p.target, eItem, p.n;
    }
    ignore eItem;
  }
}`)

/** Depth 2: the write of one machine must come between two steps of the other. */
const between = loadText(`
event eSet: int; event eBusy;
machine Main {
  var seen: int;
  start state S {
    entry { new Pair(this); new Single(this); }
    on eSet do (n: int) {
      assert !(seen == 1 && n == 2);
      if (n > seen) seen = n;
      if (n == 3) seen = 3;
    }
  }
}
machine Pair {
  start state S {
    entry (target: machine) {
      var i: int;
      while (i < 4) { send this, eBusy; i = i + 1; }
      send target, eSet, 1;
      send target, eSet, 3;
      while (i < 8) { send this, eBusy; i = i + 1; }
    }
    ignore eBusy;
  }
}
machine Single { start state S { entry (target: machine) { send target, eSet, 2; } } }`)

/** Depth 3: two machines must send by turns, the first of them first. */
const turns = loadText(`
event eSet: int;
machine Main {
  var seen: int;
  start state S {
    entry { new Pair((target = this, n = 1)); new Pair((target = this, n = 2)); }
    on eSet do (n: int) { seen = seen * 10 + n; assert seen != 1212; }
  }
}
machine Pair {
  start state S {
    entry (p: (target: machine, n: int)) { send p.target, eSet, p.n; send p.target, eSet, p.n; }
  }
}`)

describe('pct finds bugs of depth d with probability at least 1 / (n k^(d - 1))', () => {
  test.each([
    ['depth 1', order, 1, TRIALS],
    ['depth 2', between, 2, TRIALS],
    ['depth 3', turns, 3, 80_000],
  ] as const)('%s', (_, program, depth, trials) => {
    const { decisions } = frequency(program, (random) => new PctStrategy(random, 0))
    const make = (random: Random): Strategy => new PctStrategy(random, depth - 1, decisions)
    const known = frequency(program, make, trials)
    const promised = 1 / (known.operations * known.decisions ** (depth - 1))
    expectAtLeast(known.bugs, promised, trials)
    // The length does not have to be known.
    const learned = frequency(program, (random) => new PctStrategy(random, depth - 1), trials)
    expectAtLeast(learned.bugs, promised, trials)
  })
})

describe('delay finds what takes d delays with probability at least 1 / k^d', () => {
  test.each([
    ['one delay', between, 1, TRIALS],
    ['two delays', turns, 2, TRIALS],
  ] as const)('%s', (_, program, delays, trials) => {
    const make = (random: Random): Strategy => new DelayStrategy(random, delays)
    const found = frequency(program, make, trials)
    expectAtLeast(found.bugs, 1 / found.decisions ** delays, trials)
    // Fewer delays are not enough.
    const fewer = frequency(program, (random) => new DelayStrategy(random, delays - 1))
    expect(fewer.bugs).toBe(0)
  })
})

test('every order of two machines has its share under random choice, pos and surw', () => {
  for (const make of [
    (random: Random) => new RandomStrategy(random),
    (random: Random) => new PosStrategy(random),
    (random: Random) => new SurwStrategy(random),
  ]) {
    const { bugs } = frequency(order, make)
    expect(bugs).toBeGreaterThan(0.1)
    expect(bugs).toBeLessThan(0.9)
  }
})

/** Two machines with very different numbers of sends to a third, which checks one order of them. */
const uneven = loadText(`
event eItem: int;
machine Main {
  var ones: int;
  start state S {
    entry {
      new Worker((target = this, n = 1, count = 12));
      new Worker((target = this, n = 2, count = 1));
    }
    on eItem do (n: int) { if (n == 1) ones = ones + 1; assert n == 1 || ones < 12; }
  }
}
machine Worker {
  start state S {
    entry (p: (target: machine, n: int, count: int)) {
      var i: int;
      while (i < p.count) { send p.target, eItem, p.n; i = i + 1; }
    }
  }
}`)

test('surw makes the orders of the sends to one machine about equally likely', () => {
  // The single send is the last of thirteen: 1/13 of all orders. Random choice seldom lets it wait.
  const uniform = frequency(uneven, (random) => new SurwStrategy(random)).bugs
  const plain = frequency(uneven, (random) => new RandomStrategy(random)).bugs
  expect(uniform).toBeGreaterThan(0.06)
  expect(uniform).toBeLessThan(0.1)
  expect(plain).toBeLessThan(uniform / 2)
})

/** The five sends to one machine, in the order in which they came. */
const five = loadText(`
event eItem: int;
machine Main {
  var seen: int;
  start state S {
    entry {
      new Worker((target = this, n = 1, count = 3));
      new Worker((target = this, n = 2, count = 2));
    }
    on eItem do (n: int) { seen = seen * 10 + n; assert seen < 10000, format("{0}", seen); }
  }
}
machine Worker {
  start state S {
    entry (p: (target: machine, n: int, count: int)) {
      var i: int;
      while (i < p.count) { send p.target, eItem, p.n; i = i + 1; }
    }
  }
}`)

test('surw gives each order of five sends to one machine the same share', () => {
  const { texts } = frequency(five, (random) => new SurwStrategy(random))
  expect(texts.size).toBe(10)
  expectAbout([...texts.values()], 1 / 10)
})

describe('mutation', () => {
  test('changes some draws and keeps the others', () => {
    const source = new SeededRandom(1)
    const recorded = new RecordedRandom(source)
    for (let draw = 0; draw < 60; draw++) recorded.real()
    const parent = recorded.draws.slice()
    let changed = 0
    for (let trial = 0; trial < 200; trial++) {
      recorded.restart(parent)
      recorded.mutate()
      const different = recorded.draws.filter((draw, at) => draw !== parent[at]).length
      expect(different).toBeGreaterThan(0)
      changed += different
    }
    // About five places of two draws each.
    expect(changed / 200).toBeGreaterThan(5)
    expect(changed / 200).toBeLessThan(15)
  })

  test('mutants are unlike their parents, and the new ones among them become parents', () => {
    const random = new SeededRandom()
    const timelines: string[] = []
    let current = ''
    const strategy = new FeedbackStrategy(
      random,
      {
        hash: () => [...current].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7),
        signature: () =>
          Int32Array.from({ length: 50 }, (_, at) => current.charCodeAt(at % current.length)),
        isProgress: () => false,
      },
      (chance) => new RandomStrategy(chance),
    )
    const execution = new Execution(
      between,
      between.tests[0] as TestTable,
      {
        name: '',
        isFair: true,
        next: (each) => strategy.next(each),
        operation: (enabled, count) => strategy.operation(enabled, count),
        choice: (bound) => strategy.choice(bound),
        finished: (steps, foundBug) => {
          current = execution.schedule.slice(0, execution.scheduleLength).join('')
          strategy.finished(steps, foundBug)
        },
      },
      { steps: 1000, failOnBound: false, temperature: 1e9, work: 1000, depth: 100 },
    )
    for (let index = 0; index < 300; index++) {
      random.reseed(1, index)
      execution.strategy.next(execution)
      execution.run()
      timelines.push(current)
    }
    expect(new Set(timelines).size).toBeGreaterThan(150)
  })
})

/**
 * Programs with like machines, and the search of them with and without reductions: what they find
 * must be the same up to permutations of the likes.
 */
import type { SearchResult } from '../../packages/checker/src/search/result.ts'
import { search } from '../../packages/checker/src/search/search.ts'
import {
  defaultSettings,
  type SearchHooks,
  type SearchSettings,
} from '../../packages/checker/src/search/settings.ts'
import { Symmetry } from '../../packages/checker/src/search/symmetry.ts'
import type { System } from '../../packages/checker/src/search/system.ts'
import type { Program } from '../../packages/runtime/src/index.ts'
import { loadText } from '../../test/load-program.ts'
import { createRandom, type Random } from '../random.ts'

/** States beyond which two searches are not compared. */
const MOST_STATES = 6000

const creations = [
  'new Worker(this);',
  'other = new Worker(this);',
  'listed += (0, new Worker(this));',
]

const dispositions = [
  'defer eTell;',
  'ignore eTell;',
  'on eTell do (who: machine) { seen += (who); }',
]

/** The text of a program with two or three like workers. */
export function likesText(seed: number, index: number): string {
  const random = createRandom(seed, index)
  const statement = (level: number): string => workerStatement(random, level)
  const body = (count: number): string =>
    Array.from({ length: count }, () => statement(2)).join('\n      ')
  const helper = random.chance(0.4) ? `new Helper((boss = boss, owner = this));` : ''
  return `
event eTell: machine; event eAsk: machine; event eCount: int;
machine Main {
  var told: set[machine]; var asked: map[machine, int]; var listed: seq[machine];
  var last: machine; var count: int; var other: machine; var any1: machine;
  start state Run {
    entry {
      var i: int;
      while (i < ${2 + random.int(2)}) {
        ${random.pick(creations)}
        i = i + 1;
      }
      ${random.pick(['', 'if (other != default(machine)) { send other, eAsk, this; }'])}
    }
    on eTell do (who: machine) {
      ${mainStatements(random).join('\n      ')}
    }
    on eAsk do (who: machine) { ${random.pick(['send who, eCount, 1;', 'last = who;', ''])} }
    on eCount do (n: int) { count = count + n; ${random.pick(['', 'assert count < 3, "many";'])} }
  }
}
machine Worker {
  var boss: machine; var friend: machine; var n: int; var seen: set[machine];
  start state Idle {
    entry (b: machine) {
      boss = b;
      ${body(random.few(1, 3))}
      ${helper}
      ${random.pick(['', 'goto Busy;'])}
    }
    on eAsk do (who: machine) { friend = who; ${random.pick(['goto Busy;', 'n = n + 1;'])} }
    on eCount do (k: int) { n = n + k; }
    ${random.pick(dispositions)}
  }
  state Busy {
    entry { ${body(random.few(1, 2))} }
    ignore eTell, eAsk;
    on eCount do (k: int) { ${random.pick(['n = k;', 'raise halt;', 'assert n < 1, "twice";'])} }
  }
}
machine Helper {
  start state Init {
    entry (p: (boss: machine, owner: machine)) {
      send ${random.pick(['p.boss', 'p.owner'])}, eAsk, ${random.pick(['this', 'p.owner'])};
    }
    ignore eCount, eAsk, eTell;
  }
}
spec Watch observes eTell {
  var known: set[machine]; var first: machine;
  start state Looking {
    on eTell do (who: machine) {
      ${random.pick(['known += (who);', 'first = who;', ''])}
      ${random.pick(['', 'assert sizeof(known) < 3, "all";'])}
    }
  }
}
test tcAll [main = Main]: ${random.pick(['assert Watch in ', ''])}{ Main, Worker, Helper };`
}

function workerStatement(random: Random, level: number): string {
  const choice = random.int(level > 0 ? 7 : 4)
  if (choice === 0) return 'send boss, eTell, this;'
  if (choice === 1) return 'send boss, eAsk, this;'
  if (choice === 2) return 'send this, eCount, 1;'
  if (choice === 3) return 'n = choose(2);'
  const inner = workerStatement(random, level - 1)
  return choice === 4 ? `if ($) { ${inner} }` : `if (n == ${random.int(2)}) { ${inner} }`
}

function mainStatements(random: Random): string[] {
  const all = [
    'told += (who);',
    'asked[who] = sizeof(told);',
    'listed += (sizeof(listed), who);',
    'last = who;',
    'if (sizeof(told) > 1) { send choose(told), eCount, 1; }',
    'foreach (any1 in told) { send any1, eCount, 1; }',
    'assert !(who in told), "told twice";',
    'if (last != who) { last = default(machine); }',
    'if (sizeof(listed) > 0) { send listed[0], eCount, 2; }',
    'assert sizeof(values(asked)) < 2, format("{0}", asked);',
  ]
  return Array.from({ length: random.few(1, 4) }, () => random.pick(all))
}

export interface LikesVerdict {
  /** Why the two searches disagree; undefined if they agree. */
  readonly disagreement?: string
  /** States without and with symmetry; 0 if there are too many to compare. */
  readonly states: number
  readonly kept: number
  readonly bugs: number
}

const nothing = { states: 0, kept: 0, bugs: 0 }

/** Searches a program with all settings that must not matter, and compares. */
export function compareLikes(text: string, scalarsets: readonly string[] = []): LikesVerdict {
  const program = loadText(text)
  const plain = {
    ...defaultSettings,
    forgets: false,
    symmetry: false,
    scalarsets,
    explore: true,
    trial: 0,
  }
  const bound = { states: MOST_STATES, merges: false, sleeps: false }
  const all = run(program, { ...plain, ...bound })
  if (all.result.stopped !== null) return nothing
  let kept = 0
  for (const forgets of [false, true]) {
    const whole = run(program, { ...plain, ...bound, forgets })
    for (const [merges, sleeps] of [
      [false, false],
      [false, true],
      [true, true],
    ] as const) {
      const settings = { ...plain, forgets, symmetry: true, merges, sleeps }
      const one = run(program, settings)
      const differences = compare(whole, all, one, merges)
      if (differences !== undefined) {
        return {
          ...nothing,
          disagreement: `${JSON.stringify({ forgets, merges, sleeps })}: ${differences}`,
        }
      }
      if (!merges) kept = one.result.states
    }
  }
  return { states: all.result.states, kept, bugs: all.result.bugs.length }
}

interface Run {
  readonly result: SearchResult
  /** Fingerprints of the representatives of states at rest. */
  readonly rests: ReadonlySet<string>
  readonly bugs: string
}

function run(program: Program, settings: SearchSettings): Run {
  const rests = new Set<string>()
  let symmetry: Symmetry | null = null
  let known: System | null = null
  const hooks: SearchHooks = {
    rest: (system, vector, length) => {
      if (symmetry === null || known !== system)
        symmetry = new Symmetry(system, settings.forgets, null)
      known = system
      symmetry.represent({ vector, length, ...fingerprintOf(system, vector, length) })
      rests.add(contentOf(system, symmetry))
    },
  }
  const [table] = program.tests
  if (table === undefined) throw new Error('no test')
  const result = search(program, table, settings, hooks)
  const keys = result.bugs.map(({ bug }) => `${bug.kind} ${bug.text.replace(/\d+/g, '#')}`)
  return { result, rests, bugs: keys.sort().join('\n') }
}

/** As the search has it: the sum of the hashes of components. */
function fingerprintOf(system: System, vector: Int32Array, length: number) {
  let low = system.orders.low[vector[0] as number] as number
  let high = system.orders.high[vector[0] as number] as number
  for (let at = 1; at < length; at++) {
    const kind = at < system.head ? system.locals.locals : system.machines.configurations
    const hash = kind.hashOf(vector[at] as number)
    low = (low + hash.low) | 0
    high = (high + hash.high) | 0
  }
  return { low, high }
}

function contentOf(system: System, { vector, length }: Symmetry): string {
  const { configurations } = system.machines
  const { locals } = system.locals
  const hashes: string[] = []
  for (let at = 1; at < length; at++) {
    const kind = at < system.head ? locals : configurations
    const { low, high } = kind.hashOf(vector[at] as number)
    hashes.push(`${low},${high}`)
  }
  return hashes.sort().join(';')
}

function compare(whole: Run, all: Run, one: Run, merges: boolean): string | undefined {
  if (one.result.unconfirmed.length > 0) return `unconfirmed: ${one.result.unconfirmed.join()}`
  if (one.bugs !== all.bugs) return `bugs\n${one.bugs}\ninstead of\n${all.bugs}`
  const missing = [...whole.rests].filter((rest) => !one.rests.has(rest))
  if (missing.length > 0 || one.rests.size !== whole.rests.size) {
    return `${one.rests.size} ends instead of ${whole.rests.size}, ${missing.length} missing`
  }
  const standsFor = one.result.symmetry?.standsFor ?? 0
  if (!merges && standsFor < whole.result.states) {
    return `stands for ${standsFor} states of ${whole.result.states}`
  }
  if (!merges && one.result.states > whole.result.states) {
    return `${one.result.states} representatives of ${whole.result.states} states`
  }
  return undefined
}

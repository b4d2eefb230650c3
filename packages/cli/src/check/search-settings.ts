/** The options of an exhaustive search → how tests are searched, and whether at all. */
import {
  defaultSettings,
  type SearchOrder,
  type SearchSettings,
  type Storage,
} from '@parley/checker'
import { type Arguments, has, valueFor, valuesFor } from '../arguments.ts'
import { SEARCH_ONLY } from './search-options.ts'

export interface SearchPlan {
  /** Whether schedules are run where the search does not settle a test. */
  readonly isFirst: boolean
  /** How to search each test, but for whether to go on after bugs. */
  readonly settings: SearchSettings
  /** After so many transitions the search ends; a handler that is run counts as 20. */
  readonly work: number
  /** The files that it is saved to and goes on with; null for none. */
  readonly checkpoint: string | null
  readonly everySeconds: number
  readonly resume: string | null
}

const MEGABYTE = 2 ** 20
/** Bytes of the largest field of bits that JavaScript has. */
const MAX_BITS = 2 ** 34

const withoutFiles = { checkpoint: null, everySeconds: Infinity, resume: null }

/**
 * The budget of a search that nobody asked for: of states, work and choices of one step, so
 * that what comes of it is the same on every machine.
 */
const SMALL_STATES = 200_000
const SMALL_WORK = 2_000_000
const SMALL_OUTCOMES = 1000

/** Options that say how schedules are run. Whoever gives one wants to see some run. */
const SAMPLING = [
  'schedules',
  'iterations',
  'max-steps',
  'fail-on-maxsteps',
  'liveness-temperature-threshold',
  'shard',
  'check-determinism',
  'timeline-repr',
  'timeline-kgram',
  'timeline-payload',
  'verbose',
]
/** These have a meaning for a search, too, but as a budget they are one of sampling. */
const ALSO_SAMPLING = ['timeout', 'explore']

/** What to search; null for nothing. Adds to `problems` what cannot be meant. */
export function searchPlanOf(args: Arguments, problems: string[]): SearchPlan | null {
  const isPex = valueFor(args, 'mode') === 'pex'
  if (has(args, 'exhaustive') || isPex) {
    const settings = settingsOf(args, isPex)
    refuse(args, settings, isPex, problems)
    const checkpoint = valueFor(args, 'checkpoint') ?? null
    const everySeconds = has(args, 'checkpoint-every') ? number(args, 'checkpoint-every') : 600
    const resume = valueFor(args, 'resume') ?? null
    const files = { checkpoint, everySeconds, resume }
    return { isFirst: false, settings, work: Infinity, ...files }
  }
  const alone = SEARCH_ONLY.find(({ long }) => has(args, long))
  if (alone !== undefined) problems.push(`Argument: '--${alone.long}' needs '--exhaustive'.`)
  const isSampling = [...SAMPLING, ...ALSO_SAMPLING, 'no-exhaustive'].some((long) =>
    has(args, long),
  )
  return isSampling || strategiesOf(args).length > 0 ? null : smallSearch
}

const smallSearch: SearchPlan = {
  isFirst: true,
  settings: {
    ...defaultSettings,
    states: SMALL_STATES,
    outcomes: SMALL_OUTCOMES,
    // Schedules find most of what half a graph would show.
    livenessIfCut: false,
  },
  work: SMALL_WORK,
  ...withoutFiles,
}

function strategiesOf({ values }: Arguments): string[] {
  return [...values.keys()].filter((long) => long.startsWith('sch-'))
}

function refuse(
  args: Arguments,
  settings: SearchSettings,
  isPex: boolean,
  problems: string[],
): void {
  if (has(args, 'no-exhaustive')) {
    const wanted = has(args, 'exhaustive') ? '--exhaustive' : '--mode pex'
    problems.push(`Argument: '${wanted}' and '--no-exhaustive' contradict each other.`)
  }
  if (has(args, 'scalarset') && settings.scalarsets.length === 0) {
    problems.push(
      `Argument: '--scalarset' needs names of enums, received '${valueFor(args, 'scalarset')}'.`,
    )
  }
  refuseOfOrder(args, settings, isPex, problems)
  refuseOfStorage(args, settings, problems)
  if (isPex) return
  const names = SAMPLING.filter((long) => has(args, long))
  const wrong = [...names, ...strategiesOf(args)][0]
  if (wrong !== undefined) {
    problems.push(
      `Argument: '--${wrong}' is about running schedules, which '--exhaustive' does not do.`,
    )
  }
}

/** What contradicts the order of the search, or means nothing with it. */
function refuseOfOrder(
  args: Arguments,
  { order }: SearchSettings,
  isPex: boolean,
  problems: string[],
): void {
  if (isPex && has(args, 'order') && valueFor(args, 'order') !== order) {
    const [pex, own] = [valueFor(args, 'sch-pex'), valueFor(args, 'order')]
    problems.push(`Argument: '--sch-pex ${pex}' and '--order ${own}' contradict each other.`)
  }
  // The reference has a seed whatever its strategy, so that is noted, not refused.
  if (has(args, 'seed') && order !== 'random' && !isPex) {
    problems.push("Argument: '--seed' needs '--order random' where all states are searched.")
  }
  if (has(args, 'max-delays') && order !== 'delay-bounded') {
    problems.push("Argument: '--max-delays' needs '--order delay-bounded'.")
  }
  if (has(args, 'jobs') && order !== 'breadth-first') {
    problems.push(`Argument: '--jobs' is for '--order breadth-first', not '--order ${order}'.`)
  }
  for (const long of ['max-depth', 'symmetry', 'scalarset']) {
    if (has(args, long) && order === 'delay-bounded') {
      problems.push(`Argument: '--${long}' means nothing with '--order delay-bounded'.`)
    }
  }
  for (const long of ['checkpoint', 'resume']) {
    if (has(args, long) && order !== 'breadth-first') {
      problems.push(`Argument: '--${long}' needs '--order breadth-first'.`)
    }
  }
}

/** What contradicts how states are stored, or means nothing with it. */
function refuseOfStorage(
  args: Arguments,
  { order, bits, memory }: SearchSettings,
  problems: string[],
): void {
  if (has(args, 'bitstate')) {
    if (has(args, 'storage')) {
      problems.push("Argument: '--bitstate' and '--storage' contradict each other.")
    }
    if (order !== 'depth-first' && order !== 'random') {
      problems.push(`Argument: '--bitstate' is depth first, not '--order ${order}'.`)
    }
    const megabytes = valueFor(args, 'bitstate')
    if (bits > MAX_BITS) {
      const most = MAX_BITS / MEGABYTE
      problems.push(`Argument: '--bitstate' must be at most ${most}, received '${megabytes}'.`)
    } else if (bits >= memory) {
      const given = memory / MEGABYTE
      problems.push(
        `Argument: '--bitstate ${megabytes}' needs a '--memory' above ${megabytes}, not ${given}.`,
      )
    }
  }
  if (has(args, 'checkpoint-every') && !has(args, 'checkpoint')) {
    problems.push("Argument: '--checkpoint-every' needs '--checkpoint'.")
  }
  if (valueFor(args, 'storage') === 'exact' && order === 'delay-bounded') {
    problems.push("Argument: '--order delay-bounded' has '--storage fingerprint' only.")
  }
}

function orderOf(args: Arguments): SearchOrder {
  const usual = has(args, 'bitstate') ? 'depth-first' : defaultSettings.order
  return (valueFor(args, 'order') ?? usual) as SearchOrder
}

/** What the reference calls a strategy is an order of tasks; its A* takes the shallowest first. */
const PEX_ORDERS: Readonly<Record<string, SearchOrder>> = {
  dfs: 'depth-first',
  random: 'random',
  astar: 'breadth-first',
}

function settingsOf(args: Arguments, isPex: boolean): SearchSettings {
  const megabytes = isPex && has(args, 'memout') ? 1024 * number(args, 'memout') : NaN
  const memory = has(args, 'memory') ? number(args, 'memory') : megabytes
  const pexOrder = isPex ? PEX_ORDERS[valueFor(args, 'sch-pex') ?? ''] : undefined
  const order = pexOrder ?? orderOf(args)
  const hasSteps = isPex && order !== 'delay-bounded'
  const steps = hasSteps ? Number(valuesFor(args, 'max-steps')[0] ?? Infinity) : Infinity
  const isBitstate = has(args, 'bitstate')
  const storage = order === 'delay-bounded' ? 'fingerprint' : defaultSettings.storage
  return {
    ...defaultSettings,
    order,
    delays: has(args, 'max-delays') ? number(args, 'max-delays') : Infinity,
    seed: order === 'random' && has(args, 'seed') ? number(args, 'seed') : 0,
    bits: isBitstate ? number(args, 'bitstate') * MEGABYTE : defaultSettings.bits,
    merges: !has(args, 'no-merge'),
    // Delays count turns, which steps that are left out do not have; bits hold no sleepers.
    sleeps: !has(args, 'no-sleep') && order !== 'delay-bounded' && !isBitstate,
    storage: isBitstate ? 'bitstate' : ((valueFor(args, 'storage') ?? storage) as Storage),
    forgets: !has(args, 'no-forget'),
    memo: has(args, 'no-memo') ? 0 : defaultSettings.memo,
    symmetry: has(args, 'symmetry') || has(args, 'scalarset'),
    scalarsets: scalarsetsOf(args),
    liveness: !has(args, 'no-liveness'),
    explore: has(args, 'explore'),
    states: has(args, 'max-states') ? number(args, 'max-states') : Infinity,
    depth: has(args, 'max-depth') ? number(args, 'max-depth') : steps === 0 ? Infinity : steps,
    memory: Number.isNaN(memory) ? defaultSettings.memory : memory * MEGABYTE,
  }
}

/** The same in any order, and each once. */
function scalarsetsOf(args: Arguments): string[] {
  const names = valuesFor(args, 'scalarset').flatMap((text) => text.split(','))
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].sort()
}

function number(args: Arguments, long: string): number {
  return Number(valueFor(args, long))
}

/** The reference's options for its exhaustive engine that mean nothing here, in remarks. */
export function pexNotes(args: Arguments): string[] {
  const { order } = settingsOf(args, true)
  const withMeaning = [
    ...(order === 'delay-bounded' ? [] : ['max-steps']),
    ...(order === 'random' ? ['seed'] : []),
  ]
  const without = [...SAMPLING, 'seed'].filter((long) => !withMeaning.includes(long))
  const strategies = strategiesOf(args).filter((long) => long !== 'sch-pex')
  const names = [...without.filter((long) => has(args, long)), ...strategies]
  return names.map((long) => `--${long} has no effect with --mode pex: all states are searched`)
}

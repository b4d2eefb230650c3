/** What to check and how: plain data, so that it crosses threads and can be put into reports. */
import type { Program, TestTable } from '@parley/runtime'
import { type StrategyName, strategyKind } from './strategies/index.ts'
import { type TimelineSettings, usualTimeline } from './timeline.ts'

export interface CheckOptions {
  /** The test's name, exactly. */
  readonly test: string
  readonly strategy: StrategyName
  /** The strategy's number; what is usual for it if undefined. */
  readonly parameter: number | undefined
  /** 0 ≤ seed < 2^32. */
  readonly seed: number
  /** How many schedules; Infinity for no limit. */
  readonly schedules: number
  /**
   * Steps after which a strategy that is not fair ends, or goes on fairly; Infinity for no bound.
   */
  readonly unfairSteps: number
  /** Steps after which every schedule ends; Infinity for no bound. */
  readonly fairSteps: number
  /** Reaching the bound is a bug. */
  readonly failOnBound: boolean
  /** Decisions in hot states that are a bug under fair strategies; Infinity switches it off. */
  readonly temperature: number
  /** Goes on after bugs. */
  readonly explore: boolean
  readonly coverage: boolean
  readonly timeline: TimelineSettings
  /** Executes every schedule twice and compares. */
  readonly checkDeterminism: boolean
  /** Attaches every spec to an implicit test, which otherwise has none. */
  readonly attachAllSpecs: boolean
  /**
   * In loops `$` and `choose` may give one value for ever; `$$` never may. Implied by
   * `attachAllSpecs`: programs without tests are from the time when `$` meant that.
   */
  readonly adversarialChoice: boolean
  /** Part `index` (0-based) of `count` parts of the schedules. */
  readonly shard: { readonly index: number; readonly count: number }
  /** Loop rounds between two scheduling points, and nested calls of recursive functions. */
  readonly work: number
  readonly depth: number
}

export const defaultOptions: CheckOptions = {
  test: '',
  strategy: 'portfolio',
  parameter: undefined,
  seed: 0,
  schedules: Number.POSITIVE_INFINITY,
  unfairSteps: 10_000,
  fairSteps: 100_000,
  failOnBound: false,
  temperature: 50_000,
  explore: false,
  coverage: true,
  timeline: usualTimeline,
  checkDeterminism: false,
  attachAllSpecs: false,
  adversarialChoice: false,
  shard: { index: 0, count: 1 },
  work: 1_000_000,
  depth: 2000,
}

/** How the options bound the schedules of a test. */
export interface Bounds {
  readonly steps: number
  readonly temperature: number
  /** Whether liveness can be judged by temperature: all schedules are fair. */
  readonly isFair: boolean
  /** Where a strategy that is not fair becomes fair; null for never. */
  readonly fairAfter: number | null
}

/**
 * Strategies that are not fair go on fairly after the smaller bound if there is liveness to be
 * checked, and end there otherwise.
 */
export function boundsOf(program: Program, test: TestTable, options: CheckOptions): Bounds {
  const { unfairSteps, fairSteps, temperature } = options
  const kind = strategyKind(options.strategy)
  if (kind.isFair || hotMonitors(program, test).length > 0) {
    return { steps: fairSteps, temperature, isFair: true, fairAfter: unfairSteps }
  }
  const { POSITIVE_INFINITY } = Number
  return { steps: unfairSteps, temperature: POSITIVE_INFINITY, isFair: false, fairAfter: null }
}

/** The names of the monitors of a test whose liveness is checked. */
export function hotMonitors(program: Program, test: TestTable): readonly string[] {
  return hotMonitorIndices(program, test).map((index) => {
    return program.machines[test.monitors[index]?.machine as number]?.name as string
  })
}

/** The same monitors by their position in the test. Scenarios promise nothing. */
export function hotMonitorIndices({ machines }: Program, { monitors }: TestTable): number[] {
  return [...monitors.keys()].filter((index) => {
    const table = machines[monitors[index]?.machine as number]
    if (table === undefined || table.flavour === 'scenario') return false
    return table.states.some(({ temperature }) => temperature === 'hot')
  })
}

/**
 * The test that the options name, with all specs if they ask for them; undefined if there is none.
 */
export function findTest(program: Program, options: CheckOptions): TestTable | undefined {
  const test = program.tests.find(({ name }) => name === options.test)
  if (test === undefined || !options.attachAllSpecs || !isImplicit(program)) return test
  const attached = new Set(test.monitors.map(({ machine }) => machine))
  const watches = new Uint8Array(program.interfaces.length).fill(1)
  const specs = program.machines
    .filter(({ id, flavour }) => flavour === 'spec' && !attached.has(id))
    .map(({ id }) => ({ machine: id, watches }))
  return { ...test, monitors: [...specs, ...test.monitors] }
}

/** Whether `$` and `choose` may give one value for ever. */
export function isAdversarial(program: Program, options: CheckOptions): boolean {
  return options.adversarialChoice || (options.attachAllSpecs && isImplicit(program))
}

/** A program that declares no test is given one, which is named so. */
function isImplicit(program: Program): boolean {
  return program.tests.length === 1 && program.tests[0]?.name === 'DefaultImpl'
}

/** The strategy in words: `pct, 3 priority change points`. */
export function strategyText(options: CheckOptions): string {
  const { name, parameter } = strategyKind(options.strategy)
  if (parameter === null) return name
  return `${name}, ${options.parameter ?? parameter.usual} ${parameter.meaning.split(':')[0]}`
}

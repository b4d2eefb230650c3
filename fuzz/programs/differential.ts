/**
 * Compares the engine with the literal interpreter on generated programs:
 * `npx tsx --conditions=source fuzz/programs/differential.ts --count 1000 --seed 7`.
 * Disagreements are minimised and printed. Exit code 1 if there are any.
 */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Limits } from '../../packages/runtime/src/index.ts'
import { minimise } from '../minimise.ts'
import { createRandom } from '../random.ts'
import { type Outcome, prepare, type Subjects } from './evaluators.ts'
import { compareAll } from './exhaustive.ts'
import { generateProgram } from './generate.ts'
import { Diverged, lockstep } from './lockstep.ts'

/** Programs with more schedules than this are searched to a smaller depth, or not at all. */
const MOST_SCHEDULES = 1000

/** Step bounds of the exhaustive comparison, the first that is possible. */
const DEPTHS = [24, 16, 12, 9]

const LIMITS: Limits = {
  steps: 150,
  failOnBound: false,
  temperature: 60,
  work: 3000,
  depth: 100,
}

/** Of the random schedules of each program. */
const RANDOM: readonly Limits[] = [
  LIMITS,
  { ...LIMITS, steps: 60, temperature: 7, failOnBound: true },
  { ...LIMITS, steps: 25, temperature: Number.POSITIVE_INFINITY },
]

/** Of exhaustive searches, in which endless loops come again and again. */
const SMALL = { temperature: 10, work: 300, depth: 50 }

/** What came of one program. */
export interface Verdict {
  /** Absent when they agree. */
  readonly disagreement?: string
  readonly isCompiled: boolean
  /** Steps of the random schedules. */
  readonly steps: number
  /** How the random schedules ended: kinds of bugs and ends. */
  readonly ends: readonly string[]
  /** Outcomes of the exhaustive search; 0 if there was none. */
  readonly outcomes: number
}

/** The text of a program by its number. */
export function programText(seed: number, index: number): string {
  return generateProgram(createRandom(seed, index))
}

/** Runs a program in both evaluators, at random and, if it is small enough, exhaustively. */
export function compareEvaluators(text: string, seed: number, isThorough: boolean): Verdict {
  const subjects = prepare(text)
  if ('errors' in subjects) return { isCompiled: false, steps: 0, ends: [], outcomes: 0 }
  let steps = 0
  const ends: string[] = []
  const verdict = { isCompiled: true, ends }
  for (let schedule = 0; schedule < RANDOM.length; schedule++) {
    const result = compareOnce(subjects, seed, schedule)
    if (typeof result === 'string') return { ...verdict, disagreement: result, steps, outcomes: 0 }
    ends.push(result.bug?.replace(/:.*/s, '') ?? result.end)
    steps += result.steps
  }
  if (!isThorough) return { ...verdict, steps, outcomes: 0 }
  const all = compareSets(subjects)
  const outcomes = typeof all === 'number' ? all : 0
  return typeof all === 'string'
    ? { ...verdict, disagreement: all, steps, outcomes }
    : { ...verdict, steps, outcomes }
}

/** The outcome of a random schedule, or how the evaluators differ. */
function compareOnce(subjects: Subjects, seed: number, schedule: number): Outcome | string {
  try {
    const { engine, interpreter } = lockstep(
      subjects,
      createRandom(seed, schedule),
      RANDOM[schedule]!,
    )
    const isSame = JSON.stringify(engine) === JSON.stringify(interpreter)
    return isSame ? engine : `schedule ${schedule}\n${difference(engine, interpreter)}`
  } catch (error) {
    if (!(error instanceof Diverged)) return `schedule ${schedule}: ${describe(error)}`
    const possible = Array.from(error.possible).join(', ')
    return `schedule ${schedule}: the engine went on with ${error.wanted}, possible: ${possible}`
  }
}

/** How many outcomes there are, or one that only one evaluator has. */
function compareSets(subjects: Subjects): number | string {
  try {
    for (const steps of DEPTHS) {
      const sets = compareAll(subjects, { ...LIMITS, ...SMALL, steps }, MOST_SCHEDULES)
      if (sets === undefined) continue
      const { onlyEngine, onlyInterpreter, count } = sets
      if (onlyEngine.length + onlyInterpreter.length === 0) return count
      const who = onlyEngine.length > 0 ? 'engine' : 'interpreter'
      return `up to ${steps} steps, only in the ${who}:\n${onlyEngine[0] ?? onlyInterpreter[0]}`
    }
    return 0
  } catch (error) {
    return `exhaustive: ${describe(error)}`
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The last lines that agree and the first that do not. */
function difference(engine: Outcome, interpreter: Outcome): string {
  const longest = Math.max(engine.log.length, interpreter.log.length)
  let first = 0
  while (first < longest && engine.log[first] === interpreter.log[first]) first++
  const summary = ({ end, bug, steps }: Outcome): string => `${end}, ${steps} steps, ${bug}`
  return [
    ...engine.log.slice(Math.max(0, first - 10), first).map((line) => `    ${line}`),
    ...engine.log.slice(first, first + 3).map((line) => `  E ${line}`),
    ...interpreter.log.slice(first, first + 3).map((line) => `  I ${line}`),
    `  E ${summary(engine)}`,
    `  I ${summary(interpreter)}`,
  ].join('\n')
}

// ----------------------------------------------------------------------------- command line

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main()

function main(): number {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      first: { type: 'string', default: '0' },
      fast: { type: 'boolean', default: false },
    },
  })
  const [count, seed, first] = [values.count, values.seed, values.first].map(Number) as [
    number,
    number,
    number,
  ]
  process.stdout.write(`seed ${seed}, programs ${first} to ${first + count - 1}\n`)
  const totals = { compiled: 0, steps: 0, outcomes: 0, failures: 0 }
  const ends = new Map<string, number>()
  for (let index = first; index < first + count; index++) {
    const verdict = compareEvaluators(programText(seed, index), seed, !values.fast)
    if (verdict.isCompiled) totals.compiled++
    totals.steps += verdict.steps
    totals.outcomes += verdict.outcomes
    for (const end of verdict.ends) ends.set(end, (ends.get(end) ?? 0) + 1)
    if (verdict.disagreement === undefined) continue
    totals.failures++
    reportFailure(seed, index)
  }
  const counts = [...ends].sort((a, b) => b[1] - a[1]).map(([end, times]) => `${end} ${times}`)
  process.stdout.write(`${counts.join(', ')}\n`)
  process.stdout.write(
    `${totals.compiled} programs, ${totals.steps} steps, ${totals.outcomes} outcomes, ` +
      `${totals.failures} disagreements\n`,
  )
  return totals.failures === 0 ? 0 : 1
}

function reportFailure(seed: number, index: number): void {
  const fails = (text: string): boolean =>
    compareEvaluators(text, seed, true).disagreement !== undefined
  const smallest = minimise(programText(seed, index), fails)
  const { disagreement } = compareEvaluators(smallest, seed, true)
  process.stdout.write(`\nprogram ${index} of seed ${seed}:\n${smallest}\n${disagreement}\n`)
}

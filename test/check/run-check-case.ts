/** Runs the tests of a case under many random schedules and says what they came to. */
import { pathToFileURL } from 'node:url'
import type { ForeignFunctions } from '../../packages/codegen/src/index.ts'
import type { Bug, Execution, Program } from '../../packages/runtime/src/index.ts'
import { textLog } from '../../packages/trace/src/index.ts'
import type { CheckCase, TestExpectation } from './read-check-case.ts'
import { loadProgramText, prepare, randomStrategy, textTrace } from './run-program.ts'

/** The schedules of one test, in the form in which a case states its expectations. */
export interface TestOutcome extends TestExpectation {
  /** The text trace of the first schedule with a bug, or of the first of all. */
  readonly trace: readonly string[]
}

/** Compiles and loads a case; throws if it has errors. */
export async function loadCheckCase({ files, foreign }: CheckCase): Promise<Program> {
  const host = foreign === undefined ? {} : await import(pathToFileURL(foreign).href)
  return loadProgramText(files, host as ForeignFunctions)
}

/** Runs all schedules of a test. */
export function runCheckCase(one: CheckCase, program: Program, test: string): TestOutcome {
  const outcomes = new Set<string>()
  const texts = new Set<string>()
  const prints = new Set<string>()
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  let shown: number | undefined
  for (let seed = 1; seed <= one.schedules; seed++) {
    const execution = execute(one, program, test, seed)
    const printed: string[] = []
    execution.listener = textLog((line) => {
      if (line.startsWith('<PrintLog> ')) printed.push(line.slice('<PrintLog> '.length))
    })
    execution.run()
    prints.add(printed.join(' / '))
    outcomes.add(outcomeOf(execution))
    if (execution.bug !== null) {
      texts.add(execution.bug.text.replaceAll('\n', ' '))
      shown ??= seed
    }
    least = Math.min(least, execution.steps)
    most = Math.max(most, execution.steps)
  }
  const trace = textTrace(execute(one, program, test, shown ?? 1))
  const sorted = (set: ReadonlySet<string>): string[] => [...set].sort()
  return {
    test,
    outcomes: sorted(outcomes),
    texts: sorted(texts),
    prints: sorted(prints),
    steps: [least, most],
    trace: shorten(trace),
  }
}

function execute(one: CheckCase, program: Program, test: string, seed: number): Execution {
  return prepare(program, randomStrategy(seed), { test, limits: one.limits })
}

function outcomeOf({ end, bug }: Execution): string {
  if (bug !== null) return bugName(bug)
  return end === 'terminated' ? 'ok' : end
}

/** The kind of a bug, with the number of the fault for exceptions. */
export function bugName({ kind, fault }: Bug): string {
  return fault === undefined ? kind : `${kind}(${fault})`
}

const MAX_LINES = 200

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= MAX_LINES) return lines
  return [...lines.slice(0, MAX_LINES), `… ${lines.length - MAX_LINES} more lines`]
}

/** All schedules of a small program in both evaluators: they must have the same set of outcomes. */
import type { Chooser } from '../../packages/interpreter/src/index.ts'
import type { Limits, Strategy } from '../../packages/runtime/src/index.ts'
import { type Outcome, runEngine, runInterpreter, type Subjects } from './evaluators.ts'

/** The outcomes that only one of them has; undefined if there are more than `most` schedules. */
export function compareAll(
  subjects: Subjects,
  limits: Limits,
  most: number,
): Differences | undefined {
  const engine = explore((chooser) => runEngine(subjects, strategyOf(chooser), limits), most)
  if (engine === undefined) return undefined
  const literal = explore((chooser) => runInterpreter(subjects, chooser, limits), most)
  if (literal === undefined) return undefined
  return {
    onlyEngine: [...engine].filter((outcome) => !literal.has(outcome)),
    onlyInterpreter: [...literal].filter((outcome) => !engine.has(outcome)),
    count: literal.size,
  }
}

export interface Differences {
  /** As JSON of `Outcome`. */
  readonly onlyEngine: readonly string[]
  readonly onlyInterpreter: readonly string[]
  /** Different outcomes of the interpreter. */
  readonly count: number
}

/**
 * Depth-first search over all answers to all questions, operations and choices on one stack. The
 * same answers lead to the same questions, so replaying a prefix is enough.
 */
function explore(
  run: (chooser: Chooser) => Outcome,
  most: number,
): ReadonlySet<string> | undefined {
  const path: Answer[] = []
  const outcomes = new Set<string>()
  for (let schedules = 0; schedules < most; schedules++) {
    outcomes.add(JSON.stringify(run(follow(path))))
    while (path.length > 0 && path.at(-1)!.answer === path.at(-1)!.bound - 1) path.pop()
    const last = path.at(-1)
    if (last === undefined) return outcomes
    last.answer++
  }
  return undefined
}

interface Answer {
  readonly bound: number
  answer: number
}

/** Answers along the path, and with the first possibility beyond its end. */
function follow(path: Answer[]): Chooser {
  let depth = 0
  const next = (bound: number): number => {
    const known = path[depth++]
    if (known === undefined) {
      path.push({ bound, answer: 0 })
      return 0
    }
    if (known.bound !== bound) throw new Error('the same answers led to another question')
    return known.answer
  }
  return { isFair: true, operation: (_, count) => next(count), choice: (bound) => next(bound) }
}

function strategyOf(chooser: Chooser): Strategy {
  return { name: 'exhaustive', next: () => true, finished() {}, ...chooser }
}

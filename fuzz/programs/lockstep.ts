/** The engine runs at random; the interpreter repeats the schedule. */
import type { Chooser } from '../../packages/interpreter/src/index.ts'
import type { Limits, Strategy } from '../../packages/runtime/src/index.ts'
import type { Random } from '../random.ts'
import { type Outcome, runEngine, runInterpreter, type Subjects } from './evaluators.ts'

/** What the strategy said: operations in order, choices by the operation that asked. */
interface Recording {
  readonly operations: number[]
  readonly choices: Map<number, Choice[]>
}

interface Choice {
  readonly bound: number
  readonly answer: number
}

/** Both outcomes of one random schedule. */
export function lockstep(
  subjects: Subjects,
  random: Random,
  limits: Limits,
): { readonly engine: Outcome; readonly interpreter: Outcome } {
  const recording: Recording = { operations: [], choices: new Map() }
  const engine = runEngine(subjects, recordRandom(random, recording), limits)
  const interpreter = runInterpreter(subjects, replay(recording), limits)
  return { engine, interpreter }
}

function recordRandom(random: Random, { operations, choices }: Recording): Strategy {
  return {
    name: 'random',
    isFair: true,
    next: () => true,
    operation(enabled, count) {
      const position = random.int(count)
      operations.push(enabled[position]!)
      return position
    },
    choice(bound, operation) {
      const answer = random.int(bound)
      const rows = choices.get(operation) ?? []
      rows.push({ bound, answer })
      choices.set(operation, rows)
      return answer
    },
    finished() {},
  }
}

/** Answers as recorded; where that is impossible, with −1 or an answer that differs. */
function replay({ operations, choices }: Recording): Chooser {
  let step = 0
  return {
    isFair: true,
    operation(enabled, count) {
      const wanted = operations[step++]
      const position = wanted === undefined ? -1 : enabled.indexOf(wanted)
      if (position < 0 || position >= count) throw new Diverged(wanted, enabled)
      return position
    },
    choice(bound, operation) {
      const choice = choices.get(operation)?.shift()
      if (choice?.bound !== bound) throw new Diverged(operation, [choice?.bound ?? -1, bound])
      return choice.answer
    },
  }
}

/** The interpreter cannot go the way of the engine. */
export class Diverged {
  readonly wanted: number | undefined
  readonly possible: ArrayLike<number>
  constructor(wanted: number | undefined, possible: ArrayLike<number>) {
    this.wanted = wanted
    this.possible = possible
  }
}

/**
 * All behaviours of a test in the literal interpreter. Its machines are coroutines, which nobody
 * can copy or compare; but a coroutine is where it is by how often it went on and what it was
 * given. So two schedules are in the same state if every machine has the same history, and
 * monitors, inboxes and the order of creations are the same.
 */
import { type Chooser, Interpreter, type Subject } from '../../packages/interpreter/src/index.ts'
import type { Bug, EventRef, Listener, Value } from '../../packages/runtime/src/index.ts'
import type { Subjects } from '../programs/evaluators.ts'
import { logLines } from '../programs/log-lines.ts'
import { Paths } from './paths.ts'
import { bugIdentity, letterText, pathText, type Resting, restText, valueText } from './texts.ts'

export interface Behaviours {
  /** By `bugIdentity`. */
  readonly bugs: ReadonlySet<string>
  readonly rests: ReadonlySet<string>
  /** Whether no schedule met the bound of steps. */
  readonly isComplete: boolean
}

export interface LiteralLimits {
  readonly steps: number
  readonly states: number
  readonly work: number
  readonly calls: number
}

/** Undefined if there are more states than wanted. */
export function behavioursOf(subjects: Subjects, limits: LiteralLimits): Behaviours | undefined {
  const paths = new Paths()
  const seen = new Set<string>()
  const bugs = new Set<string>()
  const rests = new Set<string>()
  let isComplete = true
  do {
    const run = new LiteralRun(subjects, paths, seen, limits)
    const ended = run.go()
    if (seen.size > limits.states) return undefined
    if (ended === null) continue
    const { end, bug } = ended
    if (end === 'bound') isComplete = false
    if (bug !== null) bugs.add(bugIdentity(bug))
    if (end === 'terminated' || bug?.kind === 'deadlock' || bug?.kind === 'liveness-terminated') {
      rests.add(restText(run.resting()))
    }
  } while (paths.next())
  return { bugs, rests, isComplete }
}

/** Thrown in a state that was met before. */
class Known extends Error {}

class LiteralRun {
  readonly #subjects: Subjects
  readonly #paths: Paths
  readonly #seen: Set<string>
  readonly #limits: LiteralLimits
  readonly #all: Subject[] = []
  readonly #histories = new Map<Subject, string[]>()
  /** How often each operation went on. */
  readonly #turns: number[] = []

  constructor(subjects: Subjects, paths: Paths, seen: Set<string>, limits: LiteralLimits) {
    this.#subjects = subjects
    this.#paths = paths
    this.#seen = seen
    this.#limits = limits
  }

  /** One schedule; null if it came to a state that was met before. */
  go(): { readonly end: string; readonly bug: Bug | null } | null {
    const { ir, test } = this.#subjects
    const { steps, work, calls } = this.#limits
    const { POSITIVE_INFINITY } = Number
    const limits = { steps, work, depth: calls, failOnBound: false, temperature: POSITIVE_INFINITY }
    const options = { limits, listener: this.#listener() }
    try {
      return new Interpreter(ir, ir.tests[test]!, this.#chooser(), options).run()
    } catch (thrown) {
      if (thrown instanceof Known) return null
      throw thrown
    }
  }

  #chooser(): Chooser {
    const paths = this.#paths
    return {
      isFair: true,
      operation: (enabled, count) => {
        if (paths.isNew && enabled[0] !== 0) {
          const key = this.#key()
          if (this.#seen.has(key)) throw new Known()
          this.#seen.add(key)
        }
        const position = paths.answer(count)
        const operation = enabled[position]!
        this.#turns[operation] = (this.#turns[operation] ?? 0) + 1
        return position
      },
      choice: (bound) => paths.answer(bound),
    }
  }

  #key(): string {
    return this.#all
      .map((subject, at) => {
        if (subject.kind === 'monitor') {
          return `${subject.state.name} ${subject.fields.map(valueText).join()}`
        }
        const { identity, task, inbox, handed } = subject
        const given = this.#histories.get(subject)?.join() ?? ''
        const turns = this.#turns[identity.number] ?? 0
        const kept = handed === null ? '' : letterText(handed)
        const letters = inbox.map(letterText).join()
        return `${at} ${pathText(identity)} ${task} ${turns} ${given} ${kept} ${letters}`
      })
      .join('\n')
  }

  #listener(): Listener<Subject> {
    const note = (subject: Subject, text: string): void => {
      const history = this.#histories.get(subject)
      if (history === undefined) this.#histories.set(subject, [text])
      else history.push(text)
    }
    const given = (subject: Subject, event: EventRef, payload: Value): void =>
      note(subject, letterText({ event, payload }))
    const silent = () => ({ name: '', declaration: '', isMonitor: false, isHalted: false })
    return {
      ...logLines<Subject>(this.#subjects.ir, silent, []),
      created: (subject) => void this.#all.push(subject),
      monitorCreated: (subject) => void this.#all.push(subject),
      dequeued: given,
      received: given,
      defaulted: (subject) => note(subject, 'nothing'),
      chose: (subject, value) => note(subject, String(value)),
    }
  }

  /** The machines and monitors of a state in which nobody can act. */
  resting(): Resting[] {
    return this.#all.map((subject) => {
      const { state, fields } = subject
      const common = { state: state.name, fields }
      if (subject.kind === 'monitor') {
        return { ...common, who: subject.table.name, isHalted: false, inbox: [] }
      }
      const ignored = state.actions.filter(({ kind }) => kind === 'ignore')
      const isKept = ({ id }: EventRef): boolean => ignored.every(({ event }) => event !== id)
      const inbox =
        subject.task === 'blocked'
          ? subject.inbox
          : subject.inbox.filter(({ event }) => isKept(event))
      return { ...common, who: pathText(subject.identity), isHalted: subject.isHalted, inbox }
    })
  }
}

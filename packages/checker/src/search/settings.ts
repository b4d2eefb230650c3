/** How a search goes, and what it hears and says while it runs. */
import type { Snapshot } from './snapshot.ts'
import type { System } from './system.ts'

export type SearchOrder = 'breadth-first' | 'depth-first' | 'random' | 'delay-bounded'
export type Storage = 'exact' | 'fingerprint' | 'bitstate'

export interface SearchSettings {
  readonly order: SearchOrder
  /** Takes private steps at once. */
  readonly merges: boolean
  /** Leaves out steps that commute with steps explored before (sleep sets). */
  readonly sleeps: boolean
  /** Leaves out of states what no code will notice: dead fields, the order of some collections. */
  readonly forgets: boolean
  /** Keeps one of the states that permutations of like machines make of each other. */
  readonly symmetry: boolean
  /** Enums whose elements may be interchanged, too; means something with `symmetry` only. */
  readonly scalarsets: readonly string[]
  /** States of the trial that finds out for which machines symmetry is worth it; 0 for none. */
  readonly trial: number
  /** Bytes for what handlers do, at most an eighth of `memory`; with 0 they run in each state. */
  readonly memo: number
  readonly storage: Storage
  /** Bytes of the field of bits, in bitstate storage. */
  readonly bits: number
  /** For random depth-first search. */
  readonly seed: number
  /** Delays that schedules may have, in the delay-bounded order; Infinity for any number. */
  readonly delays: number
  /** Looks for endless executions that violate a monitor, once there is no other bug. */
  readonly liveness: boolean
  /** Does so also where a bound has cut the search for other bugs short. */
  readonly livenessIfCut: boolean
  /** In these `$` and `choose` may give one value for ever; `$$` never may. */
  readonly isAdversarial: boolean
  /** Goes on after bugs, to find all of them. */
  readonly explore: boolean
  /** Bounds; Infinity for none. */
  readonly states: number
  readonly depth: number
  /** Bytes for states, for those that wait, for components and for what was computed of them. */
  readonly memory: number
  /** States that one worker searches alone before others help. */
  readonly alone: number
  /** Loop rounds between two scheduling points, and nested calls of recursive functions. */
  readonly work: number
  readonly calls: number
  /** Ways in which one computation may go, beyond which the search does not follow it. */
  readonly outcomes: number
}

/** How far a search is. */
export interface SearchProgress {
  readonly states: number
  readonly transitions: number
  /** The level that is expanded, and how many states of the next are known. */
  readonly depth: number
  readonly next: number
  /** Handlers that ran. */
  readonly computations: number
  /** Whether it looks for endless executions, and these numbers are of that. */
  readonly isLiveness: boolean
}

export const defaultSettings: SearchSettings = {
  order: 'breadth-first',
  merges: true,
  sleeps: true,
  forgets: true,
  symmetry: false,
  scalarsets: [],
  trial: 3000,
  memo: Number.POSITIVE_INFINITY,
  storage: 'exact',
  bits: 2 ** 26,
  seed: 0,
  delays: Number.POSITIVE_INFINITY,
  liveness: true,
  livenessIfCut: true,
  isAdversarial: false,
  explore: false,
  states: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  memory: 2 ** 31,
  alone: 20_000,
  work: 1_000_000,
  calls: 2000,
  outcomes: 1_000_000,
}

/** Whether states are permuted. Delays count turns of machines, which that would confuse. */
export function permutes({ symmetry, order }: SearchSettings): boolean {
  return symmetry && order !== 'delay-bounded'
}

export interface SearchHooks {
  /** Asked now and then; false ends the search, `save` has `save` called first. */
  mayGoOn?(progress: SearchProgress): boolean | 'save'
  /** Told when a level has been completed. */
  level?(): void
  /** Told when everything rests and can be saved. */
  save?(snapshot: () => Snapshot): void
  /** Told of states in which no machine can act. */
  rest?(system: System, vector: Int32Array, length: number): void
}

/**
 * Why a search ended before it was complete; `delays` when more delays would lead to more states,
 * `numbers` when it must begin again, because the program looks at machine numbers.
 */
export type Stopped = 'states' | 'depth' | 'delays' | 'memory' | 'asked' | 'numbers'

export const STOPS: readonly Stopped[] = ['states', 'depth', 'delays', 'memory', 'asked', 'numbers']

/** How a search goes, and what it hears and says while it runs. */
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
  /** States of the trial that finds out for which machines symmetry is worth it; 0 for none. */
  readonly trial: number
  readonly storage: Storage
  /** Goes on after bugs, to find all of them. */
  readonly explore: boolean
  /** Bounds; Infinity for none. */
  readonly states: number
  readonly depth: number
  /** Bytes for states and for those that wait. */
  readonly memory: number
  /** Loop rounds between two scheduling points, and nested calls of recursive functions. */
  readonly work: number
  readonly calls: number
}

export const defaultSettings: SearchSettings = {
  order: 'breadth-first',
  merges: true,
  sleeps: true,
  forgets: true,
  symmetry: true,
  trial: 10_000,
  storage: 'exact',
  explore: false,
  states: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  memory: 2 ** 31,
  work: 1_000_000,
  calls: 2000,
}

export interface SearchHooks {
  /** Asked now and then; false ends the search. */
  mayGoOn?(states: number, transitions: number, depth: number): boolean
  /** Told of states in which no machine can act. */
  rest?(system: System, vector: Int32Array, length: number): void
}

/** Why a search ended before it was complete. */
export type Stopped = 'states' | 'depth' | 'memory' | 'asked'

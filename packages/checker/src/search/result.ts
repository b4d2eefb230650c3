/** What comes of a search, and what it is given beside its settings. */
import type { Bug } from '@parley/runtime'
import type { Coverage } from '../coverage/coverage.ts'
import type { Collisions } from './collisions.ts'
import type { SharedMemory } from './commons.ts'
import type { Liveness } from './liveness.ts'
import type { ChunkStore } from './pool.ts'
import type { Stopped } from './settings.ts'
import type { Snapshot } from './snapshot.ts'
import type { SymmetryReport } from './symmetry.ts'

/** A bug that a search has found and the engine has confirmed. */
export interface SearchBug {
  readonly bug: Bug
  /** `path:line:column` of the bug's place; empty if it has none. */
  readonly location: string
  /** The decisions, coded as `Execution.schedule`. */
  readonly schedule: readonly number[]
  /** States on the way to it. */
  readonly depth: number
}

export interface SearchResult {
  readonly states: number
  readonly transitions: number
  /** Steps of machines, also those that were taken at once after others. */
  readonly steps: number
  readonly depth: number
  readonly bytesPerState: number
  readonly components: number
  /** Machines that ever existed. */
  readonly machines: number
  readonly repeated: number
  readonly cuts: number
  /** Steps that ended an execution because an assumption was false. */
  readonly abandoned: number
  /** Steps that sleep sets left out. */
  readonly slept: number
  readonly stopped: Stopped | null
  /** Whether states were compared, and not their fingerprints alone. */
  readonly isExact: boolean
  /** Where it was fingerprints alone; null also if the caller has ended the search. */
  readonly collisions: Collisions | null
  /** What the computations reached. */
  readonly coverage: Coverage
  /** In bitstate storage the share of states, at most, that were missed; otherwise null. */
  readonly omission: number | null
  /** The program looks at the order of creations. */
  readonly isNumbered: boolean
  readonly bugs: readonly SearchBug[]
  /** Findings that the engine did not confirm; a defect of the search if there are any. */
  readonly unconfirmed: readonly string[]
  /** Null if symmetry was not asked for, or means nothing for the order. */
  readonly symmetry: SymmetryReport | null
  /** Of endless executions; null if no monitor of the test has hot states. */
  readonly liveness: Liveness | null
}

/** What a search has found out of executions that end. */
export type FiniteResult = Omit<SearchResult, 'liveness' | 'symmetry'>

/** Where a search keeps what it knows, and with whom it shares it. */
export interface SearchPlace {
  /** What it shares with other workers; null for a search by one. */
  readonly memory: SharedMemory | null
  /** Which of the workers this is. */
  readonly index: number
  /** A file for states that wait and do not fit into memory. */
  readonly store: ChunkStore | null
  /** Whether the search had begun before; the first worker has what it goes on with. */
  readonly goesOn: boolean
  readonly snapshot: Snapshot | null
}

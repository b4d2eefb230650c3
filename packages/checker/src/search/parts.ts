/** What the orders of search have in common. */
import type { Bits } from './bitstate.ts'
import type { Commons } from './commons.ts'
import type { ComponentLog } from './log.ts'
import type { Pool } from './pool.ts'
import type { Symmetry } from './symmetry.ts'
import type { System } from './system.ts'
import type { Visited } from './visited.ts'

export interface SearchParts {
  readonly system: System
  readonly commons: Commons
  readonly visited: Visited
  readonly pool: Pool
  readonly log: ComponentLog
  /** Null if states stand for themselves. */
  readonly symmetry: Symmetry | null
  /** Which of the workers this is. */
  readonly index: number
}

/** One order of search. */
export interface Order {
  /** Begins with the initial state. */
  begin(): void
  /** Searches to the end; `goesOn` says that the search had begun before. */
  run(goesOn: boolean): void
  /** The field of bits, in bitstate storage. */
  readonly bits: Bits | null
}

/** Thrown to leave a state in the middle, because its steps take too long. */
export class Left extends Error {}

/**
 * What the workers of one search have in common: counters, a barrier, a lock, and growing arrays.
 * With one worker all of it is ordinary memory and nothing waits.
 */
import { OwnWords, SharedWords, sharedInts, type Words } from './words.ts'

/** Places in the control words. */
export const COUNT = 0
export const LEVEL = 1
/** States before this number belong to the level that is expanded, or to an earlier one. */
export const LEVEL_END = 2
/** The next chunk of the level that nobody has taken. */
export const CURSOR = 3
/** Chunks of this level and of the next. */
export const CHUNKS = 4
export const NEXT_CHUNKS = 5
/** How many findings there are. */
export const FINDINGS = 6
/** Why the search stops: an index into `STOPS`, 0 while it goes on. */
export const STOP = 7
/** The search is over: the workers leave. */
export const OVER = 8
/** Someone needs a larger table. */
export const GROW = 9
/** Chunks of the pool that were ever used, and free ones on the stack. */
export const POOL = 10
export const FREE = 11
/** Ints of the log of components. */
export const LOG_END = 12
/** Whether vectors are kept and compared. */
export const EXACT = 13
/** Workers that have no more to do in this level. */
export const IDLE = 14
/** Chunks with states that must be expanded again. */
export const AGAIN_CHUNKS = 15
/** Chunks of this level that a pause has cut short. */
export const REST_CHUNKS = 16
/** Everyone is to pause, so that what was done so far can be saved. */
export const PAUSE = 17
/** Slots below this number may sleep; 0 as long as all may. */
export const SLEEPABLE = 18
/** Whether chunks of earlier levels are still there, for vectors to be compared. */
export const KEPT = 19
/** How often all workers have had no more to do and went on. */
export const ROUND = 20
/** Components that nothing refers to are to be dropped. */
export const DROPS = 21
/** The table has become larger and is to be filled. */
export const FILL = 22
/** Numbers that belong to no state and never will. */
export const HOLES = 23
/** Everyone is to tell what has run there: `TELLS`, or `SAVES` if the search is then saved. */
export const TELL = 24
/** A worker died. */
const LOST = 25
const ARRIVED = 26
const PHASE = 27
const LOCK = 28
const WORDS = 32

/** Why everyone is to tell. */
export const TELLS = 1
export const SAVES = 2

/** What the word of the lock says. */
const FREED = 0
const HELD = 1
const AWAITED = 2
/** Looks at a word before a worker sleeps until it changes, which takes long. */
const PATIENCE = 10_000

/** What each worker counts: places in its part of the tallies. */
export const TRANSITIONS = 0
export const STEPS = 1
export const REPEATED = 2
export const CUTS = 3
/** Numbers that were taken and belong to no state. */
export const SPARES = 4
export const ABANDONED = 5
/** Steps that were left out because they sleep. */
export const SLEPT = 6
/** States that those that were kept stand for. */
export const STANDS_FOR = 7
const TALLIES = 8

/** Thrown in workers that wait for one that died. */
export class WorkerLost extends Error {}

/** The shared memory of a search, to be sent to its workers. */
export interface SharedMemory {
  readonly workers: number
  readonly control: SharedArrayBuffer
  readonly tallies: SharedArrayBuffer
  readonly words: Readonly<Record<WordsName, SharedArrayBuffer>>
}

/** The growing arrays. */
export type WordsName =
  | 'states'
  | 'places'
  | 'table'
  | 'pool'
  | 'chunks'
  | 'nextChunks'
  | 'againChunks'
  | 'restChunks'
  | 'free'
  | 'log'

const NAMES: readonly WordsName[] = [
  'states',
  'places',
  'table',
  'pool',
  'chunks',
  'nextChunks',
  'againChunks',
  'restChunks',
  'free',
  'log',
]

/** Ints that one array may grow to: what engines allow for one buffer. */
export const MOST_INTS: number = 2 ** 30 - 1024

/**
 * Memory for a search by several workers; null where threads share none, or the system does not
 * give so much of the address space as it may grow to.
 */
export function shareMemory(workers: number): SharedMemory | null {
  if (typeof SharedArrayBuffer === 'undefined') return null
  try {
    const words = NAMES.map((name) => [name, sharedInts(1024, MOST_INTS)] as const)
    return {
      workers,
      control: new SharedArrayBuffer(4 * WORDS),
      tallies: new SharedArrayBuffer(8 * TALLIES * (workers + 1)),
      words: Object.fromEntries(words) as Record<WordsName, SharedArrayBuffer>,
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Ends a search whose worker died; those that wait for it throw `WorkerLost`. */
export function abandonMemory({ control }: SharedMemory): void {
  const words = new Int32Array(control)
  Atomics.store(words, LOST, 1)
  Atomics.store(words, STOP, 1)
  Atomics.add(words, PHASE, 1)
  Atomics.notify(words, PHASE)
  Atomics.notify(words, LOCK)
}

export class Commons {
  readonly control: Int32Array
  readonly words: Readonly<Record<WordsName, Words>>
  readonly workers: number
  readonly isShared: boolean
  readonly #tallies: Float64Array

  constructor(memory: SharedMemory | null) {
    this.workers = memory?.workers ?? 1
    this.isShared = this.workers > 1
    this.control = memory === null ? new Int32Array(WORDS) : new Int32Array(memory.control)
    this.#tallies =
      memory === null ? new Float64Array(2 * TALLIES) : new Float64Array(memory.tallies)
    const words = NAMES.map((name) => {
      return [name, memory === null ? new OwnWords(1024) : new SharedWords(memory.words[name])]
    })
    this.words = Object.fromEntries(words) as Record<WordsName, Words>
  }

  /** Notes what a worker has counted so far. */
  tally(worker: number, counts: readonly number[]): void {
    this.#tallies.set(counts, TALLIES * (worker + 1))
  }

  /** Adds what was counted before this search, which a checkpoint has kept. */
  tallyBefore(counts: readonly number[]): void {
    this.#tallies.set(counts, 0)
  }

  /** What all workers have counted. */
  tallies(): number[] {
    const sums = new Array<number>(TALLIES).fill(0)
    for (let at = 0; at < this.#tallies.length; at++) {
      sums[at % TALLIES] = (sums[at % TALLIES] as number) + (this.#tallies[at] as number)
    }
    return sums
  }

  /** Adds to a control word and returns what it was. */
  add(index: number, amount: number): number {
    if (this.isShared) return Atomics.add(this.control, index, amount)
    const before = this.control[index] as number
    this.control[index] = before + amount
    return before
  }

  /**
   * Waits until all workers have come here, or only the given number; the last of them does
   * `act` before anyone goes on.
   */
  meet(act: () => void): void {
    const { control } = this
    if (this.workers === 1) {
      act()
      return
    }
    const phase = Atomics.load(control, PHASE)
    // Of one that is lost from here on the phase will tell.
    this.#checkLost()
    if (Atomics.add(control, ARRIVED, 1) + 1 === this.workers) {
      this.refresh()
      act()
      Atomics.store(control, ARRIVED, 0)
      Atomics.add(control, PHASE, 1)
      Atomics.notify(control, PHASE)
    } else {
      let patience = PATIENCE
      while (Atomics.load(control, PHASE) === phase) {
        if (--patience < 0) Atomics.wait(control, PHASE, phase)
      }
      this.refresh()
    }
    this.#checkLost()
  }

  /** Does something while no other worker does something locked. */
  locked<T>(act: () => T): T {
    if (this.workers === 1) return act()
    this.#lock()
    try {
      return act()
    } finally {
      if (Atomics.exchange(this.control, LOCK, FREED) === AWAITED) {
        Atomics.notify(this.control, LOCK, 1)
      }
    }
  }

  /** As in Drepper, "Futexes are tricky" (2011), but that it looks for a while before it sleeps. */
  #lock(): void {
    const { control } = this
    for (let patience = PATIENCE; patience > 0; patience--) {
      if (control[LOCK] !== FREED) continue
      if (Atomics.compareExchange(control, LOCK, FREED, HELD) === FREED) return
    }
    while (Atomics.exchange(control, LOCK, AWAITED) !== FREED) {
      Atomics.wait(control, LOCK, AWAITED, 100)
      this.#checkLost()
    }
  }

  #checkLost(): void {
    if (Atomics.load(this.control, LOST) !== 0) throw new WorkerLost('another worker was lost')
  }

  refresh(): void {
    for (const name of NAMES) this.words[name].refresh()
  }
}

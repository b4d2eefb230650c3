/**
 * Breadth-first search, level by level, by one worker or several. What is found in a level does not
 * depend on the order in which its states are expanded: every state of it is, of two bugs of one
 * level the one with the least fingerprint counts, a state keeps the least of its predecessors, and
 * sleepers change only between levels. So counts and results are the same for any number of
 * workers.
 */
import {
  CHUNKS,
  DROPS,
  EXACT,
  FILL,
  FINDINGS,
  GROW,
  IDLE,
  LEVEL,
  LEVEL_END,
  OVER,
  PAUSE,
  ROUND,
  SAVES,
  SLEEPABLE,
  STOP,
  TELL,
  TELLS,
  TRANSITIONS,
} from './commons.ts'
import { Expander, type Visitor } from './expander.ts'
import { Housekeeping } from './housekeeping.ts'
import { Left, type Order, type SearchParts } from './parts.ts'
import { AGAIN, NEXT, REST, RecordReader, RecordWriter } from './pool.ts'
import { type SearchHooks, type SearchSettings, STOPS, type Stopped } from './settings.ts'
import { Steps } from './steps.ts'
import type { Ending } from './system.ts'
import { Vectors } from './vectors.ts'
import { MOST_STATES } from './visited.ts'

/** Expansions between two looks at the clock and at what others do. */
const BETWEEN_LOOKS = 256

/** Successors of one state after which the search looks up from it now and then. */
const MANY = 1024

/** As those of the search, but for snapshots, which it takes. */
export interface BreadthHooks extends Omit<SearchHooks, 'save'> {
  save?(): void
}

export class BreadthFirst implements Order, Visitor {
  readonly expander: Expander
  readonly bits = null
  transitions = 0
  /** States that were expanded again, because they had been reached with fewer sleepers. */
  repeated = 0
  /** Steps that the search did not follow. */
  cuts = 0
  /** Ends of executions whose assumption was false. */
  abandoned = 0
  readonly #parts: SearchParts
  readonly #settings: SearchSettings
  readonly #hooks: BreadthHooks
  readonly #steps: Steps
  readonly #vectors: Vectors
  readonly #housekeeping: Housekeeping
  readonly #next: RecordWriter
  readonly #again: RecordWriter
  readonly #rest: RecordWriter
  /** The state that is expanded. */
  #current = -1
  #vector: Int32Array = new Int32Array(64)
  #length = 0
  /** Of the current state. */
  #successors = 0
  #untilLook = 0
  #isIdle = false
  #isExpanding = false
  #round = 0

  constructor(parts: SearchParts, settings: SearchSettings, hooks: BreadthHooks) {
    const { system, pool, commons } = parts
    this.#parts = parts
    this.#settings = settings
    this.#hooks = hooks
    this.#next = new RecordWriter(pool, NEXT)
    this.#again = new RecordWriter(pool, AGAIN)
    this.#rest = new RecordWriter(pool, REST)
    this.#vectors = new Vectors(commons)
    this.#housekeeping = new Housekeeping(parts, settings)
    this.expander = new Expander(system, settings.merges, this, parts.symmetry)
    system.laboratory.whileWorking = () => this.#lookWhileWorking()
    const limit = () => commons.control[SLEEPABLE] as number
    this.#steps = new Steps(system, this.expander, settings.sleeps, limit)
  }

  /** Begins with the initial state, unless the search goes on with what was saved. */
  begin(): void {
    const { vector, ending } = this.#parts.system.initial()
    if (ending !== null) this.ending(this.expander, ending)
    else {
      this.#isExpanding = true
      try {
        this.expander.start(vector)
      } catch (thrown) {
        if (!(thrown instanceof Left)) throw thrown
      } finally {
        this.#isExpanding = false
      }
    }
  }

  /**
   * Expands states with the other workers until the search is over; `goesOn` says that it had begun
   * before.
   */
  run(goesOn: boolean): void {
    const { commons } = this.#parts
    const { control } = commons
    if (goesOn) commons.meet(() => this.#goOn())
    else this.#rendezvous()
    while (control[OVER] === 0) {
      this.#parts.log.catchUp()
      if (control[DROPS] !== 0) this.#dropUnused()
      this.#work()
      this.#rendezvous()
    }
  }

  /**
   * All workers do the same, so that numbers still mean the same to everyone; and all of them have
   * read the log, which begins anew.
   */
  #dropUnused(): void {
    const { pool, log, commons } = this.#parts
    this.#housekeeping.drop(pool.waiting())
    commons.meet(() => {})
    log.rewind()
    commons.meet(() => {
      commons.control[DROPS] = 0
    })
  }

  /** What was saved may be as deep as this search may go, or deeper. */
  #goOn(): void {
    const { control } = this.#parts.commons
    if ((control[LEVEL] as number) < this.#settings.depth) return
    this.#stop('depth')
    control[OVER] = 1
  }

  #rendezvous(): void {
    const { commons } = this.#parts
    if (!this.#isIdle) {
      this.#isIdle = true
      this.#next.close()
      this.#again.close()
      this.#rest.close()
      this.#parts.visited.endLevel()
      this.#tally()
      this.#lookAtNumbers()
      commons.add(IDLE, 1)
    }
    this.#meet()
    if (commons.control[TELL] !== 0) this.#tell()
    const round = commons.control[ROUND] as number
    if (round !== this.#round) this.#isIdle = false
    this.#round = round
  }

  /** Waits for all others; a table that must grow is filled together. */
  #meet(): void {
    const { commons, visited, index } = this.#parts
    commons.meet(() => this.#lead())
    if (commons.control[FILL] === 0) return
    visited.writeDown(index, commons.workers)
    commons.meet(() => {})
    visited.refill(index, commons.workers)
    commons.meet(() => {})
    visited.refillRest()
    commons.meet(() => {
      commons.control[FILL] = 0
    })
  }

  /** Whoever takes a snapshot, or reports, is to know what has run everywhere. */
  #tell(): void {
    const { log, commons } = this.#parts
    log.tell()
    commons.meet(() => {
      const { control } = commons
      if (control[TELL] === SAVES) this.#hooks.save?.()
      control[TELL] = 0
    })
  }

  #tally(): void {
    const { commons, visited, index, symmetry } = this.#parts
    const { expander, transitions, repeated, cuts, abandoned } = this
    const { slept } = this.#steps
    const own = [transitions, expander.steps, repeated, cuts, visited.spares, abandoned, slept]
    commons.tally(index, [...own, symmetry?.standsFor ?? 0])
  }

  // ---------------------------------------------------------------------- by the last to come

  #lead(): void {
    const { control, workers } = this.#parts.commons
    if (control[GROW] !== 0) this.#enlarge()
    if (control[IDLE] !== workers) return
    control[IDLE] = 0
    control[ROUND] = (control[ROUND] as number) + 1
    if (control[PAUSE] !== 0 || control[STOP] !== 0) {
      this.#parts.pool.returnRest()
      control[PAUSE] = 0
      // Of a search that has not come to its first level there is nothing to go on with.
      const isNumbers = control[STOP] === STOPS.indexOf('numbers') + 1
      control[TELL] = control[LEVEL_END] !== 0 && !isNumbers ? SAVES : TELLS
      if (control[STOP] !== 0) control[OVER] = 1
      return
    }
    this.#nextLevel()
  }

  #enlarge(): void {
    const { visited, commons } = this.#parts
    visited.enlarge()
    commons.control[GROW] = 0
    commons.control[FILL] = 1
  }

  #nextLevel(): void {
    const { visited, pool, commons } = this.#parts
    const { control } = commons
    const isFirst = control[LEVEL_END] === 0
    this.#repeat()
    control[LEVEL_END] = visited.count
    if (!isFirst) control[LEVEL] = (control[LEVEL] as number) + 1
    pool.turn()
    if (control[SLEEPABLE] === 0 && visited.count >= this.#settings.alone) {
      control[SLEEPABLE] = this.#parts.system.slots.count
    }
    control[DROPS] = this.#housekeeping.isDue ? 1 : 0
    this.#hooks.level?.()
    const hasFound = (control[FINDINGS] as number) > 0 && !this.#settings.explore
    const isEnd = control[CHUNKS] === 0 || hasFound
    const isDeep = (control[LEVEL] as number) >= this.#settings.depth
    if (!isEnd && !isDeep) return
    control[TELL] = isEnd ? TELLS : SAVES
    if (!isEnd) this.#stop('depth')
    control[OVER] = 1
  }

  /** The first reason counts, but for numbers. */
  #stop(why: Stopped): void {
    const { control } = this.#parts.commons
    const code = STOPS.indexOf(why) + 1
    if (why === 'numbers') Atomics.store(control, STOP, code)
    else Atomics.compareExchange(control, STOP, 0, code)
  }

  /** States that were reached with fewer sleepers are expanded again, once. */
  #repeat(): void {
    const { visited, pool } = this.#parts
    const met = new Set<number>()
    const writer = new RecordWriter(pool, NEXT)
    for (const { view, offset, number, length } of pool.records(AGAIN)) {
      visited.narrow(number, view[offset] as number)
      if (met.has(number)) continue
      met.add(number)
      writer.append(number, view.subarray(offset + 1, offset + length), length - 1)
      this.repeated++
    }
    writer.close()
    pool.clear(AGAIN)
  }

  // ------------------------------------------------------------------------------ expansion

  #work(): void {
    const { pool, commons, index } = this.#parts
    const { control } = commons
    if (index > 0 && (control[LEVEL_END] as number) < this.#settings.alone) return
    const reader = new RecordReader()
    while (this.#mayGoOn() && pool.take(reader)) {
      while (reader.read()) {
        const isDone = this.#mayGoOn() && this.#expandWhole(reader)
        if (!isDone) this.#rest.append(reader.number, subarray(reader), reader.length)
      }
    }
    pool.finish(reader)
  }

  #mayGoOn(): boolean {
    const { control } = this.#parts.commons
    if (control[STOP] !== 0 || control[PAUSE] !== 0) return false
    if (control[GROW] !== 0) this.#meet()
    const { visited } = this.#parts
    if (visited.states >= this.#settings.states) this.#stop('states')
    else if (--this.#untilLook <= 0) this.#look()
    return control[STOP] === 0 && control[PAUSE] === 0
  }

  #look(): void {
    const { visited, commons, pool } = this.#parts
    const { control } = commons
    this.#untilLook = BETWEEN_LOOKS
    this.#tally()
    const needed = visited.bytes + pool.bytes + this.#housekeeping.bytes
    const { memory } = this.#settings
    // Vectors are given up at the end of a level, for which there must be room.
    if (needed >= memory / 2 || pool.isNearlyFull) control[EXACT] = 0
    if (needed >= memory || visited.count >= MOST_STATES) this.#stop('memory')
    const { states, count } = visited
    const mayGoOn = this.#hooks.mayGoOn?.({
      states,
      transitions: commons.tallies()[TRANSITIONS] ?? 0,
      depth: control[LEVEL] as number,
      next: count - (control[LEVEL_END] as number),
      computations: this.#parts.system.laboratory.computations,
      isLiveness: false,
    })
    if (mayGoOn === false) this.#stop('asked')
    else if (mayGoOn === 'save') control[PAUSE] = 1
  }

  /** False if the state was left; it will be expanded again, and counts then. */
  #expandWhole(reader: RecordReader): boolean {
    const { transitions, cuts, abandoned, expander } = this
    const { steps } = expander
    const { slept } = this.#steps
    this.#isExpanding = true
    try {
      this.#expand(reader)
      return true
    } catch (thrown) {
      if (!(thrown instanceof Left)) throw thrown
    } finally {
      this.#isExpanding = false
    }
    Object.assign(this, { transitions, cuts, abandoned })
    expander.steps = steps
    this.#steps.slept = slept
    return false
  }

  #expand({ view, offset, number, length }: RecordReader): void {
    if (length > this.#vector.length) this.#vector = new Int32Array(length + 64)
    const vector = this.#vector
    for (let at = 0; at < length; at++) vector[at] = view[offset + at] as number
    this.#length = length
    this.#current = number
    this.#successors = 0
    const { visited } = this.#parts
    const mask = this.#settings.sleeps ? visited.mask(number) : 0
    this.expander.beginKnown(vector, length, visited.low(number), visited.high(number))
    const isAtRest = this.#steps.explore(vector, length, mask)
    if (!this.#lookAtNumbers() && isAtRest) this.#restAt(number)
  }

  /** What was found without regard to numbers means nothing if code looks at them. */
  #lookAtNumbers(): boolean {
    const { slots, isNumbered } = this.#parts.system
    const isSo = slots.wasNumberRead && !isNumbered
    if (isSo) this.#stop('numbers')
    return isSo
  }

  #restAt(number: number): void {
    const { system } = this.#parts
    this.#hooks.rest?.(system, this.#vector, this.#length)
    const ending = system.endOfRest(this.#vector, this.#length)
    if (ending !== null) this.#find(ending, number)
  }

  #find(ending: Ending, state: number): void {
    const { visited, commons, log } = this.#parts
    const low = state < 0 ? 0 : visited.low(state)
    const high = state < 0 ? 0 : visited.high(state)
    const depth = commons.control[LEVEL] as number
    log.find({ ending, state, depth, low, high })
    commons.add(FINDINGS, 1)
  }

  // -------------------------------------------------------------------------------- visitor

  state(expander: Expander): void {
    const { vector, length, low, high } = expander
    const asleep = expander.sleepers(this.#steps.asleep)
    this.transitions++
    if (++this.#successors % MANY === 0) this.#lookUp()
    const { visited } = this.#parts
    for (;;) {
      const known = visited.find(low, high, this.#vectors.comparing(vector, length))
      if (known >= 0) {
        this.#meetAgain(known, vector, length, asleep)
        return
      }
      if (visited.isFull) {
        this.#growTable()
        continue
      }
      const number = visited.next()
      const place = this.#next.append(number, vector, length)
      this.#vectors.place(number, place)
      if (visited.add(low, high, this.#current, asleep)) {
        this.#parts.symmetry?.keep()
        return
      }
      this.#next.takeBack(length)
    }
  }

  /** Others may pause meanwhile; a state is left only if the search stops. */
  #lookUp(): void {
    const { control } = this.#parts.commons
    if (this.#parts.visited.states >= this.#settings.states) this.#stop('states')
    else if (control[STOP] === 0) this.#look()
    if (control[STOP] !== 0) throw new Left()
  }

  #lookWhileWorking(): void {
    if (!this.#isExpanding) return
    const { control } = this.#parts.commons
    if (control[STOP] === 0) this.#look()
    if (control[STOP] !== 0) throw new Left()
  }

  #growTable(): void {
    this.#parts.commons.control[GROW] = 1
    this.#meet()
  }

  #meetAgain(number: number, vector: Int32Array, length: number, asleep: number): void {
    const { visited, commons } = this.#parts
    const isOfNextLevel = number >= (commons.control[LEVEL_END] as number)
    if (isOfNextLevel) visited.offerParent(number, this.#current)
    if (!this.#settings.sleeps) return
    const before = visited.mask(number)
    if ((before & ~asleep) === 0) return
    if (isOfNextLevel) visited.narrow(number, asleep)
    else {
      const record = new Int32Array(length + 1)
      record[0] = asleep
      record.set(vector.subarray(0, length), 1)
      this.#again.append(number, record, length + 1)
    }
  }

  ending(_expander: Expander, ending: Ending): void {
    this.transitions++
    if (ending.kind === 'abandoned') this.abandoned++
    else this.#find(ending, this.#current)
  }

  cut(): void {
    this.transitions++
    this.cuts++
  }
}

function subarray({ view, offset, length }: RecordReader): Int32Array {
  return view.subarray(offset, offset + length)
}

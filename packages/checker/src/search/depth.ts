/**
 * Depth-first search: the successors of a state are all generated, and then explored one after the
 * other, each with everything that follows, in order or, seeded, at random. Counterexamples are
 * found early and are long; with bitstate storage only the stack is kept besides the bits.
 */
import { SeededRandom } from '../random.ts'
import { Bits } from './bitstate.ts'
import { EXACT, FINDINGS, LEVEL, STOP } from './commons.ts'
import { Expander, type Visitor } from './expander.ts'
import { Housekeeping } from './housekeeping.ts'
import { Left, type Order, type SearchParts } from './parts.ts'
import type { Print } from './path.ts'
import { NEXT, RecordWriter } from './pool.ts'
import { type SearchHooks, type SearchSettings, STOPS, type Stopped } from './settings.ts'
import { VectorStack } from './stack.ts'
import { Steps } from './steps.ts'
import type { Ending } from './system.ts'
import { Vectors } from './vectors.ts'

const BETWEEN_LOOKS = 256

export class DepthFirst implements Order, Visitor {
  readonly expander: Expander
  readonly bits: Bits | null
  transitions = 0
  cuts = 0
  abandoned = 0
  repeated = 0
  readonly #parts: SearchParts
  readonly #settings: SearchSettings
  readonly #hooks: SearchHooks
  readonly #steps: Steps
  readonly #sleeps: boolean
  readonly #vectors: Vectors
  readonly #housekeeping: Housekeeping
  readonly #records: RecordWriter
  readonly #random: SeededRandom
  readonly #stack = new VectorStack()
  /** Successors of the state that is expanded, with the order they are pushed in. */
  readonly #children = new VectorStack()
  readonly #path: Print[] = []
  #current = -1
  #depth = -1
  #untilLook = 0
  #isExpanding = false
  #isCutOff = false

  constructor(parts: SearchParts, settings: SearchSettings, hooks: SearchHooks) {
    this.#parts = parts
    this.#settings = settings
    this.#hooks = hooks
    this.bits = settings.storage === 'bitstate' ? new Bits(settings.bits) : null
    this.#sleeps = settings.sleeps && this.bits === null
    this.#vectors = new Vectors(parts.commons)
    this.#housekeeping = new Housekeeping(parts, settings)
    this.#records = new RecordWriter(parts.pool, NEXT)
    this.#random = new SeededRandom(settings.seed, 0)
    this.expander = new Expander(parts.system, settings.merges, this, parts.symmetry)
    parts.system.laboratory.whileWorking = () => this.#lookWhileWorking()
    this.#steps = new Steps(parts.system, this.expander, this.#sleeps, () => 0)
  }

  begin(): void {
    const { vector, ending } = this.#parts.system.initial()
    if (ending !== null) this.ending(this.expander, ending)
    else this.#whole(() => this.expander.start(vector))
    this.#pushChildren()
  }

  run(): void {
    while (!this.#stack.isEmpty && this.#mayGoOn()) this.#whole(() => this.#expandNext())
    const { control } = this.#parts.commons
    if (this.#isCutOff && control[STOP] === 0) this.#stop('depth')
    this.#tally()
  }

  /** Where it is left in the middle the search is over. */
  #whole(expand: () => void): void {
    this.#isExpanding = true
    try {
      expand()
    } catch (thrown) {
      if (!(thrown instanceof Left)) throw thrown
    } finally {
      this.#isExpanding = false
    }
  }

  #expandNext(): void {
    const { system, visited, commons } = this.#parts
    this.#stack.pop()
    const { vector, length, number, depth } = this.#stack
    if (depth >= this.#settings.depth) {
      this.#isCutOff = true
      return
    }
    this.#current = number
    this.#depth = depth
    if (depth > (commons.control[LEVEL] as number)) commons.control[LEVEL] = depth
    const mask = this.#sleeps ? visited.mask(number) : 0
    this.#path.length = depth
    this.expander.begin(vector, length)
    const isAtRest = this.#steps.explore(vector, length, mask)
    this.#path.push({ low: this.expander.fromLow, high: this.expander.fromHigh })
    if (system.slots.wasNumberRead && !system.isNumbered) this.#stop('numbers')
    else if (isAtRest) {
      this.#hooks.rest?.(system, vector, length)
      const ending = system.endOfRest(vector, length)
      if (ending !== null) this.#find(ending, this.#path.slice())
    }
    this.#pushChildren()
  }

  #pushChildren(): void {
    const children = this.#children
    const all: Int32Array[] = []
    const numbers: number[] = []
    while (!children.isEmpty) {
      children.pop()
      all.push(children.vector.slice(0, children.length))
      numbers.push(children.number)
    }
    if (this.#settings.order === 'random') this.#shuffle(all, numbers)
    for (const [at, vector] of all.entries()) {
      this.#stack.push(vector, vector.length, numbers[at] as number, this.#depth + 1)
    }
  }

  #shuffle(vectors: Int32Array[], numbers: number[]): void {
    for (let at = vectors.length - 1; at > 0; at--) {
      const other = this.#random.below(at + 1)
      const vector = vectors[at] as Int32Array
      vectors[at] = vectors[other] as Int32Array
      vectors[other] = vector
      const number = numbers[at] as number
      numbers[at] = numbers[other] as number
      numbers[other] = number
    }
  }

  #mayGoOn(): boolean {
    const { control } = this.#parts.commons
    const hasFound = (control[FINDINGS] as number) > 0 && !this.#settings.explore
    if (hasFound || control[STOP] !== 0) return false
    if (this.states >= this.#settings.states) this.#stop('states')
    else if (--this.#untilLook <= 0) this.#look()
    return control[STOP] === 0
  }

  /** Distinct states so far. */
  get states(): number {
    return this.bits?.count ?? this.#parts.visited.count
  }

  #look(): void {
    this.#untilLook = BETWEEN_LOOKS
    if (this.#housekeeping.isDue) this.#housekeeping.drop(this.#stack.waiting())
    this.#ask()
  }

  #lookWhileWorking(): void {
    if (!this.#isExpanding) return
    this.#ask()
    if (this.#parts.commons.control[STOP] !== 0) throw new Left()
  }

  /** Whether there is memory, and time, to go on. */
  #ask(): void {
    const { visited, pool, commons, system } = this.#parts
    this.#tally()
    const kept = this.bits === null ? visited.bytes + pool.bytes : this.bits.bytes
    const needed = kept + this.#stack.bytes + this.#housekeeping.bytes
    if (needed >= this.#settings.memory) this.#stop('memory')
    const { states, transitions } = this
    const depth = commons.control[LEVEL] as number
    const { computations } = system.laboratory
    const next = this.#stack.count
    const progress = { states, transitions, depth, next, computations, isLiveness: false }
    if (this.#hooks.mayGoOn?.(progress) === false) this.#stop('asked')
  }

  #tally(): void {
    const { commons, index, symmetry } = this.#parts
    const { transitions, expander, repeated, cuts, abandoned } = this
    const { slept } = this.#steps
    const own = [transitions, expander.steps, repeated, cuts, 0, abandoned, slept]
    commons.tally(index, [...own, symmetry?.standsFor ?? 0])
  }

  #stop(why: Stopped): void {
    this.#parts.commons.control[STOP] = STOPS.indexOf(why) + 1
  }

  #find(ending: Ending, prints: readonly Print[]): void {
    const { low, high } = prints.at(-1) ?? { low: 0, high: 0 }
    const depth = prints.length
    this.#parts.log.find({ ending, state: this.#current, depth, low, high, prints })
    this.#parts.commons.add(FINDINGS, 1)
  }

  state(expander: Expander): void {
    const { vector, length, low, high } = expander
    const asleep = expander.sleepers(this.#steps.asleep)
    this.transitions++
    if (this.bits !== null) {
      if (this.bits.add(low, high)) this.#children.push(vector, length, -1, 0)
      return
    }
    const { visited, commons } = this.#parts
    if (visited.isFull) visited.rebuild()
    const known = visited.find(low, high, this.#vectors.comparing(vector, length))
    if (known >= 0) {
      this.#wake(known, vector, length, asleep)
      return
    }
    const number = visited.next()
    if (commons.control[EXACT] !== 0) {
      this.#vectors.place(number, this.#records.append(number, vector, length))
    }
    visited.add(low, high, this.#current, asleep)
    this.#parts.symmetry?.keep()
    this.#children.push(vector, length, number, 0)
  }

  /** A state that is reached with fewer sleepers is expanded again. */
  #wake(number: number, vector: Int32Array, length: number, asleep: number): void {
    const { visited } = this.#parts
    if (!this.#sleeps || (visited.mask(number) & ~asleep) === 0) return
    visited.narrow(number, asleep)
    this.repeated++
    this.#children.push(vector, length, number, 0)
  }

  ending(expander: Expander, ending: Ending): void {
    this.transitions++
    if (ending.kind === 'abandoned') {
      this.abandoned++
      return
    }
    const here = { low: expander.fromLow, high: expander.fromHigh }
    this.#find(ending, this.#depth < 0 ? [] : [...this.#path, here])
  }

  cut(): void {
    this.transitions++
    this.cuts++
  }
}

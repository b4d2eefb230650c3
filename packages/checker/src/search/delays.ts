/**
 * Delay-bounded search (Emmi, Qadeer and Rakamarić 2011): a deterministic scheduler lets a machine
 * act as long as it can, then the next one that can, in the order of creation paths; a schedule may
 * depart from it a number of times by passing a machine over. Layer by layer, all schedules with 0,
 * 1, 2, … delays. A state here is a state of the system with the machine whose turn it is.
 */
import { EXACT, FINDINGS, LEVEL, STOP } from './commons.ts'
import { Expander, type Visitor } from './expander.ts'
import { type Hash, hashText } from './hash.ts'
import { Housekeeping, type VectorPlace } from './housekeeping.ts'
import { IntList } from './int-list.ts'
import { Left, type Order, type SearchParts } from './parts.ts'
import { type SearchHooks, type SearchSettings, STOPS, type Stopped } from './settings.ts'
import { VectorStack } from './stack.ts'
import type { Ending } from './system.ts'

const BETWEEN_LOOKS = 256

/** What the turn of a machine adds to the fingerprint of a state. */
export function hashOfTurn(text: string): Hash {
  return hashText(`T${text}`)
}

export class DelayBounded implements Order, Visitor {
  readonly expander: Expander
  readonly bits = null
  transitions = 0
  cuts = 0
  abandoned = 0
  readonly #parts: SearchParts
  readonly #settings: SearchSettings
  readonly #hooks: SearchHooks
  readonly #turns: Hash[] = []
  readonly #housekeeping: Housekeeping
  /**
   * States of this layer, and of that with one more delay; `depth` is the slot whose turn it is.
   */
  #layer = new VectorStack()
  #nextLayer = new VectorStack()
  /** For each state the layer in which it is to be expanded. */
  readonly #layers = new IntList()
  #current = -1
  /** Whose step is explored. */
  #actor = -1
  #untilLook = 0
  #isExpanding = false

  constructor(parts: SearchParts, settings: SearchSettings, hooks: SearchHooks) {
    this.#parts = parts
    this.#settings = settings
    this.#hooks = hooks
    // Turns are part of a state, and vectors do not hold them.
    parts.commons.control[EXACT] = 0
    this.expander = new Expander(parts.system, settings.merges, this)
    parts.system.laboratory.whileWorking = () => this.#lookWhileWorking()
    this.#housekeeping = new Housekeeping(parts, settings)
  }

  begin(): void {
    const { vector, ending } = this.#parts.system.initial()
    if (ending !== null) this.ending(this.expander, ending)
    else this.#whole(() => this.expander.start(vector))
  }

  /** The level of the common memory counts delays. */
  run(): void {
    const { control } = this.#parts.commons
    for (;;) {
      while (!this.#layer.isEmpty && this.#mayGoOn()) this.#whole(() => this.#expandNext())
      if (this.#nextLayer.isEmpty || !this.#mayGoOn()) break
      if ((control[LEVEL] as number) >= this.#settings.delays) {
        this.#stop('delays')
        break
      }
      control[LEVEL] = (control[LEVEL] as number) + 1
      const done = this.#layer
      this.#layer = this.#nextLayer
      this.#nextLayer = done
    }
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
    const { system } = this.#parts
    this.#layer.pop()
    const { length, number, depth: turn } = this.#layer
    const level = this.#parts.commons.control[LEVEL] as number
    // It was reached with fewer delays, too, after it had been left to this layer.
    if (this.#layers.at(number) < level) return
    const vector = this.#layer.vector.slice(0, length)
    this.#current = number
    this.expander.begin(vector, length)
    if (this.#numbersMatter()) return
    if (turn < 0) {
      this.#hooks.rest?.(system, vector, length)
      const ending = system.endOfRest(vector, length)
      if (ending !== null) this.#find(ending)
      return
    }
    const delayed = this.#nextTurn(vector, length, turn)
    if (delayed !== turn) {
      const { fromLow, fromHigh } = this.expander
      this.#reach(level + 1, vector, length, fromLow, fromHigh, delayed)
    }
    this.#actor = turn
    this.expander.expand(system.head + turn)
    this.#numbersMatter()
  }

  /** What was found without regard to numbers means nothing then. */
  #numbersMatter(): boolean {
    const { slots, isNumbered } = this.#parts.system
    const isSo = slots.wasNumberRead && !isNumbered
    if (isSo) this.#stop('numbers')
    return isSo
  }

  /** The first machine after a slot's, in their order, that can act; −1 if none can. */
  #nextTurn(vector: Int32Array, length: number, after: number): number {
    const { system } = this.#parts
    const { ordered } = system.slots
    const from = ordered.indexOf(after)
    for (let step = 1; step <= ordered.length; step++) {
      const slot = ordered[(from + step) % ordered.length] as number
      if (this.#canAct(vector, length, slot)) return slot
    }
    return -1
  }

  #canAct(vector: Int32Array, length: number, slot: number): boolean {
    const { system } = this.#parts
    const id = system.head + slot < length ? (vector[system.head + slot] as number) : 0
    return system.machines.steps.isEnabled(id)
  }

  /** Enters a state with a turn in this or the next layer, unless it was seen there or before. */
  #reach(
    level: number,
    vector: Int32Array,
    length: number,
    low: number,
    high: number,
    turn: number,
  ): void {
    const { visited, system, commons } = this.#parts
    const hash = turn < 0 ? { low: 0, high: 0 } : this.#turnHash(system.slots.texts[turn], turn)
    const ownLow = (low + hash.low) | 0
    const ownHigh = (high + hash.high) | 0
    if (visited.isFull) visited.rebuild()
    const known = visited.find(ownLow, ownHigh, null)
    if (known >= 0 && this.#layers.at(known) <= level) return
    const number = known >= 0 ? known : visited.next()
    if (known >= 0) this.#layers.set(known, level)
    else {
      visited.add(ownLow, ownHigh, this.#current, 0)
      this.#layers.push(level)
    }
    const isOfNext = level > (commons.control[LEVEL] as number)
    const layer = isOfNext ? this.#nextLayer : this.#layer
    layer.push(vector, length, number, turn)
  }

  #turnHash(text: string | undefined, turn: number): Hash {
    const known = this.#turns[turn]
    if (known !== undefined) return known
    const hash = hashOfTurn(text ?? '')
    this.#turns[turn] = hash
    return hash
  }

  #mayGoOn(): boolean {
    const { control } = this.#parts.commons
    const hasFound = (control[FINDINGS] as number) > 0 && !this.#settings.explore
    if (hasFound || control[STOP] !== 0) return false
    const { visited } = this.#parts
    if (visited.count >= this.#settings.states) this.#stop('states')
    else if (--this.#untilLook <= 0) this.#look()
    return control[STOP] === 0
  }

  #look(): void {
    this.#untilLook = BETWEEN_LOOKS
    if (this.#housekeeping.isDue) this.#housekeeping.drop(this.#waiting())
    this.#ask()
  }

  #lookWhileWorking(): void {
    if (!this.#isExpanding) return
    this.#ask()
    if (this.#parts.commons.control[STOP] !== 0) throw new Left()
  }

  /** Whether there is memory, and time, to go on. */
  #ask(): void {
    const { visited, commons, system } = this.#parts
    this.#tally()
    const layers = this.#layer.bytes + this.#nextLayer.bytes + this.#layers.bytes
    const kept = visited.bytes + layers + this.#housekeeping.bytes
    if (kept >= this.#settings.memory) this.#stop('memory')
    const { transitions } = this
    const depth = commons.control[LEVEL] as number
    const { computations } = system.laboratory
    const next = this.#nextLayer.count
    const states = visited.count
    const progress = { states, transitions, depth, next, computations, isLiveness: false }
    if (this.#hooks.mayGoOn?.(progress) === false) this.#stop('asked')
  }

  *#waiting(): Generator<VectorPlace> {
    yield* this.#layer.waiting()
    yield* this.#nextLayer.waiting()
  }

  #tally(): void {
    const { commons, index } = this.#parts
    const { transitions, expander, cuts, abandoned } = this
    commons.tally(index, [transitions, expander.steps, 0, cuts, 0, abandoned, 0, 0])
  }

  #stop(why: Stopped): void {
    this.#parts.commons.control[STOP] = STOPS.indexOf(why) + 1
  }

  #find(ending: Ending): void {
    const { visited, log, commons } = this.#parts
    const state = this.#current
    const low = state < 0 ? 0 : visited.low(state)
    const high = state < 0 ? 0 : visited.high(state)
    const depth = commons.control[LEVEL] as number
    log.find({ ending, state, depth, low, high })
    commons.add(FINDINGS, 1)
  }

  state({ vector, length, low, high }: Expander): void {
    this.transitions++
    const goesOn = this.#actor >= 0 && this.#canAct(vector, length, this.#actor)
    const turn = goesOn ? this.#actor : this.#nextTurn(vector, length, this.#actor)
    const level = this.#parts.commons.control[LEVEL] as number
    this.#reach(level, vector, length, low, high, turn)
  }

  ending(_expander: Expander, ending: Ending): void {
    this.transitions++
    if (ending.kind === 'abandoned') this.abandoned++
    else this.#find(ending)
  }

  cut(): void {
    this.transitions++
    this.cuts++
  }
}

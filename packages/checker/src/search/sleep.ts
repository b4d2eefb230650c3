/**
 * Sleep sets (Godefroid 1996, chapter 5), one bit for each machine. The steps of a state are
 * explored in the order of machines; of two that commute, the later one need not be tried before
 * the earlier. When a state is reached again with fewer sleepers, it is expanded again and what
 * that changes goes on to its successors: so the sleepers of a state are among those of every path
 * to it, which is what the argument about lexicographically least paths needs, in any order of
 * search.
 */
import {
  FLAGS,
  IS_HALTED,
  IS_LOOKING,
  OBSERVERS,
  RECEIVER,
  RECEIVERS,
  STRIDE,
} from './step-table.ts'
import type { System } from './system.ts'

/** Machines beyond these never sleep, and share the last bit as receivers. */
const MOST_SLEEPERS = 31

export class Sleepers {
  readonly #system: System
  /** The first slot that may not sleep; 0 if all may. */
  readonly #limit: () => number
  #vector: Int32Array = new Int32Array(0)
  /** Machines that sleep in the state, and those whose step was explored before. */
  #sleeping = 0
  #explored = 0

  constructor(system: System, limit: () => number) {
    this.#system = system
    this.#limit = limit
  }

  /** Prepares the expansion of a state with its sleepers. */
  begin(vector: Int32Array, mask: number): void {
    this.#vector = vector
    this.#sleeping = mask
    this.#explored = mask
  }

  /** Whether the step of a slot's machine need not be explored. */
  isAsleep(slot: number): boolean {
    return slot < MOST_SLEEPERS && (this.#sleeping & (1 << slot)) !== 0
  }

  /** The sleepers after the step of a slot's machine; from now on it counts as explored. */
  after(slot: number): number {
    const { head } = this.#system
    let left = this.#explored
    let kept = 0
    while (left !== 0) {
      const bit = left & -left
      left ^= bit
      if (this.#commute(head + slot, head + 31 - Math.clz32(bit))) kept |= bit
    }
    const limit = this.#limit()
    if (slot < MOST_SLEEPERS && (limit === 0 || slot < limit)) this.#explored |= 1 << slot
    return kept
  }

  #commute(a: number, b: number): boolean {
    const { machines, head } = this.#system
    const vector = this.#vector
    // What a step does is known once it has been worked out.
    machines.step(vector[b] as number)
    const records = machines.steps.configurations
    const first = STRIDE * (vector[a] as number)
    const second = STRIDE * (vector[b] as number)
    const observers = records[first + OBSERVERS] as number
    if ((observers & (records[second + OBSERVERS] as number)) !== 0) return false
    const toFirst = this.#receivers(records, first)
    const toSecond = this.#receivers(records, second)
    if ((toFirst & toSecond) !== 0) return false
    if (isLooking(records, second) && (toFirst & bitOf(b - head)) !== 0) return false
    return !(isLooking(records, first) && (toSecond & bitOf(a - head)) !== 0)
  }

  /** What is sent to a halted machine is lost, whenever it is sent. */
  #receivers(records: Int32Array, at: number): number {
    const receivers = records[at + RECEIVERS] as number
    const receiver = records[at + RECEIVER] as number
    if (receiver < 0) return receivers
    const id = this.#vector[this.#system.head + receiver] as number
    return ((records[STRIDE * id + FLAGS] as number) & IS_HALTED) !== 0 ? 0 : receivers
  }
}

function isLooking(records: Int32Array, at: number): boolean {
  return ((records[at + FLAGS] as number) & IS_LOOKING) !== 0
}

/** The bit of a receiver. */
export function bitOf(slot: number): number {
  return 1 << Math.min(slot, MOST_SLEEPERS)
}

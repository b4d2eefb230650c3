/**
 * Selectively uniform random walk (Zhao et al., ASPLOS 2025). Each schedule selects some events,
 * here the sends to one machine, and makes all interleavings of these about equally likely: the
 * machine that may make the next selected send is drawn with a weight of the selected sends it
 * still has to make; everything else is scheduled freely. How many sends a machine makes is learned
 * from earlier schedules of the block; machines that do not exist yet count for the one that will
 * create them.
 */
import { type Execution, pendingReceiver, type Strategy } from '@parley/runtime'
import { Paths } from '../identity-path.ts'
import type { Random } from '../random.ts'

/** Sends by the path of the sender. */
type Counts = Map<string, number>

export class SurwStrategy implements Strategy {
  readonly name = 'surw'
  readonly isFair = false
  readonly #random: Random
  /** Over all schedules of the block: receiver → sender → sends. */
  readonly #profile = new Map<string, Counts>()
  #schedules = 0
  #paths: Paths | null = null
  #execution: Execution | null = null
  /** The selected receiver; empty if nothing is known yet. */
  #receiver = ''
  /** Selected sends that each machine has probably still to make. */
  readonly #left: Counts = new Map()
  /** The path of the machine that may make the next selected send. */
  #intended = ''

  constructor(random: Random) {
    this.#random = random
  }

  next(execution: Execution): boolean {
    this.#execution = execution
    this.#paths = new Paths(execution)
    this.#left.clear()
    const receivers = [...this.#profile.keys()]
    this.#receiver = receivers[this.#random.below(receivers.length)] ?? ''
    for (const [sender, count] of this.#profile.get(this.#receiver) ?? []) {
      this.#left.set(sender, count / this.#schedules)
    }
    this.#intend()
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    const position = this.#pick(enabled, count)
    const operation = enabled[position] as number
    const receiver = pendingReceiver(this.#execution as Execution, operation)
    if (receiver > 0) this.#count(operation, receiver)
    return position
  }

  /** Uniformly among those that are not held back. */
  #pick(enabled: Int32Array, count: number): number {
    let free = 0
    for (let at = 0; at < count; at++) if (!this.#isHeld(enabled[at] as number)) free++
    if (free === 0) return this.#random.below(count)
    let skip = this.#random.below(free)
    for (let at = 0; at < count; at++) {
      if (!this.#isHeld(enabled[at] as number) && skip-- === 0) return at
    }
    return 0
  }

  #isHeld(operation: number): boolean {
    if (this.#intended === '') return false
    const receiver = pendingReceiver(this.#execution as Execution, operation)
    if (receiver === 0) return false
    const paths = this.#paths as Paths
    return paths.of(receiver) === this.#receiver && !this.#stands(paths.of(operation))
  }

  /** Whether a machine is the intended one, or will create it. */
  #stands(path: string): boolean {
    return this.#intended === path || this.#intended.startsWith(`${path}.`)
  }

  #count(operation: number, receiver: number): void {
    const paths = this.#paths as Paths
    const sender = paths.of(operation)
    const target = paths.of(receiver)
    let counts = this.#profile.get(target)
    if (counts === undefined) {
      counts = new Map()
      this.#profile.set(target, counts)
    }
    counts.set(sender, (counts.get(sender) ?? 0) + 1)
    if (target !== this.#receiver) return
    this.#left.set(sender, Math.max(0, (this.#left.get(sender) ?? 0) - 1))
    this.#intend()
  }

  /** Draws who may make the next selected send. */
  #intend(): void {
    let total = 0
    for (const left of this.#left.values()) total += left
    this.#intended = ''
    let drawn = this.#random.real() * total
    for (const [sender, left] of this.#left) {
      if (left === 0) continue
      this.#intended = sender
      drawn -= left
      if (drawn < 0) return
    }
  }

  choice(bound: number): number {
    return this.#random.below(bound)
  }

  finished(): void {
    this.#schedules++
  }
}

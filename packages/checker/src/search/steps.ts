/** The steps of a state, in the order of machines, without those that sleep. */
import type { Expander } from './expander.ts'
import { Sleepers } from './sleep.ts'
import type { System } from './system.ts'

export class Steps {
  /** The sleepers of the states that the step leads to that is explored. */
  asleep = 0
  /** Steps that were left out because they sleep. */
  slept = 0
  readonly #system: System
  readonly #expander: Expander
  readonly #sleepers: Sleepers | null

  /** @param limit the first slot that may not sleep; 0 if all may */
  constructor(system: System, expander: Expander, sleeps: boolean, limit: () => number) {
    this.#system = system
    this.#expander = expander
    // Where numbers of machines are looked at, more depends on the order than sleepers know of.
    this.#sleepers = sleeps && !system.isNumbered ? new Sleepers(system, limit) : null
  }

  /** Has the expander, which has begun, visit all successors; true if no machine can act. */
  explore(vector: Int32Array, length: number, mask: number): boolean {
    const { head, slots } = this.#system
    const sleepers = this.#sleepers
    let isAtRest = true
    sleepers?.begin(vector, mask)
    const expander = this.#expander
    const { ordered } = slots
    for (let at = 0; at < ordered.length; at++) {
      const slot = ordered[at] as number
      const position = head + slot
      if (position >= length || !expander.isEnabled(position)) continue
      isAtRest = false
      if (sleepers !== null) {
        if (sleepers.isAsleep(slot)) {
          this.slept++
          continue
        }
        expander.step(position)
        this.asleep = sleepers.after(slot)
      }
      expander.expand(position)
    }
    return isAtRest
  }
}

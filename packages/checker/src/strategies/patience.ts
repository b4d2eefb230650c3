/** Passes every question on, and gives an execution up when it is told to, however long it is. */
import type { Execution, Strategy } from '@parley/runtime'

/** Decisions between two looks at the clock. */
const INTERVAL = 16_384

export class Patience implements Strategy {
  readonly #inner: Strategy
  readonly #mayGoOn: () => boolean
  #left = INTERVAL
  /** Whether the current execution was given up. */
  hasGivenUp = false

  constructor(inner: Strategy, mayGoOn: () => boolean) {
    this.#inner = inner
    this.#mayGoOn = mayGoOn
  }

  get name(): string {
    return this.#inner.name
  }

  get isFair(): boolean {
    return this.#inner.isFair
  }

  next(execution: Execution): boolean {
    this.hasGivenUp = false
    return this.#inner.next(execution)
  }

  operation(enabled: Int32Array, count: number): number {
    if (--this.#left < 0) {
      this.#left = INTERVAL
      this.hasGivenUp = !this.#mayGoOn()
      if (this.hasGivenUp) return -1
    }
    return this.#inner.operation(enabled, count)
  }

  choice(bound: number, operation: number, isFair: boolean, point?: number): number {
    return this.#inner.choice(bound, operation, isFair, point)
  }

  finished(steps: number, foundBug: boolean): void {
    this.#inner.finished(steps, foundBug)
  }
}

/**
 * All schedules, each once, in lexicographic order: one stack of alternatives for operations and
 * values alike. (The reference keeps three, which loses combinations; checker §4.8.)
 */
import type { Execution, Strategy } from '@parley/runtime'

export class DfsStrategy implements Strategy {
  readonly name = 'dfs'
  readonly isFair = false
  /** Along the current schedule: the alternative taken, and how many there are. */
  readonly #taken: number[] = []
  readonly #counts: number[] = []
  #depth = 0
  #hasBegun = false

  next(_execution: Execution): boolean {
    this.#depth = 0
    if (!this.#hasBegun) {
      this.#hasBegun = true
      return true
    }
    while (this.#taken.length > 0) {
      const last = this.#taken.length - 1
      const alternative = (this.#taken[last] as number) + 1
      if (alternative < (this.#counts[last] as number)) {
        this.#taken[last] = alternative
        return true
      }
      this.#taken.pop()
      this.#counts.pop()
    }
    return false
  }

  operation(_enabled: Int32Array, count: number): number {
    return this.#ask(count)
  }

  choice(bound: number): number {
    return this.#ask(bound)
  }

  #ask(count: number): number {
    const depth = this.#depth++
    if (depth === this.#taken.length) {
      this.#taken.push(0)
      this.#counts.push(count)
    }
    return this.#taken[depth] as number
  }

  finished(): void {
    // What was left over from a longer sibling cannot be: equal answers lead to equal questions.
    if (this.#taken.length !== this.#depth) throw new Error('an execution is not deterministic')
  }
}

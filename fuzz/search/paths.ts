/**
 * All answers to all questions of a deterministic program, depth first: the same answers lead to
 * the same questions, so that a way is repeated by giving its answers again.
 */

interface Answer {
  readonly bound: number
  answer: number
}

export class Paths {
  readonly #path: Answer[] = []
  #depth = 0

  /** Whether the next question has not been asked before. */
  get isNew(): boolean {
    return this.#depth === this.#path.length
  }

  /** An answer in [0, bound); the first beyond the end of what is repeated. */
  answer(bound: number): number {
    const known = this.#path[this.#depth++]
    if (known === undefined) {
      this.#path.push({ bound, answer: 0 })
      return 0
    }
    if (known.bound !== bound) throw new Error('the same answers led to another question')
    return known.answer
  }

  /** Goes back to the last question with another answer; false if there is none. */
  next(): boolean {
    this.#depth = 0
    while (this.#path.length > 0) {
      const last = this.#path.at(-1)!
      if (++last.answer < last.bound) return true
      this.#path.pop()
    }
    return false
  }
}

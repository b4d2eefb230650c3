/**
 * Counts distinct hashes in bounded memory: exactly while there are few, then by the k smallest
 * ones (Bar-Yossef et al., 2002), with a standard error of 1 / √k. The same hashes give the same
 * count in whatever order and grouping they come.
 */

/** Hashes are integers in [0, 2^53). */
const RANGE = 2 ** 53
/** Hashes kept while counting, and of these in reports. */
const KEPT = 32_768
const REPORTED = 1024

/** What a report holds of a counter. */
export interface DistinctSummary {
  readonly count: number
  readonly isExact: boolean
  /** The smallest hashes, ascending. */
  readonly smallest: readonly number[]
}

export class DistinctCounter {
  readonly #hashes = new Set<number>()
  /** Hashes from here on are not kept. */
  #limit = RANGE

  add(hash: number): void {
    if (hash >= this.#limit) return
    this.#hashes.add(hash)
    if (this.#hashes.size >= 2 * KEPT) this.#prune()
  }

  #prune(): void {
    const sorted = this.#sorted()
    this.#limit = sorted[KEPT] as number
    for (const hash of sorted.slice(KEPT)) this.#hashes.delete(hash)
  }

  #sorted(): Float64Array {
    return Float64Array.from(this.#hashes).sort()
  }

  summary(): DistinctSummary {
    const sorted = this.#sorted()
    const isExact = this.#limit === RANGE && sorted.length <= KEPT
    return {
      count: isExact ? sorted.length : estimate(sorted, KEPT),
      isExact,
      smallest: [...sorted.slice(0, REPORTED)],
    }
  }
}

function estimate(sorted: ArrayLike<number>, k: number): number {
  return Math.round((k - 1) / ((sorted[k - 1] as number) / RANGE))
}

/** The summary of the union of two sets. */
export function uniteDistinct(a: DistinctSummary, b: DistinctSummary): DistinctSummary {
  const all = Float64Array.from(new Set([...a.smallest, ...b.smallest])).sort()
  const isComplete = [a, b].every(({ count, isExact }) => isExact && count <= REPORTED)
  const smallest = [...all.slice(0, REPORTED)]
  if (isComplete) return { count: all.length, isExact: true, smallest }
  // At least as many as in either one; the estimate may fall short of that.
  const least = Math.max(a.count, b.count)
  return { count: Math.max(least, estimate(all, REPORTED)), isExact: false, smallest }
}

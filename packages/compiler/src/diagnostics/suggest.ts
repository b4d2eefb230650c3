/** "Did you mean …?": the candidate that a misspelt name most likely stood for. */

/** Longer names are not compared: their edit distance costs too much and helps nobody. */
const MAX_LENGTH = 80

/**
 * The candidate closest to `name`, or undefined if none is close. Closeness is the number of
 * insertions, deletions, replacements and swaps of neighbours (restricted Damerau-Levenshtein
 * distance), ignoring case; at most a third of the name's length may differ. Among equally close
 * candidates one that differs in case only wins, then the first.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > MAX_LENGTH) return undefined
  const wanted = name.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > MAX_LENGTH) continue
    // Replacing every letter is a different name, not a misspelling.
    const limit = Math.min(bestDistance, Math.max(name.length, candidate.length))
    const distance = editDistance(wanted, candidate.toLowerCase(), limit)
    if (distance >= limit) continue
    best = candidate
    bestDistance = distance
    if (distance === 0) break
  }
  return best
}

/** The edit distance, or `limit` if it is at least that much. */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let cost = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (isSame ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforePrevious[j - 2]! + 1)
      }
      current.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest >= limit) return limit
    beforePrevious = previous
    previous = current
  }
  return Math.min(previous[b.length]!, limit)
}

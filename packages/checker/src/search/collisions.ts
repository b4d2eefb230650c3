/**
 * How likely a search that tells states apart by 64-bit fingerprints alone has taken one for
 * another, and so missed what lies behind it.
 */

/** Two estimates, as probabilities that any state was missed. */
export interface Collisions {
  /** n² / 2^65, which holds for any n states if fingerprints are like random numbers. */
  readonly aPriori: number
  /**
   * From the two fingerprints that are closest to each other: random ones that come this close come
   * together with about the inverse of their distance as probability.
   */
  readonly observed: number
}

/** The estimates for the first `count` fingerprints, two lanes each; `low` comes first. */
export function collisionsOf(prints: Int32Array, count: number): Collisions {
  const sorted = new BigUint64Array(count)
  for (let at = 0; at < count; at++) {
    const low = BigInt((prints[2 * at] as number) >>> 0)
    sorted[at] = (BigInt((prints[2 * at + 1] as number) >>> 0) << 32n) | low
  }
  sorted.sort()
  let closest = 1n << 64n
  let distinct = Math.min(1, count)
  for (let at = 1; at < count; at++) {
    const distance = (sorted[at] as bigint) - (sorted[at - 1] as bigint)
    // Numbers that belong to no state repeat the fingerprint of one.
    if (distance === 0n) continue
    distinct++
    if (distance < closest) closest = distance
  }
  return {
    aPriori: Math.min(1, distinct ** 2 / 2 ** 65),
    observed: 1 / Math.max(1, Number(closest)),
  }
}

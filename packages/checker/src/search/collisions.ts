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

/**
 * The estimates for fingerprints of two lanes each, `low` before `high`, of which two lie next to
 * each other after every `stride` ints. Numbers that belong to no state have none, which is 0.
 */
export function collisionsOf(records: Int32Array, stride: number): Collisions {
  const sorted = new BigUint64Array(Math.floor(records.length / stride))
  for (let at = 0, record = 0; at < sorted.length; at++, record += stride) {
    const low = BigInt((records[record] as number) >>> 0)
    sorted[at] = (BigInt((records[record + 1] as number) >>> 0) << 32n) | low
  }
  sorted.sort()
  let closest = 1n << 64n
  let count = 0
  for (let at = 0; at < sorted.length; at++) {
    if (sorted[at] === 0n) continue
    if (count++ === 0) continue
    const distance = (sorted[at] as bigint) - (sorted[at - 1] as bigint)
    if (distance > 0n && distance < closest) closest = distance
  }
  return {
    aPriori: Math.min(1, count ** 2 / 2 ** 65),
    observed: 1 / Math.max(1, Number(closest)),
  }
}

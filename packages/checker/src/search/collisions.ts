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
  // Halves of a big number are written and read without making one.
  const halves = new Uint32Array(sorted.buffer)
  const [first, second] = isLittleEndian() ? [0, 1] : [1, 0]
  for (let at = 0, record = 0; at < halves.length; at += 2, record += stride) {
    halves[at + first] = records[record] as number
    halves[at + second] = records[record + 1] as number
  }
  sorted.sort()
  let closest = 2 ** 64
  let count = 0
  let [low, high] = [0, 0]
  for (let at = 0; at < halves.length; at += 2) {
    const [lowBefore, highBefore] = [low, high]
    low = halves[at + first] as number
    high = halves[at + second] as number
    if (low === 0 && high === 0) continue
    if (count++ === 0) continue
    const distance = (high - highBefore) * 2 ** 32 + (low - lowBefore)
    if (distance > 0 && distance < closest) closest = distance
  }
  return { aPriori: Math.min(1, count ** 2 / 2 ** 65), observed: 1 / Math.max(1, closest) }
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
}

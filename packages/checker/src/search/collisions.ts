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

/** Where the lower and the higher half of a number of 64 bits are among numbers of 32. */
const HALVES =
  new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? ([0, 1] as const) : ([1, 0] as const)

/**
 * The estimates for fingerprints of two lanes each, `low` before `high`, of which two lie next to
 * each other after every `stride` ints. Numbers that belong to no state have none, which is 0.
 */
export function collisionsOf(records: Int32Array, stride: number): Collisions {
  const sorted = sortedPrints(records, stride)
  const halves = new Uint32Array(sorted.buffer)
  const [first, second] = HALVES
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

/**
 * Fingerprints in ascending order: each is put among those with the same highest bits first, so
 * that what is sorted then fits into a cache. Halves of a number are written without making one.
 */
function sortedPrints(records: Int32Array, stride: number): BigUint64Array<ArrayBuffer> {
  const count = Math.floor(records.length / stride)
  const shift = 32 - Math.min(16, Math.max(1, 23 - Math.clz32(count)))
  const ends = new Int32Array(2 ** (32 - shift))
  const groupOf = (record: number): number => (records[record + 1] as number) >>> shift
  for (let at = 0, record = 0; at < count; at++, record += stride) {
    const group = groupOf(record)
    ends[group] = (ends[group] as number) + 1
  }
  for (let group = 1; group < ends.length; group++) {
    ends[group] = (ends[group] as number) + (ends[group - 1] as number)
  }
  const prints = new BigUint64Array(count)
  const halves = new Uint32Array(prints.buffer)
  const [first, second] = HALVES
  const starts = ends.slice()
  for (let at = 0, record = 0; at < count; at++, record += stride) {
    const group = groupOf(record)
    const place = (starts[group] as number) - 1
    starts[group] = place
    halves[2 * place + first] = records[record] as number
    halves[2 * place + second] = records[record + 1] as number
  }
  ends.forEach((end, group) => {
    prints.subarray(starts[group], end).sort()
  })
  return prints
}

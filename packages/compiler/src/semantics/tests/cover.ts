/**
 * Covering arrays: few combinations of values in which all values of any few params meet (t-wise
 * testing; language §10.4). The choice is greedy: each combination taken covers the most
 * t-tuples of values that are still open, the first one in the enumeration among equals.
 */

/** The number of ways to take `strength` of `count` things, as a float. */
export function binomial(count: number, strength: number): number {
  let result = 1
  for (let at = 1; at <= strength; at++) result = (result * (count - strength + at)) / at
  return Math.round(result)
}

/**
 * The greedy cover of combinations of values. Combinations are numbered; the first param varies
 * fastest. Only tuples that occur in a combination that is `kept` have to be covered.
 *
 * Instead of searching for the best combination, every one knows how many open tuples it covers.
 * A tuple that becomes covered is taken off the count of all combinations that contain it, which
 * happens once for each tuple. Counts never grow, so the scan for the next combination goes on
 * where it stopped until no count of that height is left. Time: O(combinations · t-subsets).
 *
 * @param sizes number of values of each param
 * @param strength how many params make a tuple, at least 1 and less than there are params
 * @param kept 1 for each combination that may be taken, by number
 * @returns the numbers of the combinations taken, in that order
 */
export function greedyCover(
  sizes: readonly number[],
  strength: number,
  kept: Uint8Array,
): number[] {
  const axes = axesOf(sizes)
  const groups = subsets(sizes.length, strength).map((params) => createGroup(params, axes))
  const counts = new Uint32Array(kept.length)
  for (let at = 0; at < kept.length; at++) counts[at] = kept[at] === 1 ? groups.length : 0
  const taken: number[] = []
  for (let height = groups.length; height > 0; ) {
    let next = 0
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at]!
      if (count < height) {
        if (count > next) next = count
        continue
      }
      taken.push(at)
      for (const group of groups) cover(group, at, counts)
    }
    // Combinations passed over may have lost tuples since; a height too great costs only a scan.
    height = next
  }
  return taken
}

/** Some params, and which tuples of their values are covered. */
interface Group {
  readonly own: readonly Axis[]
  readonly others: readonly Axis[]
  readonly covered: Uint8Array
}

/** A param: its number of values, and by how much its next value changes the number. */
interface Axis {
  readonly size: number
  readonly stride: number
}

/** `axes` in order of their strides. */
function createGroup(params: readonly number[], axes: readonly Axis[]): Group {
  const own = params.map((at) => axes[at]!)
  // Params with one value never vary; there may be very many of them, but few others.
  const others = axes.filter((axis) => axis.size > 1 && !own.includes(axis))
  const tuples = own.reduce((product, axis) => product * axis.size, 1)
  return { own, others, covered: new Uint8Array(tuples) }
}

/** Marks the group's tuple in a combination as covered, and corrects the counts. */
function cover(group: Group, combination: number, counts: Uint32Array): void {
  let tuple = 0
  let base = 0
  for (const { size, stride } of group.own) {
    const value = Math.floor(combination / stride) % size
    tuple = tuple * size + value
    base += value * stride
  }
  if (group.covered[tuple] === 1) return
  group.covered[tuple] = 1
  decrement(counts, group.others, 0, base)
}

/** Lowers the counts of all combinations that differ from `base` in these params only. */
function decrement(counts: Uint32Array, axes: readonly Axis[], depth: number, base: number): void {
  const axis = axes[axes.length - 1 - depth]
  if (axis === undefined) {
    if (counts[base]! > 0) counts[base]!--
    return
  }
  const end = base + axis.size * axis.stride
  if (depth === axes.length - 1) {
    for (let at = base; at < end; at += axis.stride) if (counts[at]! > 0) counts[at]!--
    return
  }
  for (let at = base; at < end; at += axis.stride) decrement(counts, axes, depth + 1, at)
}

function axesOf(sizes: readonly number[]): Axis[] {
  let stride = 1
  return sizes.map((size) => {
    const axis = { size, stride }
    stride *= size
    return axis
  })
}

/** All ascending lists of `size` numbers below `count`, in lexicographic order. */
function subsets(count: number, size: number): number[][] {
  const found: number[][] = []
  const current = Array.from({ length: size }, (_, at) => at)
  for (;;) {
    found.push([...current])
    let at = size - 1
    while (at >= 0 && current[at] === count - size + at) at--
    if (at < 0) return found
    current[at]!++
    for (let next = at + 1; next < size; next++) current[next] = current[next - 1]! + 1
  }
}

/** Reproducible chance: everything random in this folder comes from one of these. */

export interface Random {
  /** A whole number in [0, bound); 0 if bound is 0. */
  int(bound: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  /** One of the items, all equally likely. There must be one. */
  pick<T>(items: readonly T[]): T
  /** A whole number from `least` on; each next one is half as likely, `most` is the limit. */
  few(least: number, most: number): number
}

/** The random numbers of one input: those of another seed or index have nothing to do with them. */
export function createRandom(seed: number, index: number): Random {
  const next = splitMix(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const int = (bound: number): number => Math.floor((next() / 2 ** 32) * bound)
  return {
    int,
    chance: (probability) => next() / 2 ** 32 < probability,
    pick: (items) => items[int(items.length)]!,
    few: (least, most) => Math.min(most, least + Math.clz32(next())),
  }
}

/** The 32 bit variant of SplitMix (Steele, Lea, Flood 2014) with the finaliser of MurmurHash3. */
function splitMix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
}

/**
 * Seedable random numbers: xoshiro128++ (Blackman and Vigna, 2019), 128 bits of state, 32-bit
 * operations only. Every schedule has a stream of its own, derived from (seed, schedule index).
 */

/** A source of random numbers; strategies that mutate their chance put another one in its place. */
export interface Random {
  /** A number in [0, bound), uniform up to a bias of bound / 2^32; 0 for a bound of 0 or 1. */
  below(bound: number): number
  /** A number in [0, 1) of 32 bits. */
  real(): number
}

const SCALE = 1 / 4294967296

/** The generator of the product. */
export class SeededRandom implements Random {
  readonly #state = new Int32Array(4)

  constructor(seed = 0, stream = 0) {
    this.reseed(seed, stream)
  }

  /** Starts the stream of a pair of a 32-bit seed and an index below 2^53. */
  reseed(seed: number, stream: number): void {
    const high = Math.floor(stream * SCALE)
    let mixed = mix(seed ^ 0x9e3779b9)
    for (let at = 0; at < 4; at++) {
      mixed = mix(mixed ^ stream) ^ mix(high + at + 1)
      mixed = mix(mixed + Math.imul(seed, 0x85ebca6b) + at)
      this.#state[at] = mixed
    }
    // The state that is all zero would stay so for ever.
    if (this.#state.every((word) => word === 0)) this.#state[0] = 1
  }

  below(bound: number): number {
    return Math.floor((this.bits() >>> 0) * SCALE * bound)
  }

  real(): number {
    return (this.bits() >>> 0) * SCALE
  }

  /** 32 random bits. */
  bits(): number {
    const state = this.#state
    const first = state[0] as number
    const second = state[1] as number
    const sum = (first + (state[3] as number)) | 0
    const result = (((sum << 7) | (sum >>> 25)) + first) | 0
    const third = (state[2] as number) ^ first
    const fourth = (state[3] as number) ^ second
    state[1] = second ^ third
    state[0] = first ^ fourth
    state[2] = third ^ (second << 9)
    state[3] = (fourth << 11) | (fourth >>> 21)
    return result
  }
}

/** Mixes 32 bits so that each bit of the result depends on all bits of the input. */
export function mix(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return bits ^ (bits >>> 15)
}

/** A seed for one of several purposes, derived from the one seed of a run. */
export function deriveSeed(seed: number, purpose: number): number {
  return mix(mix(seed) + Math.imul(purpose + 1, 0x9e3779b9)) >>> 0
}

/**
 * How many entries a mutation touches, and such: the number of trials to a success of probability
 * 1 / mean, at least 1.
 */
export function geometric(random: Random, mean: number): number {
  if (mean <= 1) return 1
  return Math.max(1, Math.ceil(Math.log(1 - random.real()) / Math.log(1 - 1 / mean)))
}

/** `count` distinct numbers below `bound`, uniform among all such sets, ascending. */
export function distinctBelow(random: Random, count: number, bound: number): number[] {
  // Floyd's algorithm: one draw for each number.
  const chosen = new Set<number>()
  for (let at = Math.max(0, bound - count); at < bound; at++) {
    const drawn = random.below(at + 1)
    chosen.add(chosen.has(drawn) ? at : drawn)
  }
  return [...chosen].sort((a, b) => a - b)
}

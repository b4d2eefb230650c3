/**
 * Hashes in two lanes of 32 bits. The fingerprint of a state is the sum, lane by lane, of the
 * hashes of its components, so that a step only subtracts what it replaces and adds what it puts
 * there. The hash of a component depends on its contents alone, never on the order in which
 * components were met: fingerprints are the same in every run, whatever the number of workers.
 */

/** The two lanes of a hash. */
export interface Hash {
  readonly low: number
  readonly high: number
}

/** The hash of a text; the mixing is that of MurmurHash3's finaliser (Appleby). */
export function hashText(text: string): Hash {
  let low = 0x9e3779b9 | 0
  let high = 0x85ebca6b | 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul((high << 5) ^ (high >>> 27) ^ code, 0x5bd1e995)
  }
  return finish(low ^ text.length, high)
}

function finish(low: number, high: number): Hash {
  const first = mix(low + Math.imul(high, 0x9e3779b1))
  const second = mix(high ^ Math.imul(first, 0x85ebca77))
  return { low: first, high: second }
}

/** MurmurHash3's finaliser of 32 bits. */
export function mix(word: number): number {
  let mixed = word ^ (word >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

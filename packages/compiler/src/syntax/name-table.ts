/** One string object for each name of a file, however often the name occurs. */

/**
 * A direct-mapped cache of names: cheaper than a slice for each occurrence, saves a third of the
 * memory of identifiers, and lets later phases compare and hash names fast. A name that is driven
 * out of its slot by another one gets a new, equal string.
 */
export class NameTable {
  readonly #names: string[] = new Array<string>(SIZE).fill('')

  /** The text `[start, end)`. */
  take(text: string, start: number, end: number): string {
    let hash = end - start
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
    const slot = (hash ^ (hash >>> 12)) & (SIZE - 1)
    const name = this.#names[slot]!
    if (isAt(name, text, start, end)) return name
    const fresh = text.slice(start, end)
    this.#names[slot] = fresh
    return fresh
  }
}

/** A power of two; enough for the names of a file of some thousand lines. */
const SIZE = 4096

function isAt(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) !== name.charCodeAt(i - start)) return false
  }
  return true
}

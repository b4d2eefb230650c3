/**
 * A long sequence of records of ints: appended at the end, read anywhere, dropped from the front.
 */

/** Ints of one chunk: 256 KiB. */
const CHUNK = 1 << 16

/** Where chunks are kept that do not fit into memory. */
export interface ChunkStore {
  /** Keeps a chunk; it may be changed afterwards. */
  write(chunk: Int32Array): number
  /** Gives a chunk back and forgets it. */
  take(handle: number): Int32Array
}

export class Arena {
  /** The record read last: in `chunk`, from `offset`, `length` ints. */
  chunk: Int32Array = new Int32Array(0)
  offset = 0
  length = 0
  /** The position after the last record. */
  end = 0
  readonly #chunks: (Int32Array | number | null)[] = []
  readonly #store: ChunkStore | null
  /** Chunks before this one are dropped. */
  #first = 0
  #resident = 0
  /** Chunks before this one, and after the first, are in the store. */
  #spilled = 0

  constructor(store: ChunkStore | null = null) {
    this.#store = store
  }

  /** Bytes in memory. */
  get bytes(): number {
    return this.#resident * CHUNK * 4
  }

  /** Appends a record and returns its position. */
  append(vector: Int32Array, length: number): number {
    const offset = this.end % CHUNK
    if (offset === 0 || offset + 1 + length > CHUNK) this.#open(offset, length)
    const chunk = this.#chunks[this.#chunks.length - 1] as Int32Array
    const at = this.end % CHUNK
    chunk[at] = length
    for (let index = 0; index < length; index++) chunk[at + 1 + index] = vector[index] as number
    const position = this.end
    this.end += 1 + length
    return position
  }

  #open(offset: number, length: number): void {
    if (length >= CHUNK) throw new RangeError(`a state of ${length} components is too large`)
    // The rest of a chunk that is too short for a record is marked.
    if (offset !== 0) (this.#chunks[this.#chunks.length - 1] as Int32Array)[offset] = -1
    this.end = this.#chunks.length * CHUNK
    this.#chunks.push(new Int32Array(CHUNK))
    this.#resident++
  }

  /** Reads the record at a position; returns the position of the next. */
  read(position: number): number {
    let at = position
    let chunk = this.#load(Math.floor(at / CHUNK))
    if (at % CHUNK === 0 || chunk[at % CHUNK] !== -1) {
      this.offset = (at % CHUNK) + 1
    } else {
      at = (Math.floor(at / CHUNK) + 1) * CHUNK
      chunk = this.#load(at / CHUNK)
      this.offset = 1
    }
    this.chunk = chunk
    this.length = chunk[this.offset - 1] as number
    return at + 1 + this.length
  }

  #load(index: number): Int32Array {
    const chunk = this.#chunks[index]
    if (typeof chunk !== 'number') return chunk as Int32Array
    const loaded = (this.#store as ChunkStore).take(chunk)
    this.#chunks[index] = loaded
    this.#resident++
    return loaded
  }

  /** Forgets the records before a position. */
  dropBefore(position: number): void {
    const index = Math.floor(position / CHUNK)
    for (; this.#first < index; this.#first++) {
      if (this.#chunks[this.#first] instanceof Int32Array) this.#resident--
      this.#chunks[this.#first] = null
    }
  }

  /** Moves all but the chunks at both ends to the store; false if that frees nothing. */
  spill(): boolean {
    if (this.#store === null) return false
    const before = this.#resident
    this.#spilled = Math.max(this.#spilled, this.#first + 1)
    for (; this.#spilled < this.#chunks.length - 1; this.#spilled++) {
      const chunk = this.#chunks[this.#spilled]
      if (!(chunk instanceof Int32Array)) continue
      this.#chunks[this.#spilled] = this.#store.write(chunk)
      this.#resident--
    }
    return this.#resident < before
  }
}

/**
 * States that wait to be expanded, in chunks of records `[length, number, …vector]`. A worker
 * appends to chunks of its own and takes whole chunks of the level that is expanded, whoever wrote
 * them. In exact storage chunks are kept, so that vectors can be compared; otherwise they are used
 * again, and those of the next level go to a file when there are more than may stay in memory.
 */
import {
  AGAIN_CHUNKS,
  CHUNKS,
  type Commons,
  CURSOR,
  EXACT,
  FREE,
  KEPT,
  LEVEL,
  MOST_INTS,
  NEXT_CHUNKS,
  POOL,
  REST_CHUNKS,
  type WordsName,
} from './commons.ts'

/** Ints of one chunk: 64 KiB. */
export const CHUNK: number = 1 << 14
/** Chunks in memory that leave some room in the longest array that there can be. */
const MOST_CHUNKS = Math.floor((0.7 * MOST_INTS) / CHUNK)

/** Where chunks are kept that do not fit into memory; each worker has one to the same file. */
export interface ChunkStore {
  write(place: number, chunk: Int32Array): void
  read(place: number, chunk: Int32Array): void
}

/** A list of chunks in the common memory, with the control word that counts it. */
export interface ChunkList {
  readonly name: WordsName
  readonly count: number
}

export const NEXT: ChunkList = { name: 'nextChunks', count: NEXT_CHUNKS }
/** States that were reached again, with the sleepers they were reached with before the vector. */
export const AGAIN: ChunkList = { name: 'againChunks', count: AGAIN_CHUNKS }
/** States of this level that were given back. */
export const REST: ChunkList = { name: 'restChunks', count: REST_CHUNKS }

/** Appends records to chunks and enters these in a list. */
export class RecordWriter {
  readonly #pool: Pool
  readonly #list: ChunkList
  #chunk = -1
  #used = 0

  constructor(pool: Pool, list: ChunkList) {
    this.#pool = pool
    this.#list = list
  }

  /** Returns the position of the record in the pool. */
  append(number: number, vector: Int32Array, length: number): number {
    if (this.#chunk < 0 || this.#used + 2 + length > CHUNK) this.#open(length)
    const position = this.#chunk * CHUNK + this.#used
    const { view } = this.#pool.words
    view[position] = length
    view[position + 1] = number
    for (let at = 0; at < length; at++) view[position + 2 + at] = vector[at] as number
    this.#used += 2 + length
    return position
  }

  /** Takes back the record that was appended last. */
  takeBack(length: number): void {
    this.#used -= 2 + length
  }

  #open(length: number): void {
    if (length + 2 > CHUNK) throw new RangeError(`a state of ${length} components is too large`)
    this.close()
    this.#chunk = this.#pool.allocate()
    this.#used = 0
  }

  /** Hands over what was appended. */
  close(): void {
    if (this.#chunk >= 0) this.#pool.enter(this.#list, this.#chunk, this.#used)
    this.#chunk = -1
  }
}

/** A record that is read: `length` ints of `view` from `offset`. */
export class RecordReader {
  view: Int32Array = new Int32Array(0)
  offset = 0
  length = 0
  number = 0
  /** The chunk of the pool that is read; −1 for none. */
  chunk = -1
  #next = 0
  #end = 0

  /** Begins with a chunk, of which `used` ints from `start` hold records. */
  begin(view: Int32Array, start: number, used: number): void {
    this.view = view
    this.#next = start
    this.#end = start + used
  }

  read(): boolean {
    if (this.#next >= this.#end) return false
    this.length = this.view[this.#next] as number
    this.number = this.view[this.#next + 1] as number
    this.offset = this.#next + 2
    this.#next = this.offset + this.length
    return true
  }
}

export class Pool {
  readonly #commons: Commons
  readonly #store: ChunkStore | null
  /** Chunks that may be in memory before those of the next level go to the store. */
  readonly #most: number
  readonly #buffer = new Int32Array(CHUNK)

  constructor(commons: Commons, store: ChunkStore | null, most: number) {
    this.#commons = commons
    this.#store = store
    this.#most = Math.min(most, MOST_CHUNKS)
  }

  get words(): Commons['words']['pool'] {
    return this.#commons.words.pool
  }

  /** Whether there is soon no room for more chunks, however much memory there is. */
  get isNearlyFull(): boolean {
    return (this.#commons.control[POOL] as number) > MOST_CHUNKS
  }

  /** Bytes in memory. */
  get bytes(): number {
    return (this.#commons.control[POOL] as number) * CHUNK * 4
  }

  get #resident(): number {
    const { control } = this.#commons
    return (control[POOL] as number) - (control[FREE] as number)
  }

  allocate(): number {
    const chunk = this.#commons.locked(() => {
      const { control, words } = this.#commons
      const free = control[FREE] as number
      if (free > 0) {
        control[FREE] = free - 1
        words.free.refresh()
        return words.free.view[free - 1] as number
      }
      const fresh = control[POOL] as number
      control[POOL] = fresh + 1
      return fresh
    })
    const needed = (chunk + 1) * CHUNK
    if (this.words.view.length < needed) this.words.grow(needed, Math.ceil(needed * 1.25))
    return chunk
  }

  #release(chunk: number): void {
    const { control, words } = this.#commons
    const free = control[FREE] as number
    words.free.refresh()
    if (free >= words.free.view.length) words.free.grow(free * 2)
    words.free.view[free] = chunk
    control[FREE] = free + 1
  }

  /** Enters a chunk that is full in a list; the file takes it if memory is short. */
  enter(list: ChunkList, chunk: number, used: number): void {
    const { control } = this.#commons
    const spills =
      list === NEXT && this.#store !== null && control[EXACT] === 0 && this.#resident > this.#most
    const at = this.#commons.add(list.count, 1)
    const words = this.#commons.words[list.name]
    words.refresh()
    if (2 * at + 1 >= words.view.length) words.grow(4 * at + 4)
    words.view[2 * at + 1] = used
    if (!spills) {
      words.view[2 * at] = chunk
      return
    }
    const start = chunk * CHUNK
    // The file has the chunks of the level that is expanded and of the next in turns.
    const place = 2 * at + ((control[LEVEL] as number) & 1)
    this.#store?.write(place, this.words.view.subarray(start, start + CHUNK))
    words.view[2 * at] = -1 - place
    this.#commons.locked(() => this.#release(chunk))
  }

  /** Takes the next chunk of the level that is expanded; false if there is none left. */
  take(reader: RecordReader): boolean {
    const { control, words } = this.#commons
    this.finish(reader)
    const at = this.#commons.add(CURSOR, 1)
    if (at >= (control[CHUNKS] as number)) return false
    words.chunks.refresh()
    const chunk = words.chunks.view[2 * at] as number
    const used = words.chunks.view[2 * at + 1] as number
    if (chunk < 0) {
      this.#store?.read(-1 - chunk, this.#buffer)
      reader.begin(this.#buffer, 0, used)
      return true
    }
    this.words.refresh()
    reader.begin(this.words.view, chunk * CHUNK, used)
    reader.chunk = chunk
    return true
  }

  /** A chunk that has been read is used again, unless its vectors are still needed. */
  finish(reader: RecordReader): void {
    const { chunk } = reader
    reader.chunk = -1
    if (chunk < 0 || this.#commons.control[KEPT] !== 0) return
    this.#commons.locked(() => this.#release(chunk))
  }

  /** A chunk that is in the file. */
  readSpilled(place: number): Int32Array {
    const chunk = new Int32Array(CHUNK)
    this.#store?.read(place, chunk)
    return chunk
  }

  /** Puts a chunk into the file. */
  writeSpilled(place: number, chunk: Int32Array): void {
    if (this.#store === null) throw new Error('there is no file for chunks')
    this.#store.write(place, chunk)
  }

  /** Gives the rest of a chunk back to the level; nobody else may use the pool meanwhile. */
  returnRest(): void {
    const { control, words } = this.#commons
    const { chunks, restChunks } = words
    const count = control[REST_CHUNKS] as number
    const before = Math.min(control[CURSOR] as number, control[CHUNKS] as number)
    const rest = restChunks.view.slice(0, 2 * count)
    const open = chunks.view.slice(2 * before, 2 * (control[CHUNKS] as number))
    chunks.grow(rest.length + open.length)
    chunks.view.set(open)
    chunks.view.set(rest, open.length)
    control[CHUNKS] = (rest.length + open.length) / 2
    control[CURSOR] = 0
    control[REST_CHUNKS] = 0
  }

  /** Reads the records of a list, in memory only; nobody else may use the pool meanwhile. */
  *records(list: ChunkList): Generator<RecordReader> {
    const { control, words } = this.#commons
    const reader = new RecordReader()
    for (let at = 0; at < (control[list.count] as number); at++) {
      const chunk = words[list.name].view[2 * at] as number
      reader.begin(this.words.view, chunk * CHUNK, words[list.name].view[2 * at + 1] as number)
      while (reader.read()) yield reader
    }
  }

  /** Reads the records of the level that is expanded, which nobody may take meanwhile. */
  *waiting(): Generator<RecordReader> {
    const { control, words } = this.#commons
    words.chunks.refresh()
    this.words.refresh()
    const reader = new RecordReader()
    for (let at = 0; at < (control[CHUNKS] as number); at++) {
      const chunk = words.chunks.view[2 * at] as number
      const used = words.chunks.view[2 * at + 1] as number
      if (chunk < 0) reader.begin(this.readSpilled(-1 - chunk), 0, used)
      else reader.begin(this.words.view, chunk * CHUNK, used)
      while (reader.read()) yield reader
    }
  }

  /** Empties a list; nobody else may use the pool meanwhile. */
  clear(list: ChunkList): void {
    const { control, words } = this.#commons
    for (let at = 0; at < (control[list.count] as number); at++) {
      this.#release(words[list.name].view[2 * at] as number)
    }
    control[list.count] = 0
  }

  /**
   * Lets the next level become the one that is expanded; nobody else may use the pool meanwhile.
   */
  turn(): void {
    const { control, words } = this.#commons
    const { chunks, nextChunks } = words
    if (control[EXACT] === 0 && control[KEPT] !== 0) this.#releaseKept()
    const count = control[NEXT_CHUNKS] as number
    chunks.grow(2 * count)
    chunks.view.set(nextChunks.view.subarray(0, 2 * count))
    control[CHUNKS] = count
    control[NEXT_CHUNKS] = 0
    control[CURSOR] = 0
  }

  /** Vectors are not compared any more: only those of the next level are needed. */
  #releaseKept(): void {
    const { control, words } = this.#commons
    control[KEPT] = 0
    const isUsed = new Uint8Array(control[POOL] as number)
    for (let at = 0; at < (control[FREE] as number); at++) isUsed[words.free.view[at] as number] = 1
    for (let at = 0; at < (control[NEXT_CHUNKS] as number); at++) {
      const chunk = words.nextChunks.view[2 * at] as number
      if (chunk >= 0) isUsed[chunk] = 1
    }
    isUsed.forEach((used, chunk) => {
      if (used === 0) this.#release(chunk)
    })
    if (!this.#commons.isShared) this.#shrink()
  }

  /** Gives back the memory of free chunks, which only one worker alone can do. */
  #shrink(): void {
    const { control, words } = this.#commons
    const { pool, nextChunks, places } = words
    const kept = new Int32Array(pool.view.length - (control[FREE] as number) * CHUNK)
    let count = 0
    for (let at = 0; at < (control[NEXT_CHUNKS] as number); at++) {
      const chunk = nextChunks.view[2 * at] as number
      if (chunk < 0) continue
      kept.set(pool.view.subarray(chunk * CHUNK, (chunk + 1) * CHUNK), count * CHUNK)
      nextChunks.view[2 * at] = count++
    }
    pool.renew(kept.subarray(0, Math.max(1, count) * CHUNK))
    places.renew(new Int32Array(1))
    control[POOL] = count
    control[FREE] = 0
  }
}

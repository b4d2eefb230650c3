/** Growing arrays of ints, of one thread or shared by several. */

export interface Words {
  /** Made anew when the array grows: never kept across anything that may grow it. */
  view: Int32Array
  /**
   * Makes room for at least `length` ints, and up to `wanted` if it can become so long; what is new
   * is 0. Throws a RangeError if there is no room.
   */
  grow(length: number, wanted?: number): void
  /** Makes it as long, or as long as it is if that is longer, and all of it 0. */
  clear(length: number): void
  /** Looks how far others have grown it. */
  refresh(): void
  /** Begins anew with a copy of some ints; nobody else may use the array. */
  renew(content: Int32Array): void
  /** What other threads need to share it; null if it is of one thread. */
  readonly buffer: SharedArrayBuffer | null
}

/** Ints of one thread. */
export class OwnWords implements Words {
  view: Int32Array
  readonly buffer = null

  constructor(length: number) {
    this.view = new Int32Array(length)
  }

  grow(length: number, wanted = length): void {
    if (length <= this.view.length) return
    const longer = new Int32Array(Math.max(length, wanted))
    longer.set(this.view)
    this.view = longer
  }

  clear(length: number): void {
    if (length > this.view.length) this.view = new Int32Array(length)
    else this.view.fill(0)
  }

  refresh(): void {}

  renew(content: Int32Array): void {
    this.view = content.slice()
  }
}

/** Growing shared buffers, which the language has and its library types have not yet. */
interface GrowableBuffer extends SharedArrayBuffer {
  readonly growable: boolean
  readonly maxByteLength: number
  grow(byteLength: number): void
}

type GrowableConstructor = new (
  byteLength: number,
  options: { readonly maxByteLength: number },
) => GrowableBuffer

/**
 * Makes a shared buffer that may grow up to a number of ints; only what is touched takes memory.
 */
export function sharedInts(length: number, most: number): SharedArrayBuffer {
  const make = SharedArrayBuffer as unknown as GrowableConstructor
  return new make(4 * length, { maxByteLength: 4 * Math.max(length, most) })
}

/** Ints that several threads share. Views of fixed length are as fast as those of plain buffers. */
export class SharedWords implements Words {
  view: Int32Array
  buffer: SharedArrayBuffer

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer
    this.view = new Int32Array(buffer, 0, buffer.byteLength / 4)
  }

  grow(length: number, wanted = length): void {
    this.refresh()
    if (length <= this.view.length) return
    const growable = this.buffer as GrowableBuffer
    const most = growable.maxByteLength / 4
    try {
      growable.grow(4 * Math.max(length, Math.min(wanted, most)))
    } catch (error) {
      // Another thread may have grown it further meanwhile.
      if (growable.byteLength < 4 * length) throw error
    }
    this.refresh()
  }

  clear(length: number): void {
    this.grow(length)
    this.view.fill(0)
  }

  refresh(): void {
    const length = this.buffer.byteLength / 4
    if (length !== this.view.length) this.view = new Int32Array(this.buffer, 0, length)
  }

  renew(content: Int32Array): void {
    const { maxByteLength } = this.buffer as GrowableBuffer
    this.buffer = sharedInts(content.length, maxByteLength / 4)
    this.refresh()
    this.view.set(content)
  }
}

/**
 * What workers tell each other: a log in common memory, which all of them read in the same order
 * and to which only one appends at a time. Since a component gets its number by its place in the
 * log, all workers have the same numbers, and the ints of a vector mean the same to everyone.
 */
import { decode, internersOf } from './codec.ts'
import { type Commons, LOG_END } from './commons.ts'
import type { Marks } from './coverage.ts'
import type { Finding, Findings } from './finding.ts'
import type { Claim, ComponentKind } from './interner.ts'
import type { Symmetry, SymmetryNotes } from './symmetry.ts'
import type { System } from './system.ts'

type EntryKind = ComponentKind | 'finding' | 'marks' | 'symmetry'

export class ComponentLog {
  readonly #commons: Commons
  readonly #system: System
  readonly #findings: Findings
  readonly #symmetry: Symmetry | null
  /** Up to where this worker has read. */
  #read = 0
  #isReading = false

  constructor(commons: Commons, system: System, findings: Findings, symmetry: Symmetry | null) {
    this.#commons = commons
    this.#system = system
    this.#findings = findings
    this.#symmetry = symmetry
    if (!commons.isShared) return
    const claim: Claim = (kind, encode, find) => this.#claim(kind, encode, find)
    system.slots.claim = claim
    for (const interner of internersOf(system)) interner.claim = claim
  }

  #claim(
    kind: ComponentKind,
    encode: () => unknown,
    find: () => number | undefined,
  ): number | undefined {
    if (this.#isReading) return undefined
    // What can be done without the lock is done before: the others need it, too.
    const early = this.#findAfterReading(find)
    if (early !== undefined) return early
    const entry = entryOf(kind, encode())
    return this.#commons.locked(() => {
      const known = this.#findAfterReading(find)
      if (known === undefined) this.#append(entry)
      return known
    })
  }

  /** Looks again if others have made something since. */
  #findAfterReading(find: () => number | undefined): number | undefined {
    return this.catchUp() ? find() : undefined
  }

  /** Tells all workers of a finding. */
  find(finding: Finding): void {
    if (!this.#commons.isShared) this.#findings.add(finding)
    else this.#commons.locked(() => this.#publish('finding', finding))
  }

  /** Tells all workers what has run here, and of which machines. */
  tell(): void {
    if (!this.#commons.isShared) return
    const marks = this.#system.laboratory.probe.marks()
    const notes = this.#symmetry?.notes() ?? null
    this.#commons.locked(() => {
      this.#publish('marks', marks)
      if (notes !== null) this.#publish('symmetry', notes)
    })
  }

  /** Appends what the reader of the log, this worker among them, takes note of later. */
  #publish(kind: EntryKind, data: unknown): void {
    this.catchUp()
    const before = this.#read
    this.#append(entryOf(kind, data))
    this.#read = before
    this.catchUp()
  }

  #append(entry: Entry): void {
    const length = typeof entry === 'string' ? (entry.length + 1) >> 1 : entry.length
    const view = this.#reserve(length)
    const start = this.#read
    if (typeof entry === 'string') writeText(view, start, entry)
    else {
      view[start] = -length
      view.set(entry, start + 1)
    }
    this.#read = start + 1 + length
    Atomics.store(this.#commons.control, LOG_END, this.#read)
  }

  #reserve(length: number): Int32Array {
    const { log } = this.#commons.words
    const needed = this.#read + 1 + length
    if (needed > log.view.length) log.grow(needed, needed * 2)
    return log.view
  }

  /** Reads what others have appended; false if there is nothing new. */
  catchUp(): boolean {
    const end = Atomics.load(this.#commons.control, LOG_END)
    if (this.#read >= end) return false
    const { log } = this.#commons.words
    log.refresh()
    this.#isReading = true
    while (this.#read < end) {
      if ((log.view[this.#read] as number) < 0) {
        const length = -(log.view[this.#read] as number)
        this.#system.machines.configurations.take(log.view, this.#read + 1)
        this.#read += 1 + length
        continue
      }
      const [kind, data] = JSON.parse(this.#text(log.view)) as [EntryKind, unknown]
      if (kind === 'finding') this.#findings.add(data as Finding)
      else if (kind === 'symmetry') this.#symmetry?.recall(data as SymmetryNotes)
      else if (kind === 'marks') this.#system.laboratory.probe.mark(data as Marks)
      else decode(this.#system, kind, data)
    }
    this.#isReading = false
    return true
  }

  /** Begins anew: everybody has read it to its end, and nobody goes on before all have begun. */
  rewind(): void {
    this.#read = 0
    Atomics.store(this.#commons.control, LOG_END, 0)
  }

  #text(view: Int32Array): string {
    const length = view[this.#read] as number
    const codes: number[] = []
    for (let at = 0; at < length; at++) {
      const pair = view[this.#read + 1 + (at >> 1)] as number
      codes.push((at & 1) === 0 ? pair & 0xffff : pair >>> 16)
    }
    this.#read += 1 + ((length + 1) >> 1)
    let text = ''
    for (let at = 0; at < length; at += 4096) {
      text += String.fromCharCode(...codes.slice(at, at + 4096))
    }
    return text
  }
}

/** A text takes an int for two characters, after their number; ints come after theirs, negative. */
type Entry = string | Int32Array

/** Configurations are most of all, and ints are written and read faster. */
function entryOf(kind: EntryKind, data: unknown): Entry {
  return data instanceof Int32Array ? data : JSON.stringify([kind, data])
}

function writeText(view: Int32Array, start: number, text: string): void {
  view[start] = text.length
  for (let at = 0; at < text.length; at += 2) {
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
    view[start + 1 + (at >> 1)] = text.charCodeAt(at) | (second << 16)
  }
}

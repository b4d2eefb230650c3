/**
 * What workers tell each other: a log in common memory, which all of them read in the same order
 * and to which only one appends at a time. Since a component gets its number by its place in the
 * log, all workers have the same numbers, and the ints of a vector mean the same to everyone.
 */
import { type ConfigurationData, decode, internersOf } from './codec.ts'
import { type Commons, LOG_END } from './commons.ts'
import type { Marks } from './coverage.ts'
import type { Finding, Findings } from './finding.ts'
import type { Claim, ComponentKind } from './interner.ts'
import type { System } from './system.ts'

type EntryKind = ComponentKind | 'finding' | 'marks'

export class ComponentLog {
  readonly #commons: Commons
  readonly #system: System
  readonly #findings: Findings
  /** Up to where this worker has read. */
  #read = 0
  #isReading = false

  constructor(commons: Commons, system: System, findings: Findings) {
    this.#commons = commons
    this.#system = system
    this.#findings = findings
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
    return this.#commons.locked(() => {
      this.catchUp()
      const known = find()
      if (known === undefined) this.#append(kind, encode())
      return known
    })
  }

  /** Tells all workers of a finding. */
  find(finding: Finding): void {
    if (!this.#commons.isShared) this.#findings.add(finding)
    else this.#commons.locked(() => this.#publish('finding', finding))
  }

  /** Tells all workers what has run here. */
  mark(marks: Marks): void {
    if (this.#commons.isShared) this.#commons.locked(() => this.#publish('marks', marks))
  }

  /** Appends what the reader of the log, this worker among them, takes note of later. */
  #publish(kind: EntryKind, data: unknown): void {
    this.catchUp()
    const before = this.#read
    this.#append(kind, data)
    this.#read = before
    this.catchUp()
  }

  #append(kind: EntryKind, data: unknown): void {
    if (kind === 'configuration' && data !== null)
      this.#appendInts(intsOf(data as ConfigurationData))
    else this.#appendText(JSON.stringify([kind, data]))
    Atomics.store(this.#commons.control, LOG_END, this.#read)
  }

  /** Configurations are most of all: they are written as ints, after their number, negative. */
  #appendInts(ints: readonly number[]): void {
    const view = this.#reserve(ints.length)
    view[this.#read] = -ints.length
    view.set(ints, this.#read + 1)
    this.#read += 1 + ints.length
  }

  /** Two characters an int, after their number. */
  #appendText(text: string): void {
    const length = (text.length + 1) >> 1
    const view = this.#reserve(length)
    const start = this.#read
    view[start] = text.length
    for (let at = 0; at < length; at++) {
      const second = 2 * at + 1 < text.length ? text.charCodeAt(2 * at + 1) : 0
      view[start + 1 + at] = text.charCodeAt(2 * at) | (second << 16)
    }
    this.#read = start + 1 + length
  }

  #reserve(length: number): Int32Array {
    const { log } = this.#commons.words
    const needed = this.#read + 1 + length
    if (needed > log.view.length) log.grow(needed * 2)
    return log.view
  }

  /** Reads what others have appended. */
  catchUp(): void {
    const end = Atomics.load(this.#commons.control, LOG_END)
    if (this.#read >= end) return
    const { log } = this.#commons.words
    log.refresh()
    this.#isReading = true
    while (this.#read < end) {
      if ((log.view[this.#read] as number) < 0) {
        decode(this.#system, 'configuration', this.#ints(log.view))
        continue
      }
      const [kind, data] = JSON.parse(this.#text(log.view)) as [EntryKind, unknown]
      if (kind === 'finding') this.#findings.add(data as Finding)
      else if (kind === 'marks') this.#system.laboratory.probe.mark(data as Marks)
      else decode(this.#system, kind, data)
    }
    this.#isReading = false
  }

  #ints(view: Int32Array): ConfigurationData {
    const start = this.#read + 1
    this.#read = start - (view[this.#read] as number)
    const outAt = start + 3 + (view[start + 2] as number)
    const inbox = [...view.subarray(start + 3, outAt)]
    const out = [...view.subarray(outAt, this.#read)]
    return [view[start] as number, inbox, out, view[start + 1] === 1]
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

function intsOf([local, inbox, out, isAnnounced]: ConfigurationData): number[] {
  return [local, +isAnnounced, inbox.length, ...inbox, ...out]
}

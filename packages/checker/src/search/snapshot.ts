/**
 * The whole of a search as plain data, taken when all workers rest, and a search made of it again.
 */
import { decode, internersOf } from './codec.ts'
import {
  AGAIN_CHUNKS,
  CHUNKS,
  COUNT,
  type Commons,
  CURSOR,
  EXACT,
  FINDINGS,
  FREE,
  HOLES,
  KEPT,
  LEVEL,
  LEVEL_END,
  NEXT_CHUNKS,
  POOL,
  SLEEPABLE,
  SPARES,
  type WordsName,
} from './commons.ts'
import type { Marks } from './coverage.ts'
import type { Finding } from './finding.ts'
import type { ComponentKind } from './interner.ts'
import type { ComponentLog } from './log.ts'
import { CHUNK, type Pool } from './pool.ts'
import type { Symmetry, SymmetryNotes } from './symmetry.ts'
import type { System } from './system.ts'
import type { Visited } from './visited.ts'

/** Control words that tell where a search is. */
const KEPT_WORDS: readonly number[] = [
  COUNT,
  LEVEL,
  LEVEL_END,
  CHUNKS,
  CURSOR,
  NEXT_CHUNKS,
  AGAIN_CHUNKS,
  FINDINGS,
  POOL,
  FREE,
  EXACT,
  KEPT,
  SLEEPABLE,
]

export interface Snapshot {
  readonly control: readonly number[]
  readonly tallies: readonly number[]
  readonly isNumbered: boolean
  readonly findings: readonly Finding[]
  /** What symmetry has come to, but for what is in the tallies; null without it. */
  readonly symmetry: SymmetryNotes | null
  /** What has run. */
  readonly marks: Marks
  readonly components: readonly (readonly [ComponentKind, unknown])[]
  readonly words: Readonly<Partial<Record<WordsName, Int32Array>>>
  /** Chunks that were in the file, by their places in it. */
  readonly spilled: readonly (readonly [number, Int32Array])[]
}

/** What a snapshot is taken of, and what it is put into. */
export interface SnapshotParts {
  readonly system: System
  readonly commons: Commons
  readonly visited: Visited
  readonly pool: Pool
  readonly log: ComponentLog
  readonly findings: { sorted(): Finding[] }
  readonly symmetry: Symmetry | null
}

/** Takes a snapshot; its arrays are those of the search, which must not go on before it is used. */
export function takeSnapshot(parts: SnapshotParts): Snapshot {
  const { system, commons, visited, findings, log } = parts
  log.catchUp()
  const { control } = commons
  const lengths = lengthsOf(control, visited)
  const words: Partial<Record<WordsName, Int32Array>> = {}
  for (const [name, length] of Object.entries(lengths) as [WordsName, number][]) {
    const { view } = commons.words[name]
    words[name] = view.subarray(0, Math.min(length, view.length))
  }
  return {
    control: KEPT_WORDS.map((index) => control[index] as number),
    tallies: commons.tallies(),
    isNumbered: system.isNumbered,
    findings: findings.sorted(),
    symmetry: parts.symmetry?.notes() ?? null,
    marks: system.laboratory.probe.marks(),
    components: [...componentsOf(system)],
    words,
    spilled: [...spilledOf(parts)],
  }
}

function lengthsOf(control: Int32Array, visited: Visited): Partial<Record<WordsName, number>> {
  const count = control[COUNT] as number
  return {
    states: visited.ints,
    places: control[EXACT] === 0 ? 0 : count,
    pool: (control[POOL] as number) * CHUNK,
    chunks: 2 * (control[CHUNKS] as number),
    nextChunks: 2 * (control[NEXT_CHUNKS] as number),
    againChunks: 2 * (control[AGAIN_CHUNKS] as number),
    free: control[FREE] as number,
  }
}

/** In an order in which each one only needs those before it. */
function* componentsOf(system: System): Generator<readonly [ComponentKind, unknown]> {
  const { slots } = system
  for (let slot = 0; slot < slots.count; slot++) {
    yield ['slot', [slots.parents[slot], slots.ordinals[slot], slots.interfaces[slot]]]
  }
  for (const interner of internersOf(system)) {
    for (const data of interner.encoded()) yield [interner.kind, data]
  }
}

function* spilledOf({ commons, pool }: SnapshotParts): Generator<readonly [number, Int32Array]> {
  const { control, words } = commons
  const lists = [
    [words.chunks.view, control[CURSOR], control[CHUNKS]],
    [words.nextChunks.view, 0, control[NEXT_CHUNKS]],
  ] as const
  for (const [view, from, to] of lists) {
    for (let at = from as number; at < (to as number); at++) {
      const chunk = view[2 * at] as number
      if (chunk < 0) yield [-1 - chunk, pool.readSpilled(-1 - chunk)]
    }
  }
}

/** Puts a snapshot into a search that has not begun. */
export function restoreSnapshot(parts: SnapshotParts, snapshot: Snapshot): void {
  const { system, commons, pool, log } = parts
  for (const [kind, data] of snapshot.components) decode(system, kind, data)
  for (const [name, content] of Object.entries(snapshot.words) as [WordsName, Int32Array][]) {
    commons.words[name].grow(content.length)
    commons.words[name].view.set(content)
  }
  for (const [place, chunk] of snapshot.spilled) pool.writeSpilled(place, chunk)
  for (const [at, index] of KEPT_WORDS.entries()) {
    commons.control[index] = snapshot.control[at] as number
  }
  system.laboratory.probe.mark(snapshot.marks)
  commons.tallyBefore(snapshot.tallies)
  commons.control[HOLES] = snapshot.tallies[SPARES] as number
  if (snapshot.symmetry !== null) parts.symmetry?.recall(snapshot.symmetry)
  for (const finding of snapshot.findings) log.find(finding)
}

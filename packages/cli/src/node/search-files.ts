/**
 * The files of a search on disk. A checkpoint is a line that names the format, one of JSON with the
 * names and lengths of what follows, that, and the SHA-256 of everything before.
 */
import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import type { ChunkStore, Snapshot } from '@parley/checker'
import { type Checkpoint, JobProblem, type SearchFiles } from '../check/search-files.ts'
import { failureOf } from './failure.ts'

const FORMAT = 'parley checkpoint 2\n'
const DIGEST = 32
/** Bytes written at once. */
const PIECE = 1 << 24

export const searchFiles: SearchFiles = {
  openChunks: (path) => new ChunkFile(path),
  tryOut(path) {
    writeWhole(path, (partial, target) => {
      closeSync(openSync(partial, 'w'))
      rmSync(partial)
      const stats = statSync(target, { throwIfNoEntry: false })
      if (stats?.isFile() === false) throw new Error('there is something that is no file')
    })
  },
  save(path, checkpoint) {
    writeWhole(path, (partial, target) => {
      writeCheckpoint(partial, checkpoint)
      renameSync(partial, target)
    })
  },
  read: readCheckpoint,
}

/** What is written is a file beside the target, which a link may point to; it is renamed then. */
function writeWhole(path: string, write: (partial: string, target: string) => void): void {
  let partial = `${path}.partial`
  try {
    const target = existsSync(path) ? realpathSync(path) : path
    partial = `${target}.partial`
    write(partial, target)
  } catch (error) {
    removeQuietly(partial)
    throw new JobProblem(
      `cannot write the checkpoint '${path}': ${failureOf(error).text}; name another file`,
    )
  }
}

/** Of two failures the first is the one to report. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It stays, under a name that nobody reads.
  }
}

class ChunkFile implements ChunkStore {
  readonly #path: string
  #file: number | null = null

  constructor(path: string) {
    this.#path = path
  }

  #open(): number {
    this.#file ??= openSync(this.#path, constants.O_RDWR | constants.O_CREAT, 0o600)
    return this.#file
  }

  write(place: number, chunk: Int32Array): void {
    try {
      const bytes = bytesOf(chunk)
      writeAll(this.#open(), bytes, place * bytes.length)
    } catch (error) {
      throw new JobProblem(
        `cannot keep states in the file '${this.#path}': ${failureOf(error).text}; ` +
          'allow more memory with --memory, or set TMPDIR to a folder with more room',
      )
    }
  }

  read(place: number, chunk: Int32Array): void {
    const bytes = new Uint8Array(chunk.length * 4)
    const length = readSync(this.#open(), bytes, 0, bytes.length, place * bytes.length)
    if (length < bytes.length) throw new JobProblem(`the file '${this.#path}' has been cut short`)
    chunk.set(new Int32Array(bytes.buffer))
  }

  close(removes: boolean): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
    if (removes) rmSync(this.#path, { force: true })
  }
}

function bytesOf(ints: Int32Array): Uint8Array {
  return new Uint8Array(ints.buffer, ints.byteOffset, ints.byteLength)
}

/** A full disk may take a part only. */
function writeAll(file: number, bytes: Uint8Array, position: number | null): void {
  for (let at = 0; at < bytes.length; ) {
    const length = Math.min(PIECE, bytes.length - at)
    at += writeSync(file, bytes, at, length, position === null ? null : position + at)
  }
}

// ------------------------------------------------------------------------------ checkpoints

interface Header {
  readonly identity: Checkpoint['identity']
  readonly rest: Omit<Snapshot, 'components' | 'words' | 'spilled'>
  readonly components: number
  /** Bytes of the components' text. */
  readonly text: number
  readonly words: readonly (readonly [name: string, ints: number])[]
  readonly spilled: readonly (readonly [place: number, ints: number])[]
}

function writeCheckpoint(path: string, { identity, snapshot }: Checkpoint): void {
  const { components, words, spilled, ...rest } = snapshot
  const text = Buffer.from(components.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const arrays = Object.entries(words)
  const header: Header = {
    identity,
    rest,
    components: components.length,
    text: text.length,
    words: arrays.map(([name, ints]) => [name, ints.length]),
    spilled: spilled.map(([place, ints]) => [place, ints.length]),
  }
  const file = openSync(path, 'w')
  try {
    const hash = createHash('sha256')
    put(file, hash, Buffer.from(`${FORMAT}${JSON.stringify(header)}\n`))
    put(file, hash, text)
    for (const [, ints] of [...arrays, ...spilled]) put(file, hash, bytesOf(ints))
    writeAll(file, hash.digest(), null)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Memory that threads share is copied first: not everything takes it as it is. */
function put(file: number, hash: Hash, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.slice(at, at + PIECE)
    hash.update(piece)
    writeAll(file, piece, null)
  }
}

function readCheckpoint(path: string): Checkpoint {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const why = isMissing ? 'there is no such file' : failureOf(error).text
    throw new JobProblem(`cannot read the checkpoint '${path}': ${why}`)
  }
  if (bytes.subarray(0, FORMAT.length).toString('latin1') !== FORMAT) {
    throw new JobProblem(`'${path}' is no checkpoint of this version`)
  }
  const content = bytes.subarray(0, bytes.length - DIGEST)
  const digest = createHash('sha256').update(content).digest()
  if (!digest.equals(bytes.subarray(content.length))) {
    throw new JobProblem(`the checkpoint '${path}' is damaged: begin without it`)
  }
  return parseCheckpoint(content)
}

function parseCheckpoint(content: Buffer): Checkpoint {
  const end = content.indexOf('\n', FORMAT.length)
  const header = JSON.parse(content.toString('utf8', FORMAT.length, end)) as Header
  let at = end + 1
  const take = (length: number): Buffer => {
    at += length
    return content.subarray(at - length, at)
  }
  const lines = take(header.text).toString('utf8').split('\n').slice(0, header.components)
  const ints = (length: number): Int32Array => {
    return new Int32Array(Uint8Array.from(take(4 * length)).buffer)
  }
  const words = Object.fromEntries(header.words.map(([name, length]) => [name, ints(length)]))
  return {
    identity: header.identity,
    snapshot: {
      ...header.rest,
      components: lines.map((line) => JSON.parse(line) as Snapshot['components'][number]),
      words,
      spilled: header.spilled.map(([place, length]) => [place, ints(length)]),
    },
  }
}

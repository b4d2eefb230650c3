/** The files of a search: waiting states that do not fit into memory, and checkpoints. */
import type { ChunkStore, Snapshot } from '@parley/checker'

/** What a checkpoint is of: it is refused for anything else. */
export interface CheckpointIdentity {
  /** The version of the command: another one may have other states. */
  readonly version: string
  /** The check sum of the program. */
  readonly program: string
  readonly test: string
  /** The settings that decide which states there are, by name. */
  readonly settings: Readonly<Record<string, unknown>>
}

export interface Checkpoint {
  readonly identity: CheckpointIdentity
  readonly snapshot: Snapshot
}

/** Who reads and writes them; all throw `JobProblem` with what to tell people. */
export interface SearchFiles {
  /** A file for chunks, which is made when it is first needed; `close` also removes it if told. */
  openChunks(path: string): ChunkStore & { close(removes: boolean): void }
  /** Finds out whether checkpoints can be written to the file, before there is anything to lose. */
  tryOut(path: string): void
  /** Writes a checkpoint in place of an older one, as a whole or not at all. */
  save(path: string, checkpoint: Checkpoint): void
  read(path: string): Checkpoint
}

/** A problem of a job that is not our mistake, as a sentence for people. */
export class JobProblem extends Error {}

/** What makes a checkpoint one of another search, as a clause; undefined if nothing does. */
export function difference(
  saved: CheckpointIdentity,
  wanted: CheckpointIdentity,
): string | undefined {
  if (saved.version !== wanted.version) return `of version ${saved.version} of Parley`
  if (saved.program !== wanted.program) return 'of another version of the program'
  if (saved.test !== wanted.test) return `of the test ${saved.test}`
  const names = Object.keys({ ...saved.settings, ...wanted.settings })
  const other = names.find((name) => {
    return JSON.stringify(saved.settings[name]) !== JSON.stringify(wanted.settings[name])
  })
  if (other === undefined) return undefined
  const before = JSON.stringify(saved.settings[other])
  return `of other options: ${other} was ${before}, is ${JSON.stringify(wanted.settings[other])}`
}

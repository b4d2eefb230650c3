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
  const texts = otherOptions(saved.settings, wanted.settings)
  return texts.length === 0 ? undefined : `of other options: it was made ${texts.join(', ')}`
}

type Named = CheckpointIdentity['settings']

/** The switches of settings that are true without them, and of those that are false. */
const SWITCHED_OFF: Readonly<Record<string, string>> = {
  merges: '--no-merge',
  sleeps: '--no-sleep',
  forgets: '--no-forget',
  liveness: '--no-liveness',
}
const SWITCHED_ON: Readonly<Record<string, string>> = {
  symmetry: '--symmetry',
  explore: '--explore',
  attachAllSpecs: '--attach-all-specs',
}

/** With which options of the command line it was made, or without which, where that differs. */
function otherOptions(saved: Named, wanted: Named): string[] {
  const other = Object.keys({ ...saved, ...wanted }).filter((name) => {
    return JSON.stringify(saved[name]) !== JSON.stringify(wanted[name])
  })
  // Enums that are permuted imply it.
  const told = other.filter((name) => name !== 'symmetry' || !other.includes('scalarsets'))
  return told.map((name) => optionText(name, saved[name], wanted[name]))
}

function optionText(name: string, saved: unknown, wanted: unknown): string {
  const [off, on] = [SWITCHED_OFF[name], SWITCHED_ON[name]]
  if (off !== undefined) return `${saved === false ? 'with' : 'without'} ${off}`
  if (on !== undefined) return `${saved === true ? 'with' : 'without'} ${on}`
  if (name === 'order' || name === 'storage') return `with --${name} ${saved}`
  // What no option changes is fixed where the command is made.
  if (name !== 'scalarsets') return 'by another build of Parley'
  const isNone = String(saved) === ''
  return `${isNone ? 'without' : 'with'} --scalarset ${isNone ? wanted : saved}`
}

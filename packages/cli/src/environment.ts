/** Everything a command may touch. The entry makes one of the process, tests one of nothing. */
import type { ForeignFunctions } from '@parley/codegen'
import type { CompilerHost, Palette } from '@parley/compiler'
import type { StartWorkers } from './check/workers.ts'

export interface Environment {
  /** The words after `p`. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard output is a terminal. */
  readonly isTty: boolean
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined
  readonly host: CommandHost
  readonly version: string
  /** The colours of a terminal; used when colours are wanted. */
  readonly colors: Palette
  stdout(text: string): void
  stderr(text: string): void
  readStandardInput(): Promise<Uint8Array>
  /** Milliseconds since any fixed moment. */
  now(): number
  /** Milliseconds since 1970; workers have the same clock. */
  epoch(): number
  /** Calls `action` every so many milliseconds until the returned function is called. */
  every(milliseconds: number, action: () => void): () => void
  /** A random number of 32 bits, for the one seed of a run. */
  drawSeed(): number
  /** A path that nobody else uses, in the folder for temporary files. */
  temporaryFile(extension: string): string
  /** The most memory that the process has had, in megabytes. */
  memoryMb(): number
  /** How many threads can run at the same time. */
  readonly cores: number
  readonly startWorkers: StartWorkers
  readonly foreign: ForeignLoader
}

/** What the user types for this command: with `npx` if that is how it was started. */
export function programName({ env }: Pick<Environment, 'env'>): string {
  return env.npm_command === 'exec' ? 'npx p' : 'p'
}

/** A module with foreign functions, ready to be imported by any thread. */
export interface ForeignModule {
  /** For people. */
  readonly path: string
  readonly url: string
}

export type ForeignResult<T> =
  | { readonly kind: 'ok'; readonly result: T }
  /** A sentence for people. */
  | { readonly kind: 'failed'; readonly problem: string }

/** How code of the host is loaded. Nothing throws. */
export interface ForeignLoader {
  /** Makes JavaScript of a file if it is TypeScript; `path` is absolute. */
  prepare(path: string, shown: string): ForeignResult<ForeignModule>
  /** What the modules export, by name. Only for workers: the code may hang. */
  load(modules: readonly ForeignModule[]): Promise<ForeignResult<ForeignFunctions>>
}

/** What a write came to; the reason is a clause for people. */
export type WriteResult =
  | { readonly kind: 'ok' }
  | { readonly kind: 'failed'; readonly reason: string }

/** The file system and the signals, for commands. Paths are absolute; nothing throws. */
export interface CommandHost extends CompilerHost {
  /** The folder of the templates of projects, one folder each. */
  readonly templatesFolder: string
  /**
   * Writes a whole file or nothing: other processes see the old text or the new. Makes missing
   * folders; keeps the permissions of a file that is there.
   */
  writeFile(path: string, text: string): WriteResult
  /** Makes a folder and those above it, if it is missing; fails if nothing can be written to it. */
  makeFolder(path: string): WriteResult
  /** Renames a folder; what has the new name is removed. */
  moveFolder(from: string, to: string): WriteResult
  /** Milliseconds since 1970 of the last change of a file; 0 if it is not there. */
  changedAt(path: string): number
  /** Calls `changed` after changes below the paths, until the returned function is called. */
  watch(paths: readonly string[], changed: () => void): () => void
  /** Calls `stop` once, when the command is interrupted before the returned function is called. */
  onInterrupt(stop: () => void): () => void
}

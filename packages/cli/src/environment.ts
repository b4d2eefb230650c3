/** Everything a command may touch. The entry makes one of the process, tests one of nothing. */
import type { CompilerHost, Palette } from '@parley/compiler'

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
}

/** What a write came to; the reason is a clause for people. */
export type WriteResult =
  | { readonly kind: 'ok' }
  | { readonly kind: 'failed'; readonly reason: string }

/** The file system and the signals, for commands. Paths are absolute; nothing throws. */
export interface CommandHost extends CompilerHost {
  /**
   * Writes a whole file or nothing: other processes see the old text or the new. Makes missing
   * folders; keeps the permissions of a file that is there.
   */
  writeFile(path: string, text: string): WriteResult
  /** Calls `changed` after changes below the paths, until the returned function is called. */
  watch(paths: readonly string[], changed: () => void): () => void
  /** Calls `stop` when the user interrupts the command, until the returned function is called. */
  onInterrupt(stop: () => void): () => void
}

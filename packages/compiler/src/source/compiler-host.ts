/**
 * The compiler's only window to files. A host is handed in; the compiler itself knows no file
 * system. Nothing here throws: every failure is a value with a reason.
 */

/** Why a file or folder could not be used. */
export type FileFailure =
  /** There is nothing at the path, or it vanished meanwhile. */
  | 'missing'
  /** The path is a folder, a device, a pipe or a socket. */
  | 'not-a-file'
  /** Permission denied or an input/output error. */
  | 'unreadable'
  /** The file is larger than the host is willing to read. */
  | 'too-large'

export type ReadResult =
  | { readonly kind: 'ok'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: FileFailure }

/** What is at a path; symbolic links are followed. */
export type EntryKind = 'file' | 'folder' | 'other' | 'missing'

/** What lies below a folder. */
export interface Listing {
  /** Absolute paths of all files, in no particular order; hidden files and folders left out. */
  readonly files: readonly string[]
  /** Absolute paths of folders that could not be read, the folder itself included. */
  readonly unreadable: readonly string[]
}

export interface CompilerHost {
  /** The absolute path that relative paths refer to and that shown paths are relative to. */
  readonly workingDirectory: string
  /** The absolute path of the folder with the model library, if there is one. */
  readonly libraryFolder?: string
  entryKind(path: string): EntryKind
  /** Reads a whole file. */
  readFile(path: string): ReadResult
  /**
   * Lists the files below a folder, at most `depth` folders deep (0: those directly in it;
   * without it: all). A folder is never entered twice through symbolic links.
   */
  listFiles(folder: string, depth?: number): Listing
  /** The absolute, normalised path of `path` as seen from the absolute folder `base`. */
  resolve(base: string, path: string): string
  /** The absolute path of the folder that holds the absolute path `path`. */
  folderOf(path: string): string
  /** Whether the absolute path `path` is `folder` or lies below it. */
  isWithin(folder: string, path: string): boolean
  /**
   * How the absolute path `path` is shown to people: relative to the working directory; a file of
   * the library as `parley:timer/PSrc/Timer.p`, which is the same on every machine.
   */
  displayPath(path: string): string
}

/** Where the files of a test go (checker §5.5): `<outdir>/[<test>/]BugFinding`. */
import type { CommandHost } from '../environment.ts'

const FOLDER = 'BugFinding'
/** `BugFinding0` to `BugFinding9` are kept. */
const KEPT = 10

export type FolderResult =
  | { readonly kind: 'ok'; readonly folder: OutputFolder }
  /** A clause for people. */
  | { readonly kind: 'failed'; readonly problem: string }

/** An empty folder for the files of one test. */
export interface OutputFolder {
  /** Writes a whole file; returns its path as shown to people, or why that failed. */
  write(name: string, text: string): Written
}

export type Written =
  | { readonly kind: 'ok'; readonly path: string }
  | { readonly kind: 'failed'; readonly problem: string }

/** Makes the folder of a test, after moving older ones away; `test` is undefined for the root. */
export function openOutputFolder(
  host: CommandHost,
  root: string,
  test: string | undefined,
): FolderResult {
  const parts = test === undefined ? root : `${root}/${test.replace(/[^\p{L}\p{Nd}._-]/gu, '_')}`
  const parent = host.resolve(host.workingDirectory, parts)
  const path = host.resolve(parent, FOLDER)
  const failed = (reason: string): FolderResult => {
    return { kind: 'failed', problem: `cannot write to '${host.displayPath(path)}': ${reason}` }
  }
  const above = host.makeFolder(parent)
  if (above.kind === 'failed') return failed(above.reason)
  const rotated = rotate(host, path)
  if (rotated !== undefined) return failed(rotated)
  const made = host.makeFolder(path)
  if (made.kind === 'failed') return failed(made.reason)
  return {
    kind: 'ok',
    folder: {
      write(name, text) {
        const file = host.resolve(path, name)
        const shown = host.displayPath(file)
        const written = host.writeFile(file, text)
        if (written.kind === 'ok') return { kind: 'ok', path: shown }
        return { kind: 'failed', problem: `cannot write '${shown}': ${written.reason}` }
      },
    },
  }
}

/** Returns why a folder could not be moved. */
function rotate(host: CommandHost, path: string): string | undefined {
  if (host.entryKind(path) === 'missing') return undefined
  for (let number = KEPT - 2; number >= -1; number--) {
    const from = number < 0 ? path : `${path}${number}`
    if (host.entryKind(from) === 'missing') continue
    const moved = host.moveFolder(from, `${path}${number + 1}`)
    if (moved.kind === 'failed') return moved.reason
  }
  return undefined
}

/** The file system and signals of Node as a {@link CommandHost}. */
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type EntryKind, LIBRARY_PREFIX, type Listing, type ReadResult } from '@parley/compiler'
import type { CommandHost, WriteResult } from '../environment.ts'
import { failureOf } from './failure.ts'
import { makeFolder } from './make-folder.ts'
import { watchPaths } from './watch.ts'
import { writeWhole } from './write.ts'

/** Larger files are refused: they are no P sources, and their text would not fit into a string. */
const MAX_FILE_BYTES = 256 * 1024 * 1024

/** Ctrl-C, and what a system sends that wants the command to end. */
const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const

/**
 * Makes a host that sees relative paths from `workingDirectory`. What is shipped with the product,
 * `library` and `templates`, lies in the folder `shipped`. Both are absolute paths.
 */
export function createNodeHost(workingDirectory: string, shipped: string): CommandHost {
  const libraryFolder = join(shipped, 'library')
  return {
    workingDirectory,
    libraryFolder,
    templatesFolder: join(shipped, 'templates'),
    entryKind,
    readFile,
    listFiles,
    resolve,
    folderOf: dirname,
    isWithin,
    displayPath: (path) =>
      isWithin(libraryFolder, path)
        ? `${LIBRARY_PREFIX}${displayPath(libraryFolder, path)}`
        : displayPath(workingDirectory, path),
    writeFile: writeWhole,
    makeFolder: makeWritableFolder,
    moveFolder,
    changedAt: (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    watch: watchPaths,
    onInterrupt(stop) {
      const forget = (): void => {
        for (const signal of INTERRUPTS) process.off(signal, act)
      }
      const act = (): void => {
        forget()
        stop()
      }
      for (const signal of INTERRUPTS) process.on(signal, act)
      return forget
    },
  }
}

/** What cannot be looked at counts as something that cannot be read, if it is there at all. */
function entryKind(path: string): EntryKind {
  try {
    const stats = statSync(path)
    if (stats.isFile()) return 'file'
    return stats.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    return failureOf(error).reason === 'missing' ? 'missing' : 'other'
  }
}

function readFile(path: string): ReadResult {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { kind: 'failed', reason: 'not-a-file' }
    if (stats.size > MAX_FILE_BYTES) return { kind: 'failed', reason: 'too-large' }
    return { kind: 'ok', bytes: readFileSync(path) }
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error).reason }
  }
}

function listFiles(folder: string, depth = Number.POSITIVE_INFINITY): Listing {
  const files: string[] = []
  const unreadable: string[] = []
  const entered = new Set<string>()
  const pending = [{ path: folder, depth }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    try {
      const real = realpathSync(next.path)
      // A link to a folder that is listed anyway, perhaps around itself.
      if (entered.has(real)) continue
      entered.add(real)
      for (const name of readdirSync(next.path)) {
        if (name.startsWith('.')) continue
        const path = join(next.path, name)
        const kind = entryKind(path)
        if (kind === 'file') files.push(path)
        else if (kind === 'folder' && next.depth > 0) pending.push({ path, depth: next.depth - 1 })
      }
    } catch (error) {
      // What vanished meanwhile is not there.
      if (failureOf(error).reason !== 'missing') unreadable.push(next.path)
    }
  }
  return { files, unreadable }
}

function makeWritableFolder(path: string): WriteResult {
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK)
    return { kind: 'ok' }
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error).text }
  }
}

function moveFolder(from: string, to: string): WriteResult {
  try {
    rmSync(to, { recursive: true, force: true })
    renameSync(from, to)
    return { kind: 'ok' }
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error).text }
  }
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(withSeparator(folder))
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep
}

function displayPath(workingDirectory: string, path: string): string {
  const shown = relative(workingDirectory, path) || '.'
  return sep === '/' ? shown : shown.replaceAll(sep, '/')
}

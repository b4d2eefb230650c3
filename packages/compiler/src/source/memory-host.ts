/** A {@link CompilerHost} over files in memory: for tests, editors and browsers. */
import type { CompilerHost, EntryKind } from './compiler-host.ts'

/**
 * Makes a host of absolute `/`-separated paths and contents. Folders exist as far as files need
 * them. `unreadable` paths, files or folders, exist but cannot be read.
 */
export function createMemoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  workingDirectory = '/',
  unreadable: readonly string[] = [],
): CompilerHost {
  const paths = Object.keys(files)
  const folderPrefix = (folder: string): string => (folder === '/' ? '/' : `${folder}/`)
  const entryKind = (path: string): EntryKind => {
    if (Object.hasOwn(files, path)) return 'file'
    return path === '/' || paths.some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'missing'
  }
  const isWithin = (folder: string, path: string): boolean =>
    path === folder || path.startsWith(folderPrefix(folder))
  return {
    workingDirectory,
    entryKind,
    readFile(path) {
      const kind = entryKind(path)
      if (kind !== 'file') {
        return { kind: 'failed', reason: kind === 'missing' ? 'missing' : 'not-a-file' }
      }
      if (unreadable.includes(path)) return { kind: 'failed', reason: 'unreadable' }
      const content = files[path]!
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      return { kind: 'ok', bytes }
    },
    listFiles(folder, depth = Number.POSITIVE_INFINITY) {
      const closed = unreadable.filter((path) => isWithin(folder, path) && !(path in files))
      const prefix = folderPrefix(folder)
      const listed = paths.filter((path) => {
        if (!path.startsWith(prefix) || closed.some((one) => isWithin(one, path))) return false
        const parts = path.slice(prefix.length).split('/')
        return parts.length - 1 <= depth && !parts.some((part) => part.startsWith('.'))
      })
      return { files: listed, unreadable: closed }
    },
    resolve: (base, path) => normalise(path.startsWith('/') ? path : `${base}/${path}`),
    folderOf: (path) => normalise(`${path}/..`),
    isWithin,
    displayPath: (path) => relative(workingDirectory, path),
  }
}

function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

function relative(from: string, to: string): string {
  const base = from.split('/').filter((part) => part !== '')
  const target = to.split('/').filter((part) => part !== '')
  let common = 0
  while (common < base.length && common < target.length && base[common] === target[common]) {
    common++
  }
  const up = base.slice(common).map(() => '..')
  return [...up, ...target.slice(common)].join('/') || '.'
}

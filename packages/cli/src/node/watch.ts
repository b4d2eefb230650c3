/** Watching files and folders for changes. */
import { type FSWatcher, statSync, watch } from 'node:fs'
import { dirname } from 'node:path'

/** Changes come in bursts; only the end of a burst is reported. */
const QUIET_MS = 80

/** How often to look when the system cannot tell. */
const POLL_MS = 1000

/**
 * Calls `changed` some time after P files or project files at or below the paths may have changed,
 * until the returned function is called. Folders are watched with all below them; for a file its
 * folder is watched, because editors replace files; for a missing path its nearest folder is.
 */
export function watchPaths(paths: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let poll: NodeJS.Timeout | undefined
  const notify = (): void => {
    clearTimeout(timer)
    timer = setTimeout(changed, QUIET_MS)
  }
  const startPolling = (): void => {
    poll ??= setInterval(changed, POLL_MS)
  }
  const watchers: FSWatcher[] = []
  for (const [folder, recursive] of foldersOf(paths)) {
    try {
      const watcher = watch(folder, { recursive }, (_, name) => {
        if (name === null || mayMatter(name)) notify()
      })
      // A folder that vanishes is a change, too.
      watcher.on('error', notify)
      watchers.push(watcher)
    } catch {
      startPolling()
    }
  }
  if (watchers.length === 0) startPolling()
  return () => {
    clearTimeout(timer)
    clearInterval(poll)
    for (const watcher of watchers) watcher.close()
  }
}

/** P files, project files, and names without a suffix, which may be folders. */
function mayMatter(name: string): boolean {
  return /\.(?:p|pproj)$/i.test(name) || !/\.[^\\/]*$/.test(name)
}

/** The folders to watch, and whether with everything below. */
function foldersOf(paths: readonly string[]): Map<string, boolean> {
  const folders = new Map<string, boolean>()
  for (const path of paths) {
    if (isFolder(path)) {
      folders.set(path, true)
      continue
    }
    let folder = dirname(path)
    while (!isFolder(folder) && folder !== dirname(folder)) folder = dirname(folder)
    if (!folders.has(folder)) folders.set(folder, false)
  }
  return folders
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    return false
  }
}

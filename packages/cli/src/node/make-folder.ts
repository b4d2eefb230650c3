/** Makes folders, without Node's recursive mode, which never returns where none can be made. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing; nothing happens if it is there. Throws the
 * system's error if it cannot be made.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    const parent = dirname(path)
    if (code !== 'ENOENT' || parent === path) throw thrown
    makeFolder(parent)
    mkdirSync(path)
  }
}

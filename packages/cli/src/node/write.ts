/** Writing a file as a whole. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WriteResult } from '../environment.ts'
import { failureOf } from './failure.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes to a file beside the target and renames it, so that a full disk or an interruption leaves
 * the old file. Follows links; keeps the permissions of the file that is replaced.
 */
export function writeWhole(path: string, text: string): WriteResult {
  let temporary: string | undefined
  try {
    const old = statSync(path, { throwIfNoEntry: false })
    if (old?.isDirectory() === true)
      return { kind: 'failed', reason: 'there is a folder of this name' }
    const target = old === undefined ? path : realpathSync(path)
    makeFolder(dirname(target))
    // A device such as /dev/null must not be replaced.
    if (old !== undefined && !old.isFile()) {
      writeFileSync(target, text)
      return { kind: 'ok' }
    }
    temporary = `${target}.${process.pid}.tmp`
    writeFileSync(temporary, text)
    if (old !== undefined) chmodSync(temporary, old.mode)
    renameSync(temporary, target)
    return { kind: 'ok' }
  } catch (error) {
    if (temporary !== undefined) removeQuietly(temporary)
    return { kind: 'failed', reason: failureOf(error).text }
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The first failure is the one to report.
  }
}

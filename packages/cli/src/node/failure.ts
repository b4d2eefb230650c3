/** Errors of the file system → words for people. */
import type { FileFailure } from '@parley/compiler'

/** Why an operation on a file failed: for the compiler, and as a clause for people. */
export function failureOf(error: unknown): { reason: FileFailure; text: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return Object.hasOwn(FAILURES, code)
    ? FAILURES[code]!
    : { reason: 'unreadable', text: error instanceof Error ? error.message : String(error) }
}

const FAILURES: Readonly<Record<string, { reason: FileFailure; text: string }>> = {
  ENOENT: { reason: 'missing', text: 'the folder does not exist' },
  ENOTDIR: { reason: 'missing', text: 'a part of the path is a file, not a folder' },
  ELOOP: { reason: 'missing', text: 'links lead around in circles' },
  ENAMETOOLONG: { reason: 'missing', text: 'the name is too long' },
  EEXIST: { reason: 'unreadable', text: 'a part of the path is a file, not a folder' },
  EISDIR: { reason: 'not-a-file', text: 'there is a folder of this name' },
  EACCES: { reason: 'unreadable', text: 'permission denied' },
  EPERM: { reason: 'unreadable', text: 'permission denied' },
  EROFS: { reason: 'unreadable', text: 'the file system is read-only' },
  ENOSPC: { reason: 'unreadable', text: 'the disk is full' },
  EDQUOT: { reason: 'unreadable', text: 'the disk quota is used up' },
  EFBIG: { reason: 'too-large', text: 'the file would be too large' },
  EMFILE: { reason: 'unreadable', text: 'too many files are open' },
}

/** From what a host reads to a source file, or to words about why it could not. */
import { invalidEncoding } from '../diagnostics/catalogue/project.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import type { FileFailure } from '../source/compiler-host.ts'
import { decodeText } from '../source/decode.ts'
import { createSourceFile, type SourceFile } from '../source/source-file.ts'

/** The source file of some bytes, shown as `path`, and a warning if they are not all text. */
export function decodeSource(
  path: string,
  bytes: Uint8Array,
  isDependency = false,
): { readonly file: SourceFile; readonly problem?: Diagnostic } {
  const { text, invalidAt } = decodeText(bytes)
  const file = createSourceFile(path, text, isDependency)
  if (invalidAt === undefined) return { file }
  const label = 'the first invalid byte is here'
  const span = { file, start: invalidAt, end: invalidAt + 1 }
  return { file, problem: diagnose(invalidEncoding, {}, span, { label }) }
}

/** Why a file could not be read, as a clause. */
export function failureText(reason: FileFailure): string {
  return FAILURES[reason]
}

const FAILURES: Readonly<Record<FileFailure, string>> = {
  missing: 'it does not exist',
  'not-a-file': 'it is not a regular file',
  unreadable: 'permission is denied or the disk has an error',
  'too-large': 'it is too large',
}

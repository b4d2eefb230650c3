/** Which files a listed path stands for, and reading them (language, appendix C). */
import {
  ignoredInput,
  inputNotFound,
  missingInput,
  unreadableInput,
  unsupportedInput,
} from '../diagnostics/catalogue/project.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import type { CompilerHost } from '../source/compiler-host.ts'
import { ordinal } from '../source/ordinal.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import type { Located } from './project-file.ts'
import { decodeSource, failureText } from './source-text.ts'

/** The files of a project as they are found; each at most once, in order. */
export interface InputSet {
  /** Absolute path → where it was listed; undefined for the command line. */
  readonly files: Map<string, Span | undefined>
  /** Absolute paths of the files and folders that were listed: what to watch for changes. */
  readonly listed: Set<string>
  readonly diagnostics: Diagnostic[]
}

export function createInputSet(): InputSet {
  return { files: new Map(), listed: new Set(), diagnostics: [] }
}

/**
 * Adds what a `PFile` element of the project in `folder` stands for. What does not exist or is
 * not code is left out, as by the reference implementation, but with a warning.
 */
export function addListedInput(
  host: CompilerHost,
  folder: string,
  input: Located,
  set: InputSet,
): void {
  const path = resolveListed(host, folder, input.text)
  set.listed.add(path)
  const kind = input.text === '' ? 'missing' : host.entryKind(path)
  if (kind === 'folder') addFolder(host, path, input.span, set)
  else if (kind === 'missing') {
    set.diagnostics.push(diagnose(missingInput, { path: input.text }, input.span))
  } else if (isCode(path)) addFile(path, input.span, set)
  else set.diagnostics.push(diagnose(ignoredInput, { path: input.text }, input.span))
}

/** Adds a file or folder named on the command line; what is not there is an error. */
export function addArgument(host: CompilerHost, argument: string, set: InputSet): void {
  const path = host.resolve(host.workingDirectory, argument)
  set.listed.add(path)
  const kind = host.entryKind(path)
  if (kind === 'folder') addFolder(host, path, undefined, set)
  else if (kind === 'missing') {
    set.diagnostics.push(diagnose(inputNotFound, { path: argument }, undefined))
  } else if (isCode(path)) addFile(path, undefined, set)
  else set.diagnostics.push(diagnose(unsupportedInput, { path: argument }, undefined))
}

/**
 * Adds all code below a folder, at most `depth` folders deep, sorted by path for the same order
 * everywhere.
 */
export function addFolder(
  host: CompilerHost,
  folder: string,
  span: Span | undefined,
  set: InputSet,
  depth?: number,
): void {
  const { files, unreadable } = host.listFiles(folder, depth)
  for (const path of [...files].sort(ordinal)) if (isCode(path)) addFile(path, span, set)
  for (const path of [...unreadable].sort(ordinal)) {
    const values = { path: host.displayPath(path), reason: failureText('unreadable') }
    set.diagnostics.push(diagnose(unreadableInput, values, span))
  }
}

/** Whether a file is compiled; other code is passed on as foreign. The suffix is lower-case. */
export function isCompiled(path: string): boolean {
  return path.endsWith('.p')
}

/** Reads the compiled files of a set; those that cannot be read become errors. */
export function readInputs(
  host: CompilerHost,
  set: InputSet,
  isDependency: (path: string) => boolean,
): SourceFile[] {
  const sources: SourceFile[] = []
  for (const [path, span] of set.files) {
    if (!isCompiled(path)) continue
    const read = host.readFile(path)
    if (read.kind === 'failed') {
      const values = { path: host.displayPath(path), reason: failureText(read.reason) }
      set.diagnostics.push(diagnose(unreadableInput, values, span))
      continue
    }
    const { file, problem } = decodeSource(host.displayPath(path), read.bytes, isDependency(path))
    if (problem !== undefined) set.diagnostics.push(problem)
    sources.push(file)
  }
  return sources
}

/** Project files written on Windows may use `\`; a path that exists as written wins. */
export function resolveListed(host: CompilerHost, folder: string, text: string): string {
  const path = host.resolve(folder, text)
  if (!text.includes('\\') || host.entryKind(path) !== 'missing') return path
  return host.resolve(folder, text.replaceAll('\\', '/'))
}

function addFile(path: string, span: Span | undefined, set: InputSet): void {
  if (!set.files.has(path)) set.files.set(path, span)
}

/** P, and what foreign functions are written in; not declarations, tests and installed packages. */
function isCode(path: string): boolean {
  if (/\.(?:p|cs|java)$/i.test(path)) return true
  const isScript = /\.[mc]?[jt]s$/.test(path)
  return isScript && !/\.(?:d|test|spec|config)\.[mc]?[jt]s$|[\\/]node_modules[\\/]/.test(path)
}

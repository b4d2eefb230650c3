/** `p format [--check] [paths…]` */
import {
  type Diagnostic,
  decodeSource,
  formatSource,
  LIBRARY_PREFIX,
  loadProject,
  type ProjectRequest,
  parse,
  renderJson,
  renderPretty,
  renderShort,
  type SourceFile,
} from '@parley/compiler'
import { type Arguments, has, valueFor } from '../arguments.ts'
import type { Environment } from '../environment.ts'
import { EXIT_ERRORS, EXIT_SUCCESS } from '../exit-codes.ts'
import { projectRequest } from '../project-request.ts'
import { choosePalette } from '../terminal/palette.ts'
import { usageError } from '../usage-error.ts'

/** Formats files in place, lists those that would change, or formats standard input. */
export async function formatCommand(environment: Environment, args: Arguments): Promise<number> {
  const { positionals } = args
  if (positionals.includes('-')) {
    if (positionals.length === 1) return formatStandardInput(environment, args)
    const message = "'-' stands for standard input and cannot be combined with paths."
    return usageError(environment, message, 'format')
  }
  const request = projectRequest([], positionals)
  if (request.kind === 'wrong') return usageError(environment, request.message, 'format')
  return formatFiles(environment, args, request.request)
}

type Formatted =
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly text: string }

/** The verifier's words are understood everywhere: whether they are allowed is not a layout. */
function formatFile(file: SourceFile): Formatted {
  const tree = parse(file, { verifier: true })
  const errors = tree.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { kind: 'broken', diagnostics: errors }
  const plain = formatSource(tree)
  const text = file.text.includes('\r\n') ? plain.replace(/\r?\n/g, '\r\n') : plain
  return text === file.text ? { kind: 'same' } : { kind: 'changed', text }
}

function formatFiles(environment: Environment, args: Arguments, request: ProjectRequest): number {
  const isCheck = has(args, 'check')
  const { files, diagnostics } = loadFiles(environment, request)
  const changed: string[] = []
  const failures: string[] = []
  for (const file of files) {
    const result = formatFile(file)
    if (result.kind === 'broken') diagnostics.push(...result.diagnostics)
    if (result.kind !== 'changed') continue
    const failure = isCheck ? undefined : write(environment, file, result.text)
    if (failure === undefined) changed.push(file.path)
    else failures.push(`error: cannot write '${file.path}': ${failure}\n`)
  }
  const isData = valueFor(args, 'format') === 'json'
  if (isCheck && !isData) for (const path of changed) environment.stdout(`${path}\n`)
  environment.stdout(renderDiagnostics(environment, args, diagnostics))
  environment.stderr(failures.join(''))
  const isFine = diagnostics.length === 0 && failures.length === 0
  if (isFine && !has(args, 'quiet') && !isData) {
    environment.stdout(`${summary(isCheck, changed.length, files.length)}\n`)
  }
  return isFine && !(isCheck && changed.length > 0) ? EXIT_SUCCESS : EXIT_ERRORS
}

/**
 * The files to format, and what prevents others from being formatted: a file that is not text is
 * left alone, because writing it would lose the bytes that cannot be read. The model library is not
 * the user's to format.
 */
function loadFiles(
  { host }: Environment,
  request: ProjectRequest,
): { files: readonly SourceFile[]; diagnostics: Diagnostic[] } {
  const { project, diagnostics } = loadProject(host, request)
  const problems = diagnostics.filter(
    ({ severity, name }) => severity === 'error' || name === 'invalid-encoding',
  )
  const damaged = new Set(problems.map(({ span }) => span?.file))
  const files = (project?.inputs ?? []).filter((file) => {
    return !damaged.has(file) && !file.path.startsWith(LIBRARY_PREFIX)
  })
  return { files, diagnostics: problems }
}

/** Writes a file, with the byte-order mark that it had; returns why that failed. */
function write({ host }: Environment, file: SourceFile, text: string): string | undefined {
  const path = host.resolve(host.workingDirectory, file.path)
  const old = host.readFile(path)
  const hasMark = old.kind === 'ok' && old.bytes[0] === 0xef && old.bytes[1] === 0xbb
  const result = host.writeFile(path, hasMark ? `\ufeff${text}` : text)
  return result.kind === 'ok' ? undefined : result.reason
}

function summary(isCheck: boolean, changed: number, total: number): string {
  const files = (count: number): string => `${count} file${count === 1 ? '' : 's'}`
  if (changed === 0) return `${files(total)} already formatted`
  const unchanged = total === changed ? '' : `, ${files(total - changed)} already formatted`
  return `${files(changed)} ${isCheck ? 'would be reformatted' : 'reformatted'}${unchanged}`
}

async function formatStandardInput(environment: Environment, args: Arguments): Promise<number> {
  const { file, problem } = decodeSource('<stdin>', await environment.readStandardInput())
  const result: Formatted =
    problem === undefined ? formatFile(file) : { kind: 'broken', diagnostics: [problem] }
  if (result.kind === 'broken') {
    environment.stderr(renderDiagnostics(environment, args, result.diagnostics))
    return EXIT_ERRORS
  }
  if (has(args, 'check')) {
    if (result.kind === 'same') return EXIT_SUCCESS
    environment.stdout('<stdin>\n')
    return EXIT_ERRORS
  }
  environment.stdout(result.kind === 'changed' ? result.text : file.text)
  return EXIT_SUCCESS
}

function renderDiagnostics(
  environment: Environment,
  args: Arguments,
  diagnostics: readonly Diagnostic[],
): string {
  const format = valueFor(args, 'format')
  if (format === 'json') return renderJson(diagnostics)
  if (format === 'short') return renderShort(diagnostics)
  const { columns } = environment
  const palette = choosePalette(environment, valueFor(args, 'color'))
  const width = columns === undefined ? {} : { width: columns }
  return renderPretty(diagnostics, { palette, ...width })
}

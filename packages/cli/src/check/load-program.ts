/** What `p check` is to check: a compiled program, made on the fly or read from a file. */

import { foreignName, foreignSignature, type LoadOptions } from '@parley/codegen'
import {
  type Compilation,
  compile,
  type Diagnostic,
  type LoadedProject,
  loadProgram,
  loadProject,
  type Program,
  type ProjectRequest,
} from '@parley/compiler'
import type { Environment, ForeignModule } from '../environment.ts'
import type { CheckInput } from './check-settings.ts'
import type { Workers } from './workers.ts'

/** A program and the host's code for it. */
export interface CheckedProgram {
  readonly ir: Program
  readonly foreign: readonly ForeignModule[]
  /** Absent for a program that was read compiled. */
  readonly loaded?: LoadedProject
}

export type ProgramResult =
  | {
      readonly kind: 'ok'
      readonly program: CheckedProgram
      readonly diagnostics: readonly Diagnostic[]
    }
  /** The program has errors, or something about it cannot be used; `problems` are sentences. */
  | {
      readonly kind: 'failed'
      readonly diagnostics: readonly Diagnostic[]
      readonly problems: readonly string[]
    }

/** Compiles or reads the program, loads it into the workers, and finds its foreign functions. */
export async function loadCheckedProgram(
  environment: Environment,
  workers: Workers,
  input: CheckInput,
  foreignFiles: readonly string[],
  options: LoadOptions,
): Promise<ProgramResult> {
  const made = loadIr(environment, input)
  if (made.kind === 'failed') return made
  const { host } = environment
  const named = foreignFiles.map((path) => host.resolve(host.workingDirectory, path))
  const files = [...named, ...made.foreignFiles]
  const foreign = await findForeign(environment, workers, made.ir, files, options)
  const { diagnostics } = made
  if (foreign.kind === 'failed') return { kind: 'failed', diagnostics, problems: foreign.problems }
  const { ir, loaded } = made
  const program = { ir, foreign: foreign.modules, ...(loaded === undefined ? {} : { loaded }) }
  return { kind: 'ok', program, diagnostics }
}

/** Compiles or reads the program, and leaves its foreign functions alone. */
export function loadIr(environment: Environment, input: CheckInput): LoadedIr {
  return input.kind === 'compiled'
    ? readCompiled(environment, input.path)
    : compileProject(environment, input.request)
}

export type LoadedIr =
  | {
      readonly kind: 'ok'
      readonly ir: Program
      readonly loaded?: LoadedProject
      readonly foreignFiles: readonly string[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | Extract<ProgramResult, { kind: 'failed' }>

function readCompiled({ host }: Environment, path: string): LoadedIr {
  const read = host.readFile(host.resolve(host.workingDirectory, path))
  if (read.kind === 'failed') {
    return failed(
      `The compiled program '${path}' cannot be read: it is ${READ_FAILURES[read.reason]}.`,
    )
  }
  const result = loadProgram(new TextDecoder().decode(read.bytes))
  if ('problem' in result) return failed(`'${path}' cannot be used. ${result.problem}`)
  return { kind: 'ok', ir: result.program, foreignFiles: [], diagnostics: [] }
}

export const READ_FAILURES = {
  missing: 'missing',
  'not-a-file': 'not a file',
  unreadable: 'not readable',
  'too-large': 'too large',
} as const

function failed(problem: string): LoadedIr {
  return { kind: 'failed', diagnostics: [], problems: [problem] }
}

/** Lints are for `p compile`: who checks wants to see bugs. */
function compileProject({ host }: Environment, request: ProjectRequest): LoadedIr {
  const loaded = loadProject(host, request)
  const { project, diagnostics } = loaded
  if (project === undefined) return { kind: 'failed', diagnostics, problems: [] }
  const compilation: Compilation = compile(project, { lints: false })
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error')
  const { ir } = compilation
  if (ir === undefined) {
    return { kind: 'failed', diagnostics: [...diagnostics, ...errors], problems: [] }
  }
  const foreignFiles = project.foreignFiles.filter(isScript)
  return { kind: 'ok', ir, loaded, foreignFiles, diagnostics }
}

function isScript(path: string): boolean {
  return /\.[mc]?[jt]s$/.test(path)
}

type FoundForeign =
  | { readonly kind: 'ok'; readonly modules: readonly ForeignModule[] }
  | { readonly kind: 'failed'; readonly problems: readonly string[] }

/** Loads nothing if the program has no foreign functions: importing a script may do anything. */
async function findForeign(
  { host, foreign }: Environment,
  workers: Workers,
  ir: Program,
  files: readonly string[],
  options: LoadOptions,
): Promise<FoundForeign> {
  const modules: ForeignModule[] = []
  const wanted = ir.functions.flatMap((fn, id) => (fn.isForeign ? [id] : []))
  if (wanted.length === 0) {
    workers.load({ program: ir, foreign: modules, options })
    return { kind: 'ok', modules }
  }
  for (const path of new Set(files)) {
    const prepared = foreign.prepare(path, host.displayPath(path))
    if (prepared.kind === 'failed')
      return { kind: 'failed', problems: [sentence(prepared.problem)] }
    modules.push(prepared.result)
  }
  workers.load({ program: ir, foreign: modules, options })
  const outcome = await workers.run({ kind: 'exports' })
  if (outcome.kind === 'lost') return { kind: 'failed', problems: [sentence(outcome.reason)] }
  const loaded = outcome.result
  if (loaded.kind === 'failed') return { kind: 'failed', problems: [sentence(loaded.problem)] }
  const missing = wanted.filter((id) => {
    return !loaded.result.includes(foreignName(ir.functions[id]?.name ?? ''))
  })
  if (missing.length === 0) return { kind: 'ok', modules }
  const signatures = missing.map((id) => `  export function ${foreignSignature(ir, id)}`)
  const where =
    modules.length === 0 ? '' : ` (looked in ${modules.map(({ path }) => path).join(', ')})`
  const problem =
    `No host function is given for ${missing.length === 1 ? 'a foreign function' : FUNCTIONS}` +
    `${where}. Expected in a .ts, .js or .mjs file of the project, or one named with --foreign:\n` +
    signatures.join('\n')
  return { kind: 'failed', problems: [problem] }
}

const FUNCTIONS = 'foreign functions'

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${clause.endsWith('.') ? '' : '.'}`
}

/** One run of `p compile`: load, analyse, write or emit. Prints nothing. */
import {
  type Compilation,
  compile,
  type Diagnostic,
  type LoadedProject,
  loadProject,
  type Project,
  serializeProgram,
  type Target,
} from '@parley/compiler'
import type { Environment } from '../environment.ts'
import { emitText } from './emit.ts'
import type { CompileSettings } from './settings.ts'

/** What a run came to. */
export interface Outcome {
  readonly loaded: LoadedProject
  /** Absent if the project could not be loaded. */
  readonly compilation?: Compilation
  /** The wanted ones, in the order in which they are printed. */
  readonly diagnostics: readonly Diagnostic[]
  /** The compiled program's absolute path, if it was written. */
  readonly written?: string
  /** What `--emit` asked for. */
  readonly emitted?: string
  /** Why the compiled program could not be written. */
  readonly failure?: string
  readonly notes: readonly string[]
  readonly milliseconds: number
}

/** Loads and compiles what the settings ask for. */
export function compileOnce(environment: Environment, settings: CompileSettings): Outcome {
  const started = environment.now()
  const loaded = loadProject(environment.host, settings.request)
  const result = compileLoaded(environment, settings, loaded)
  return { ...result, loaded, milliseconds: environment.now() - started }
}

/** Whether a run failed: errors, or an output that could not be written. */
export function hasFailed({ compilation, failure }: Outcome): boolean {
  return compilation === undefined || compilation.hasErrors || failure !== undefined
}

type Result = Omit<Outcome, 'loaded' | 'milliseconds'>

function compileLoaded(
  environment: Environment,
  settings: CompileSettings,
  { project, diagnostics }: LoadedProject,
): Result {
  const { isWanted, isStrict, emit } = settings
  if (project === undefined) return { diagnostics: diagnostics.filter(isWanted), notes: [] }
  const verifier = project.targets.includes('PVerifier')
  const compilation = compile(project, { verifier, strict: isStrict })
  const all = [...diagnostics, ...compilation.diagnostics].filter(isWanted)
  const result = { compilation, diagnostics: all, notes: targetNotes(project) }
  if (emit !== undefined) return { ...result, emitted: emitText(compilation, emit) }
  if (compilation.ir === undefined || compilation.hasErrors || verifier) return result
  const path = outputPath(environment, settings, project)
  const written = environment.host.writeFile(path, serializeProgram(compilation.ir))
  if (written.kind === 'ok') return { ...result, written: path }
  const failure = `cannot write '${environment.host.displayPath(path)}': ${written.reason}`
  return { ...result, failure }
}

/** `<outdir>/PChecker/<project>.pir`, absolute. */
function outputPath(
  { host }: Environment,
  { outputFolder }: CompileSettings,
  project: Project,
): string {
  const given = outputFolder ?? project.outputFolder ?? 'PGenerated'
  const folder = host.resolve(host.workingDirectory, given)
  return host.resolve(folder, `PChecker/${project.name}.pir`)
}

function targetNotes({ targets }: Project): string[] {
  return targets.flatMap((target) => TARGET_NOTES[target] ?? [])
}

const TARGET_NOTES: Readonly<Record<Target, string | undefined>> = {
  PChecker: undefined,
  PEx: 'the target PEx has no effect: the program is compiled for the checker',
  PObserve: 'the target PObserve has no effect: the program is compiled for the checker',
  PVerifier: 'the program and its proofs are checked for errors, but nothing is proved or written',
}

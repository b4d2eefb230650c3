/**
 * Loads the projects of `examples/` and `library/` and explores their tests in this process: what
 * `scripts/verdicts.ts` and the tests of the examples and of the manual have in common.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultOptions, exploreBlock } from '../packages/checker/src/index.ts'
import { createNodeHost } from '../packages/cli/src/node/host.ts'
import { loadExecutable } from '../packages/codegen/src/index.ts'
import {
  type CompilerHost,
  compile,
  type Diagnostic,
  loadProject,
  type ProjectRequest,
  positionAt,
} from '../packages/compiler/src/index.ts'
import type { Bug, Listener, Machine, Program } from '../packages/runtime/src/index.ts'

/** The top of the repository. */
export const ROOT: string = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A project compiled and ready to run; `diagnostics` holds every error and warning, as lines. */
export interface LoadedFolder {
  readonly diagnostics: readonly string[]
  readonly program?: Program
}

/** Compiles the project in a folder. The path is relative to the root. */
export function loadFolder(path: string): LoadedFolder {
  return load(createNodeHost(ROOT, ROOT), { paths: [path] })
}

/** Compiles what is asked for; warnings of project files and lints are among the diagnostics. */
export function load(host: CompilerHost, request: ProjectRequest): LoadedFolder {
  const { project, diagnostics } = loadProject(host, request)
  if (project === undefined) return { diagnostics: diagnostics.map(textOf) }
  const compilation = compile(project)
  const all = [...diagnostics, ...compilation.diagnostics].map(textOf)
  if (compilation.ir === undefined) return { diagnostics: all }
  return { diagnostics: all, program: loadExecutable(compilation.ir) }
}

function textOf({ code, message, span }: Diagnostic): string {
  if (span === undefined) return `${code} ${message}`
  const { line, column } = positionAt(span.file, span.start)
  return `${span.file.path}:${line}:${column} ${code} ${message}`
}

/** What an exploration came to. */
export interface Exploration {
  /** How many schedules were run, the failing one included. */
  readonly schedules: number
  readonly steps: number
  /** Of the first bug: a specification's name, or what else went wrong; null without one. */
  readonly outcome: string | null
  readonly bug: Bug | null
  /** How often each monitor left its start state. */
  readonly moved: ReadonlyMap<string, number>
}

export interface ExploreOptions {
  readonly seed: number
  readonly schedules: number
  /** Count the schedules in which each monitor leaves its start state. */
  readonly vacuity?: boolean
}

/** Runs random schedules of a test until one fails. Throws if the program has no such test. */
export function explore(program: Program, test: string, options: ExploreOptions): Exploration {
  const { seed, schedules, vacuity } = options
  const watch = vacuity === true ? watchMonitors(program, test) : null
  const block = exploreBlock(
    program,
    { ...defaultOptions, test, strategy: 'random', seed, schedules, coverage: false },
    0,
    schedules,
    {
      mayRun: () => true,
      ...(watch === null ? {} : { listener: () => watch.listener, ended: watch.count }),
    },
  )
  const bug = block.bugs[0]?.bug ?? null
  return {
    schedules: block.upTo,
    steps: block.statistics.steps,
    outcome: bug === null ? null : outcomeOf(bug),
    bug,
    moved: watch?.moved ?? new Map(),
  }
}

/** The name of the violated specification, or of the machine and what went wrong in it. */
export function outcomeOf({ kind, monitor, who }: Bug): string {
  if (monitor !== undefined) return monitor
  const machine = who?.replace(/\(.*/, '')
  return machine === undefined ? kind : `${kind} in ${machine}`
}

interface MonitorWatch {
  readonly listener: Listener
  readonly moved: ReadonlyMap<string, number>
  /** Hears that a schedule is over. */
  count(): void
}

/** Counts the schedules in which a monitor leaves its start state. */
function watchMonitors(program: Program, name: string): MonitorWatch {
  const monitors = program.tests.find((test) => test.name === name)?.monitors ?? []
  const names = monitors.map(({ machine }) => program.machines[machine]?.name ?? '')
  const moved = new Map(names.map((each) => [each, 0]))
  const leaving = new Set<string>()
  const hear = {
    exited({ table }: Machine, state: string) {
      if (table.states[table.start]?.name === state) leaving.add(table.name)
    },
  }
  const deaf = (): void => {}
  const listener = new Proxy(hear, {
    get: (known, event) => (event === 'exited' ? known.exited : deaf),
  })
  return {
    listener: listener as unknown as Listener,
    moved,
    count() {
      for (const each of names) if (leaving.has(each)) moved.set(each, (moved.get(each) ?? 0) + 1)
      leaving.clear()
    },
  }
}

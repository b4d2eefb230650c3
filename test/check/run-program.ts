/** Runs P text in the engine: the one way in which tests get from a program to its traces. */
import { type ForeignFunctions, loadExecutable } from '../../packages/codegen/src/index.ts'
import { compile } from '../../packages/compiler/src/compile.ts'
import type { Program as Ir } from '../../packages/compiler/src/ir/ir.ts'
import { createSourceFile } from '../../packages/compiler/src/source/source-file.ts'
import {
  Execution,
  type Limits,
  type Listener,
  type Program,
  type Strategy,
} from '../../packages/runtime/src/index.ts'
import { testLine, textLog } from '../../packages/trace/src/index.ts'

export const ordinaryLimits: Limits = {
  steps: 2000,
  failOnBound: false,
  temperature: Number.POSITIVE_INFINITY,
  work: 20_000,
  depth: 500,
}

/** Compiles a program of one or more files; throws if it has errors. */
export function compileText(texts: string | Readonly<Record<string, string>>): Ir {
  const files = typeof texts === 'string' ? { 'Main.p': texts } : texts
  const inputs = Object.entries(files).map(([path, text]) => createSourceFile(path, text))
  const project = { name: 'Test', inputs, foreignFiles: [], targets: ['PChecker'] as const }
  const { ir, diagnostics } = compile(project, { lints: false })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (ir === undefined) throw new Error(errors.map(({ reference }) => reference).join('\n'))
  return ir
}

/** Compiles and loads a program; throws if it has errors. */
export function loadProgramText(
  texts: string | Readonly<Record<string, string>>,
  foreign: ForeignFunctions = {},
): Program {
  return loadExecutable(compileText(texts), foreign)
}

/** A strategy that draws from a small generator; the same seed, the same answers. */
export function randomStrategy(seed: number): Strategy {
  let state = Math.imul(seed, 0x9e3779b1) | 1
  const draw = (bound: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 0) % 65_521) % bound
  }
  return {
    name: 'random',
    isFair: true,
    next: () => true,
    operation: (_enabled, count) => draw(count),
    choice: draw,
    finished() {},
  }
}

/** A strategy that lets the operation with the least number act, and chooses as told, then 0. */
export function firstStrategy(choices: readonly number[] = []): Strategy {
  const left = [...choices]
  return { ...randomStrategy(1), operation: () => 0, choice: () => left.shift() ?? 0 }
}

/** The tests of a program, or its implementations if it has none. */
export function testNamed(program: Program, name?: string): Program['tests'][number] {
  const found = program.tests.find((test) => name === undefined || test.name === name)
  if (found === undefined) throw new Error(`there is no test ${name ?? ''}`)
  return found
}

/** Prepares an execution; run it with `run()`. */
export function prepare(
  program: Program,
  strategy: Strategy,
  options: { readonly test?: string; readonly limits?: Partial<Limits> } = {},
): Execution {
  const limits = { ...ordinaryLimits, ...options.limits }
  return new Execution(program, testNamed(program, options.test), strategy, limits)
}

/** Runs an execution with a listener and gives its text trace, the first line included. */
export function textTrace(execution: Execution): string[] {
  const lines = [testLine(execution.test.name)]
  const listener: Listener = textLog((line) => lines.push(line))
  execution.listener = listener
  execution.run()
  return lines
}

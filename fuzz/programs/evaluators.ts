/** One schedule of a program in the engine and in the literal interpreter. */
import { loadExecutable } from '../../packages/codegen/src/index.ts'
import { compile, createSourceFile, type Program } from '../../packages/compiler/src/index.ts'
import { type Chooser, Interpreter, type Subject } from '../../packages/interpreter/src/index.ts'
import {
  type Bug,
  type Machine as EngineMachine,
  type Program as Executable,
  Execution,
  identityName,
  type Limits,
  type Listener,
  type Strategy,
} from '../../packages/runtime/src/index.ts'
import { bugText, type Described, logLines } from './log-lines.ts'

/** Everything about a schedule that must not depend on the evaluator. */
export interface Outcome {
  readonly end: string
  /** Kind and text of the bug, if there is one. */
  readonly bug: string | null
  readonly steps: number
  readonly log: readonly string[]
}

/** A program ready for both. */
export interface Subjects {
  readonly ir: Program
  readonly executable: Executable
  /** Index of the test in both. */
  readonly test: number
}

/** Compiles a source text; the diagnostics if it has errors. */
export function prepare(text: string): Subjects | { readonly errors: string } {
  const inputs = [createSourceFile('program.p', text)]
  const project = { name: 'Program', inputs, foreignFiles: [], targets: ['PChecker'] } as const
  const { ir, diagnostics } = compile(project, { lints: false })
  if (ir === undefined) {
    const rows = diagnostics.filter(({ severity }) => severity === 'error')
    return { errors: rows.map(({ message, span }) => `${span?.start} ${message}`).join('\n') }
  }
  return { ir, executable: loadExecutable(ir), test: 0 }
}

/** Runs the engine; `strategy` answers. */
export function runEngine(subjects: Subjects, strategy: Strategy, limits: Limits): Outcome {
  const { ir, executable, test } = subjects
  const execution = new Execution(executable, executable.tests[test]!, strategy, limits)
  const log: string[] = []
  execution.listener = logLines(ir, describeEngine, log)
  strategy.next(execution)
  execution.run()
  const { end, bug, steps } = execution
  return outcome(end, bug, steps, log)
}

function describeEngine(m: EngineMachine): Described {
  const isMonitor = m.interface < 0
  const name = isMonitor ? m.table.name : identityName(m.identity)
  return { name, declaration: m.table.name, isMonitor, isHalted: m.isHalted }
}

/** Runs the interpreter; `chooser` answers, `hears` is told of choices that were made. */
export function runInterpreter(
  subjects: Subjects,
  chooser: Chooser,
  limits: Limits,
  hears: Pick<Listener<Subject>, 'chose'> = { chose() {} },
): Outcome {
  const { ir, test } = subjects
  const log: string[] = []
  const lines = logLines(ir, describeSubject, log)
  const chose: Listener<Subject>['chose'] = (...args) => {
    lines.chose(...args)
    hears.chose(...args)
  }
  const listener = { ...lines, chose }
  const interpreter = new Interpreter(ir, ir.tests[test]!, chooser, { limits, listener })
  const { end, bug } = interpreter.run()
  return outcome(end, bug, interpreter.steps, log)
}

/** How far code without end gets before it is stopped is not fixed: only that it is. */
function outcome(end: string, bug: Bug | null, steps: number, log: readonly string[]): Outcome {
  if (bug === null) return { end, bug: null, steps, log }
  const isEndless = bug.kind === 'livelock' || bug.kind === 'recursion'
  if (isEndless) return { end, bug: bug.kind, steps, log: [] }
  return { end, bug: `${bug.kind}: ${bugText(bug)}`, steps, log }
}

function describeSubject(subject: Subject): Described {
  const { table } = subject
  if (subject.kind === 'monitor') {
    return { name: table.name, declaration: table.name, isMonitor: true, isHalted: false }
  }
  const { identity, isHalted } = subject
  return { name: identityName(identity), declaration: table.name, isMonitor: false, isHalted }
}

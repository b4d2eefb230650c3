/** What must hold for every text, whatever it is. */
import {
  type Compilation,
  compile,
  createSourceFile,
  type Diagnostic,
  loadProgram,
  parse,
  type SourceFile,
  type SyntaxFile,
  serializeProgram,
  validate,
} from '../packages/compiler/src/index.ts'
import { formatSource, layOut } from '../packages/compiler/src/syntax/format.ts'
import { brokenPromise } from '../packages/compiler/src/syntax/invariants.ts'
import { visit } from '../packages/compiler/src/syntax/walk.ts'
import type { Input } from './input.ts'

/** A property that an input does not have. */
export interface Failure {
  /** Which one, in a few words; minimising keeps it. */
  readonly property: string
  readonly detail: string
}

/** How long one input may take; far more than any needs, since machines are shared. */
export const TIME_LIMIT_MS = 5000

/** What became of an input. */
export interface Outcome {
  /** The first property that it does not have. */
  readonly failure: Failure | undefined
  /** Whether it has no syntax errors, and whether it has no errors at all. */
  readonly isParsed: boolean
  readonly isCompiled: boolean
}

/** Checks all properties of one input. */
export function check(input: Input): Outcome {
  const start = performance.now()
  const reached = { isParsed: false, isCompiled: false }
  const failure =
    guarded('parse', () => checkParsed(input, reached)) ??
    guarded('compile', () => checkCompiled(input, reached)) ??
    (reached.isParsed ? guarded('format', () => checkFormatted(input)) : undefined)
  const elapsed = performance.now() - start
  if (failure !== undefined || elapsed < TIME_LIMIT_MS) return { failure, ...reached }
  const detail = `${Math.round(elapsed)} ms`
  return { failure: { property: 'takes too long', detail }, ...reached }
}

/** Filled in while an input is checked. */
interface Reached {
  isParsed: boolean
  isCompiled: boolean
}

function read({ text, verifier }: Input): SyntaxFile {
  return parse(createSourceFile('main.p', text), { verifier })
}

/** Turns an exception into a failure. */
function guarded(stage: string, run: () => Failure | undefined): Failure | undefined {
  try {
    return run()
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    const [frame = ''] = /\w[\w-]*\.ts/.exec(error.stack?.split('\n    at ')[1] ?? '') ?? []
    const message = error.message.replaceAll(/\d+/g, 'N').slice(0, 60)
    return { property: `${stage} throws in ${frame}: ${message}`, detail: error.stack ?? '' }
  }
}

function checkParsed(input: Input, reached: Reached): Failure | undefined {
  const syntax = read(input)
  reached.isParsed = syntax.diagnostics.every(({ severity }) => severity !== 'error')
  const promise = brokenPromise(syntax)
  if (promise !== undefined) return { property: 'parse breaks a promise', detail: promise }
  if (input.isValid && !reached.isParsed) {
    const real = syntax.diagnostics.filter(({ name }) => name !== 'nesting-too-deep')
    const [first] = real
    if (first !== undefined) {
      return { property: `rejects a valid program: ${first.name}`, detail: first.message }
    }
  }
  const limit = syntax.tokens.count + input.text.length
  if (syntax.diagnostics.length <= limit) return undefined
  return { property: 'too many syntax errors', detail: `${syntax.diagnostics.length}` }
}

function checkCompiled(input: Input, reached: Reached): Failure | undefined {
  const file = createSourceFile('main.p', input.text)
  const project = { name: 'fuzz', inputs: [file], foreignFiles: [], targets: ['PChecker' as const] }
  const compilation = compile(project, { verifier: input.verifier })
  const { diagnostics, hasErrors, ir } = compilation
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  reached.isCompiled = !hasErrors
  if (hasErrors !== errors.length > 0 || (!reached.isParsed && !hasErrors)) {
    return { property: 'compile miscounts errors', detail: `${errors.length} errors` }
  }
  const broken = diagnostics.find((diagnostic) => isBroken(diagnostic, file))
  if (broken !== undefined) {
    return { property: `broken diagnostic ${broken.name}`, detail: JSON.stringify(broken.message) }
  }
  if (hasErrors !== (ir === undefined)) {
    return { property: 'compile gives a program although it has errors, or none', detail: '' }
  }
  return checkProgram(compilation)
}

function checkProgram({ ir }: Compilation): Failure | undefined {
  if (ir === undefined) return undefined
  // Loading validates.
  const text = serializeProgram(ir)
  const loaded = loadProgram(text)
  if ('problem' in loaded) {
    const detail = validate(ir)[0] ?? loaded.problem
    const property = `invalid IR: ${detail.replaceAll(/\d+/g, 'N').slice(0, 60)}`
    return { property, detail }
  }
  if (serializeProgram(loaded.program) === text) return undefined
  return { property: 'IR changes by saving and loading', detail: '' }
}

/** Whether a diagnostic is outside of the text or says nonsense. */
function isBroken(
  { message, reference, span, related, fix }: Diagnostic,
  file: SourceFile,
): boolean {
  const spans = [
    ...(span === undefined ? [] : [span]),
    ...related.map((label) => label.span),
    ...(fix?.edits ?? []).map((edit) => edit.span),
  ]
  const isOutside = spans.some(
    ({ start, end }) => !(start >= 0 && start <= end && end <= file.text.length),
  )
  return isOutside || message === '' || /\bundefined\b|\[object/.test(message + reference)
}

function checkFormatted(input: Input): Failure | undefined {
  const syntax = read(input)
  const formatted = formatSource(syntax)
  if (formatted === input.text) {
    // Already in the common style, or the formatter distrusts its own result.
    const detail = layOut(syntax)
    if (detail !== formatted) return { property: 'format loses tokens or comments', detail }
  }
  const again = read({ ...input, text: formatted })
  if (again.diagnostics.length > syntax.diagnostics.length) {
    return { property: 'format makes errors', detail: again.diagnostics[0]!.message }
  }
  if (shape(again) !== shape(syntax))
    return { property: 'format changes the tree', detail: formatted }
  if (layOut(again) !== formatted)
    return { property: 'format is not idempotent', detail: formatted }
  return undefined
}

/** The kinds of all nodes in order. */
function shape({ program }: SyntaxFile): string {
  const kinds: string[] = []
  visit(program, ({ kind }) => {
    kinds.push(kind)
  })
  return kinds.join(' ')
}

/** What must hold for every text, whatever it is. */
import {
  type Compilation,
  type CompileOptions,
  compile,
  createSourceFile,
  type Diagnostic,
  loadProgram,
  parse,
  printProgram,
  printTokens,
  printTree,
  printTypes,
  renderJson,
  renderPretty,
  renderShort,
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

/** How much CPU time one input may take; far more than any needs. */
const CPU_LIMIT_MS = 5000

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
  const outcome = checkProperties(input)
  const isSlow = performance.now() - start > CPU_LIMIT_MS
  if (outcome.failure !== undefined || !isSlow) return outcome
  // Machines are shared: what counts is the CPU time, which is too slow to ask for every time.
  const before = process.cpuUsage()
  checkProperties(input)
  const { user, system } = process.cpuUsage(before)
  const spentMs = Math.round((user + system) / 1000)
  if (spentMs <= CPU_LIMIT_MS) return outcome
  return { ...outcome, failure: { property: 'takes too long', detail: `${spentMs} ms` } }
}

function checkProperties(input: Input): Outcome {
  const reached = { isParsed: false, isCompiled: false }
  const failure =
    guarded('parse', () => checkParsed(input, reached)) ??
    guarded('compile', () => checkCompiled(input, reached)) ??
    (reached.isParsed ? guarded('format', () => checkFormatted(input)) : undefined) ??
    (input.isThorough ? guarded('show', () => checkShown(input)) : undefined)
  return { failure, ...reached }
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
  const compilation = compileOne(file, { verifier: input.verifier })
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

function compileOne(file: SourceFile, options: CompileOptions): Compilation {
  const targets = ['PChecker' as const]
  return compile({ name: 'fuzz', inputs: [file], foreignFiles: [], targets }, options)
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

/** Everything that is printed is printed; strict compilation gives the first error alone. */
function checkShown({ text, verifier }: Input): Failure | undefined {
  const file = createSourceFile('main.p', text)
  const compilation = compileOne(file, { verifier })
  for (const syntax of compilation.files) {
    printTokens(syntax.tokens)
    printTree(file, syntax.program)
    printTypes(syntax, compilation.model)
  }
  if (compilation.ir !== undefined) printProgram(compilation.ir)
  const shown = renderPretty(compilation.diagnostics)
  JSON.parse(renderJson(compilation.diagnostics))
  if (/\bundefined\b|\[object/.test(shown) && !/undefined|object/.test(text)) {
    return { property: 'a diagnostic is shown with nonsense in it', detail: shown }
  }
  renderShort(compilation.diagnostics)
  const strict = compileOne(file, { verifier, strict: true })
  const errors = strict.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === (compilation.hasErrors ? 1 : 0)) return undefined
  return { property: 'strict compilation miscounts errors', detail: `${errors.length}` }
}

/** The kinds of all nodes in order. */
function shape({ program }: SyntaxFile): string {
  const kinds: string[] = []
  visit(program, ({ kind }) => {
    kinds.push(kind)
  })
  return kinds.join(' ')
}

/** The options of `p compile` → what to do. */
import {
  allDiagnosticKinds,
  type Diagnostic,
  isLegalProjectName,
  type ProjectRequest,
  suggest,
  type Target,
} from '@parley/compiler'
import { type Arguments, has, valueFor, valuesFor } from '../arguments.ts'
import { projectRequest } from '../project-request.ts'

export type DiagnosticsFormat = 'pretty' | 'short' | 'json'
export type Emission = 'ir' | 'tree' | 'types' | 'tokens'

export interface CompileSettings {
  readonly request: ProjectRequest
  readonly format: DiagnosticsFormat
  readonly color: string | undefined
  readonly isStrict: boolean
  readonly isQuiet: boolean
  readonly isWatching: boolean
  /** As given; relative to the working directory. */
  readonly outputFolder: string | undefined
  readonly emit: Emission | undefined
  /** Which warnings are wanted; errors always are. */
  readonly isWanted: (diagnostic: Diagnostic) => boolean
}

export type SettingsResult =
  | { readonly kind: 'ok'; readonly settings: CompileSettings }
  | { readonly kind: 'wrong'; readonly message: string }

/** Understands the options, or says what is wrong with them. */
export function readSettings(args: Arguments): SettingsResult {
  const name = valueFor(args, 'projname')
  if (name !== undefined && !isLegalProjectName(name)) {
    const message =
      `Argument: '--projname' value '${name}' is not a legal project name: ` +
      'use letters, digits and underscores, and do not start with a digit.'
    return { kind: 'wrong', message }
  }
  const paths = [...args.positionals, ...valuesFor(args, 'pfiles')]
  const request = projectRequest(valuesFor(args, 'pproj'), paths)
  if (request.kind === 'wrong') return request
  const unwanted = readLintNames(valuesFor(args, 'no-lint'))
  if (unwanted.kind === 'wrong') return unwanted
  const target = targetOf(valueFor(args, 'mode'))
  const settings: CompileSettings = {
    request: {
      ...request.request,
      ...(name === undefined ? {} : { name }),
      ...(target === undefined ? {} : { target }),
    },
    format: (valueFor(args, 'format') ?? 'pretty') as DiagnosticsFormat,
    color: valueFor(args, 'color'),
    isStrict: has(args, 'strict-errors'),
    isQuiet: has(args, 'quiet'),
    isWatching: has(args, 'watch'),
    outputFolder: valueFor(args, 'outdir'),
    emit: valueFor(args, 'emit') as Emission | undefined,
    isWanted: ({ code, severity }) => severity === 'error' || !unwanted.codes.has(code),
  }
  return { kind: 'ok', settings }
}

function targetOf(mode: string | undefined): Target | undefined {
  switch (mode) {
    case 'bugfinding':
    case 'pchecker':
      return 'PChecker'
    case 'verification':
    case 'pverifier':
      return 'PVerifier'
    case 'pex':
      return 'PEx'
    case 'pobserve':
      return 'PObserve'
    default:
      return undefined
  }
}

const EXAMPLES = ' Name it by its code or name, such as W1001 or event-unused.'

type LintNames =
  | { readonly kind: 'ok'; readonly codes: ReadonlySet<string> }
  | { readonly kind: 'wrong'; readonly message: string }

/** `all` stands for the lints (W1xxx), not for the warnings of the reference. */
function readLintNames(values: readonly string[]): LintNames {
  const warnings = allDiagnosticKinds().filter(({ severity }) => severity === 'warning')
  const codes = new Set<string>()
  for (const word of values.flatMap((value) => value.split(',')).map((one) => one.trim())) {
    const wanted = word.toLowerCase()
    const matching = warnings.filter(({ code, name }) =>
      wanted === 'all' ? code.startsWith('W1') : code.toLowerCase() === wanted || name === wanted,
    )
    if (matching.length === 0 && wanted !== 'all') {
      const guess = suggest(word, ['all', ...warnings.flatMap(({ code, name }) => [name, code])])
      const hint = guess === undefined ? '' : ` Did you mean '${guess}'?`
      const message = `There is no warning '${word}'.${hint || EXAMPLES}`
      return { kind: 'wrong', message }
    }
    for (const { code } of matching) codes.add(code)
  }
  return { kind: 'ok', codes }
}

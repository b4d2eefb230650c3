/** The report in the shape of the reference implementation (checker §5.2, language §B.4). */
import { type LoadedProject, renderShort } from '@parley/compiler'
import type { Environment } from '../environment.ts'
import type { Outcome } from './compile-once.ts'
import type { CompileSettings } from './settings.ts'

const LINE = '----------------------------------------'
const THANKS = '~~ [PTool]: Thanks for using P! ~~'

/** Progress lines and diagnostics; only the diagnostics with `--quiet` or `--emit`. */
export function shortReport(
  environment: Environment,
  { isQuiet, emit, request }: CompileSettings,
  outcome: Outcome,
): string {
  const { loaded, compilation, diagnostics, failure } = outcome
  const shown = renderShort(diagnostics)
  const problem = failure === undefined ? '' : `[Error:] ${failure}\n`
  if (isQuiet || emit !== undefined) return shown + problem
  const isSearch = request.projectFile === undefined && (request.paths ?? []).length === 0
  const lines = isSearch ? searchLines(environment, loaded) : []
  lines.push(...loadLines(loaded))
  if (compilation === undefined) return [...lines, `${shown}${THANKS}\n`].join('\n')
  lines.push('Parsing ...')
  const isParsed = !diagnostics.some(
    ({ severity, prefix }) => severity === 'error' && prefix !== 'Error:',
  )
  if (isParsed) lines.push('Type checking ...')
  return `${lines.join('\n')}\n${shown}${problem}${endLines(outcome).join('\n')}\n`
}

function searchLines({ host }: Environment, { projectFiles, project }: LoadedProject): string[] {
  const found = projectFiles[0]
  const start = '.. Searching for a P project file *.pproj locally in the current folder'
  if (found !== undefined) return [start, `.. Found P project file: ${found.path}`]
  const folder = host.workingDirectory
  return [
    start,
    `.. No P project file *.pproj found in the current folder: ${folder}`,
    '.. Searching for P files locally in the current folder',
    ...(project?.inputs ?? []).map(({ path }) => {
      return `.. Adding P file: ${host.resolve(folder, path)}`
    }),
  ]
}

function loadLines({ projectFiles }: LoadedProject): string[] {
  const files = projectFiles.flatMap(({ path, added }) => [
    `==== Loading project file: ${path}`,
    ...added.map((file) => {
      return `....... includes ${file.endsWith('.p') ? 'p' : 'foreign'} file: ${file}`
    }),
  ])
  return files.length === 0 ? [LINE] : [LINE, ...files, LINE]
}

function endLines({ written, compilation, failure }: Outcome): string[] {
  if (compilation === undefined || compilation.hasErrors || failure !== undefined) return [THANKS]
  const name = written?.replace(/^.*[\\/]/, '')
  const generated =
    name === undefined ? [] : [LINE, 'Code generation for PChecker...', `Generated ${name}.`]
  return [...generated, LINE, 'Compilation succeeded.', THANKS]
}

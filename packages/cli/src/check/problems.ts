/** What is said when a program cannot be checked, and what is odd about one that can. */
import { renderJson, renderPretty, renderShort } from '@parley/compiler'
import type { Environment } from '../environment.ts'
import { choosePalette } from '../terminal/palette.ts'
import type { OutputSettings } from './check-settings.ts'
import type { LoadedIr, ProgramResult } from './load-program.ts'

/** Prints diagnostics as `p compile` does, and other problems to standard error. */
export function printProblems(
  environment: Environment,
  { format, color, isQuiet }: OutputSettings,
  result: ProgramResult | LoadedIr,
): void {
  const isFailure = result.kind === 'failed'
  const diagnostics = isFailure || !isQuiet ? result.diagnostics : []
  const { columns, stdout, stderr } = environment
  if (diagnostics.length > 0) {
    const palette = choosePalette(environment, color)
    const width = columns === undefined ? {} : { width: columns }
    // Data on standard output is the report alone, if there is one.
    if (format === 'json') (isFailure ? stdout : stderr)(renderJson(diagnostics))
    else if (format === 'short') stdout(renderShort(diagnostics))
    else stdout(renderPretty(diagnostics, { palette, ...width }))
  }
  if (isFailure) for (const problem of result.problems) stderr(`Error: ${problem}\n`)
}

/** The report as data; described in `docs/reference/diagnostics-json.md`. */
import { toJsonReport } from '@parley/compiler'
import type { Environment } from '../environment.ts'
import type { Outcome } from './compile-once.ts'
import type { CompileSettings } from './settings.ts'

/** One JSON object; on a single line while watching. */
export function jsonReport(
  { host }: Environment,
  { isWatching }: CompileSettings,
  { loaded: { project }, diagnostics, written, failure }: Outcome,
): string {
  const report = {
    ...toJsonReport(diagnostics),
    project:
      project === undefined
        ? null
        : { name: project.name, files: project.inputs.map(({ path }) => path) },
    output: written === undefined ? null : host.displayPath(written),
    failure: failure ?? null,
  }
  return `${JSON.stringify(report, null, isWatching ? 0 : 2)}\n`
}

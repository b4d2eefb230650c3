/** The files that a checked test leaves behind (checker §5.5). */
import { type CheckOptions, type FoundBug, statisticsLines, type TestReport } from '@parley/checker'
import type { Program } from '@parley/runtime'
import {
  type JsonEntry,
  renderJsonTrace,
  renderVerboseTraces,
  strategyEntry,
  strategyLines,
  writeSchedule,
} from '@parley/trace'
import type { OutputFolder } from './output-folder.ts'
import { reportTexts } from './report-texts.ts'
import type { Retelling } from './retell.ts'

/** Distinct bugs whose traces are written. */
export const MAX_TRACES = 20

export interface ArtifactsInput {
  readonly folder: OutputFolder
  readonly program: Program
  /** Identifies the version of the program in schedule files. */
  readonly fingerprint: string
  readonly options: CheckOptions
  readonly report: TestReport
  /** The first bugs of the report, executed again; undefined where that could not be done. */
  readonly told: readonly (Retelling | undefined)[]
  readonly isFairBoundGiven: boolean
  readonly xmlTrace: boolean
  /** Of a verbose run, for each schedule. */
  readonly verbose: readonly (readonly JsonEntry[])[] | undefined
  readonly milliseconds: number
  readonly memoryMb: number
}

export interface Artifacts {
  /** Paths as shown to people. */
  readonly files: readonly string[]
  /** What could not be written, in clauses. */
  readonly failures: readonly string[]
  /** The first bug's schedule file. */
  readonly schedule: string | undefined
}

/** Writes everything; a file that cannot be written does not keep others from being written. */
export function writeArtifacts(input: ArtifactsInput): Artifacts {
  const { folder, program, report, verbose } = input
  const files: string[] = []
  const failures: string[] = []
  const write = (name: string, text: string): string | undefined => {
    const written = folder.write(name, text)
    if (written.kind === 'failed') failures.push(written.problem)
    else files.push(written.path)
    return written.kind === 'ok' ? written.path : undefined
  }
  const name = program.name
  let schedule: string | undefined
  for (const [k, found] of report.bugs.slice(0, MAX_TRACES).entries()) {
    const path = writeBug(input, found, input.told[k], `${name}_0_${k}`, write)
    schedule ??= path
  }
  if (verbose !== undefined) {
    write(`${name}_0_verbose.trace.json`, renderVerboseTraces(verbose))
  }
  for (const [suffix, text] of reportTexts(program, report)) write(`${name}${suffix}`, text)
  write(`${name}_pchecker_summary.txt`, summaryText(input))
  return { files, failures, schedule }
}

type Write = (name: string, text: string) => string | undefined

/** Returns the path of the schedule file. */
function writeBug(
  input: ArtifactsInput,
  found: FoundBug,
  told: Retelling | undefined,
  base: string,
  write: Write,
): string | undefined {
  const { report, options, fingerprint, isFairBoundGiven } = input
  const { strategy, isFair, bounds, bug, index } = found
  if (told !== undefined) {
    const statistics = statisticsLines(report, isFairBoundGiven).map(({ text }) => text)
    write(`${base}.txt`, [...told.log, ...strategyLines(strategy, statistics)].join('\n'))
    const last = strategyEntry(strategy, report.strategy)
    write(`${base}.trace.json`, renderJsonTrace([...told.entries, last]))
    if (input.xmlTrace) write(`${base}.trace.xml`, told.xml)
  }
  const { temperature } = bounds
  const text = writeSchedule({
    isFair,
    ...(Number.isFinite(temperature) ? { temperatureThreshold: temperature } : {}),
    test: options.test,
    origin: { program: fingerprint, strategy, seed: report.seed, index },
    decisions: Int32Array.from(found.schedule),
  })
  return write(`${base}.schedule`, `${text}\n${BUG_COMMENT}${bug.kind}`)
}

/** What the line that says which kind of bug ends a schedule starts with; readers skip it. */
export const BUG_COMMENT = '// parley: bug '

/** Five lines for scripts, no line end after the last (checker §5.5). */
function summaryText({ report, milliseconds, memoryMb }: ArtifactsInput): string {
  const { buggy, schedules, fairSchedules, maxSteps } = report.statistics
  const depth = fairSchedules > 0 ? maxSteps : (report.search?.depth ?? 0)
  const rounded = (number: number): string => String(Math.round(number * 100) / 100)
  return [
    `bugs:${buggy}`,
    `schedules:${schedules}`,
    `max_depth:${depth}`,
    `time_seconds:${rounded(milliseconds / 1000)}`,
    `memory_max_mb:${rounded(memoryMb)}`,
  ].join('\n')
}

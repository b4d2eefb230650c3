/**
 * Compiles a program and puts it through the whole checker, wherever this runs: `browser.test.ts`
 * compares what Node and a browser say. All results are plain data.
 */
import {
  type CheckReport,
  checkTest,
  defaultOptions,
  exploreBlock,
  mergeReports,
  REPORT_VERSION,
  shrinkSchedule,
  strategyKinds,
  type TestReport,
} from '@parley/checker'
import { loadExecutable } from '@parley/codegen'
import { compile, createSourceFile, renderPretty } from '@parley/compiler'
import type { Program } from '@parley/runtime'
import { readSchedule, summarize } from '@parley/trace'
import { writeArtifacts } from '../../packages/cli/src/check/artifacts.ts'
import { bugLines } from '../../packages/cli/src/check/bug-text.ts'
import { retell } from '../../packages/cli/src/check/retell.ts'

export interface Everything {
  readonly diagnostics: string
  readonly checks: readonly Checked[]
  /** All reports of a test as one, as JSON. */
  readonly merged: string
}

/** What came of one test under one strategy. */
export interface Checked {
  readonly strategy: string
  readonly verdict: TestReport['verdict']
  /** The report as JSON. */
  readonly report: string
  /** Texts of traces, schedules and coverage, by file name. */
  readonly files: Readonly<Record<string, string>>
  /** The first bug, as the schedule file alone shows it again; empty if there is none. */
  readonly replayed: string
}

/** Checks every test of the text under every strategy. Throws for nothing that a text may hold. */
export async function checkEverything(path: string, text: string): Promise<Everything> {
  const inputs = [createSourceFile(path, text)]
  const project = { name: 'Page', inputs, foreignFiles: [], targets: ['PChecker'] as const }
  const { ir, diagnostics } = compile(project)
  const rendered = renderPretty(diagnostics)
  if (ir === undefined) return { diagnostics: rendered, checks: [], merged: '' }
  const program = loadExecutable(ir, {}, { countsStatements: true })
  const checks: Checked[] = []
  const reports: TestReport[] = []
  for (const { name } of program.tests) {
    for (const strategy of strategyKinds) {
      const report = await check(program, name, strategy.name)
      reports.push(report)
      checks.push(describe(program, strategy.name, report))
    }
  }
  const single = reports.map(
    (one): CheckReport => ({ version: REPORT_VERSION, program: 'Page', tests: [one] }),
  )
  return { diagnostics: rendered, checks, merged: JSON.stringify(mergeReports(single)) }
}

type Strategy = (typeof strategyKinds)[number]['name']

/** 100 schedules, each executed twice; the schedules of bugs are made short. */
async function check(program: Program, test: string, strategy: Strategy): Promise<TestReport> {
  const options = { ...optionsOf(test), strategy, checkDeterminism: true }
  const report = await checkTest(program, options, {
    jobs: 1,
    now: () => 0,
    mayRun: () => true,
    run: async (from, to) => exploreBlock(program, options, from, to, { mayRun: () => true }),
  })
  return { ...report, bugs: report.bugs.map((bug) => shrinkSchedule(program, options, bug)) }
}

function optionsOf(test: string) {
  return { ...defaultOptions, test, schedules: 100, seed: 5, unfairSteps: 500, fairSteps: 1000 }
}

function describe(program: Program, strategy: string, report: TestReport): Checked {
  const files: Record<string, string> = {}
  const write = (name: string, text: string) => {
    files[name] = text
    return { kind: 'ok', path: name } as const
  }
  const options = optionsOf(report.test)
  const { schedule } = writeArtifacts({
    folder: { write },
    program,
    fingerprint: '',
    options,
    report,
    told: report.bugs.map(({ bug, schedule: decisions, isFair, bounds }) => {
      const { temperature } = bounds
      return retell(program, options, { decisions, isFair, temperature, bug })
    }),
    isFairBoundGiven: false,
    xmlTrace: true,
    verbose: undefined,
    milliseconds: 0,
    memoryMb: 0,
  })
  const replayed = schedule === undefined ? '' : replay(program, options, files[schedule] ?? '')
  return { strategy, verdict: report.verdict, report: JSON.stringify(report), files, replayed }
}

function replay(program: Program, options: typeof defaultOptions, text: string): string {
  const read = readSchedule(text)
  if (read.kind === 'error') return read.message
  const { decisions, isFair, temperatureThreshold } = read.schedule
  const temperature = temperatureThreshold ?? Number.POSITIVE_INFINITY
  const { bug, steps } = retell(program, options, { decisions, isFair, temperature })
  if (bug === null) return 'no bug'
  return bugLines(program.files, { bug }, summarize(program, steps), {}).join('\n')
}

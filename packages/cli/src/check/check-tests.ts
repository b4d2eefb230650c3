/** `p check` without `--replay` and `--merge`: runs the tests and reports. */
import {
  type BlockResult,
  type CheckOptions,
  checkTest,
  type LostBlock,
  shrinkSchedule,
  strategyText,
  type TestReport,
} from '@parley/checker'
import type { Program } from '@parley/runtime'
import { type JsonEntry, type Summary, summarize } from '@parley/trace'
import type { Arguments } from '../arguments.ts'
import { type Environment, programName } from '../environment.ts'
import {
  EXIT_BUG,
  EXIT_INTERNAL,
  EXIT_INTERRUPTED,
  EXIT_NOT_CHECKED,
  EXIT_SUCCESS,
} from '../exit-codes.ts'
import { writeArtifacts } from './artifacts.ts'
import type { BlockJob } from './block.ts'
import { bugLines } from './bug-text.ts'
import type { CheckSettings } from './check-settings.ts'
import { type CheckedProgram, loadCheckedProgram } from './load-program.ts'
import { type OutputFolder, openOutputFolder } from './output-folder.ts'
import { printProblems } from './problems.ts'
import { fingerprintOf, loadHere } from './program-here.ts'
import { replayCommand } from './replay-command.ts'
import { checkReporter } from './reporters.ts'
import type { CheckReporter, TestResult } from './test-result.ts'
import { chooseTests } from './tests.ts'
import { isWhole } from './verdict.ts'
import type { Workers } from './workers.ts'
import { writeReports } from './write-reports.ts'

/** Distinct bugs whose schedules are made shorter. */
const MAX_SHRUNK = 3

/** Everything that checking one test after the other needs. */
interface Run {
  readonly environment: Environment
  readonly settings: CheckSettings
  readonly args: Arguments
  readonly workers: Workers
  readonly interruption: Interruption
  readonly program: Program
  readonly fingerprint: string
  readonly reporter: CheckReporter
  readonly seed: number
  /** Whether something went wrong that is our own fault. */
  hasCrashed: boolean
  jobs: number
}

/** Checks the tests; returns the exit code. */
export async function checkTests(
  environment: Environment,
  settings: CheckSettings,
  args: Arguments,
): Promise<number> {
  const count = workerCount(environment, settings)
  // Threads start while this one compiles.
  const workers = environment.startWorkers({ count, memoryMb: settings.memoryMb })
  const interruption = listenForInterrupts(environment, workers)
  try {
    const done = checkWith(environment, settings, args, workers, interruption)
    return await Promise.race([done, interruption.second])
  } finally {
    interruption.forget()
    workers.close()
  }
}

/** Schedules of a verbose run are told one after the other. */
function workerCount({ cores }: Environment, { jobs, options, output }: CheckSettings): number {
  if (output.isVerbose) return 1
  return Math.max(1, Math.min(jobs ?? cores, options.schedules))
}

interface Interruption {
  isWanted: boolean
  /** Resolves at the second interrupt: whoever presses Ctrl-C twice wants to be gone. */
  readonly second: Promise<number>
  forget(): void
}

function listenForInterrupts({ host }: Environment, workers: Workers): Interruption {
  let forget = (): void => {}
  let give = (_code: number): void => {}
  const second = new Promise<number>((resolve) => {
    give = resolve
  })
  const interruption = { isWanted: false, second, forget: () => forget() }
  forget = host.onInterrupt(() => {
    interruption.isWanted = true
    workers.stop()
    forget = host.onInterrupt(() => give(EXIT_INTERRUPTED))
  })
  return interruption
}

async function checkWith(
  environment: Environment,
  settings: CheckSettings,
  args: Arguments,
  workers: Workers,
  interruption: Interruption,
): Promise<number> {
  const loaded = await loadCheckedProgram(environment, settings.input, settings.foreignFiles)
  printProblems(environment, settings.output, loaded)
  if (loaded.kind === 'failed') return EXIT_NOT_CHECKED
  const { ir, foreign } = loaded.program
  const chosen = chooseTests(
    ir.tests.map(({ name }) => name),
    settings.testPrefix,
  )
  if (chosen.kind === 'failed') {
    environment.stderr(`Error: ${chosen.problem}\n`)
    return EXIT_NOT_CHECKED
  }
  workers.load({ program: ir, foreign })
  const run: Run = {
    environment,
    settings,
    args,
    workers,
    interruption,
    program: await loadHere(environment, loaded.program),
    fingerprint: fingerprintOf(ir),
    reporter: checkReporter(environment, settings, loaded.program),
    seed: settings.isSeedGiven ? settings.options.seed : environment.drawSeed(),
    hasCrashed: false,
    jobs: 0,
  }
  try {
    return await checkAll(run, loaded.program, chosen.names)
  } finally {
    run.reporter.close()
  }
}

async function checkAll(
  run: Run,
  { ir }: CheckedProgram,
  names: readonly string[],
): Promise<number> {
  const { reporter, settings, workers, environment, interruption, seed } = run
  reporter.began({
    program: ir.name,
    tests: names,
    strategy: strategyText(settings.options),
    seed,
    workers: workers.count,
    schedules: settings.options.schedules,
    seconds: settings.seconds,
  })
  const results: TestResult[] = []
  for (const name of names) {
    if (interruption.isWanted) break
    const folder = folderOf(run, name, names.length)
    if (typeof folder === 'string') {
      environment.stderr(`Error: ${folder}\n`)
      return EXIT_NOT_CHECKED
    }
    const result = await checkOne(run, name, folder)
    reporter.testEnded(result)
    results.push(result)
  }
  reporter.ended(results)
  if (interruption.isWanted) environment.stderr('Interrupted.\n')
  const failures = writeReports(environment, settings.output.reports, ir.name, results)
  for (const failure of failures) environment.stderr(`Error: ${failure}\n`)
  return exitCode(run, results, failures.length > 0)
}

/** As in the reference, without `-tc` the only test has no folder of its own. */
function folderOf(run: Run, test: string, tests: number): OutputFolder | string {
  const { environment, settings } = run
  const own = settings.testPrefix === undefined && tests === 1 ? undefined : test
  const opened = openOutputFolder(environment.host, settings.output.folder, own)
  return opened.kind === 'ok' ? opened.folder : opened.problem
}

function exitCode(run: Run, results: readonly TestResult[], hasFailed: boolean): number {
  if (run.hasCrashed) return EXIT_INTERNAL
  if (hasFailed || results.some(({ failures }) => failures.length > 0)) return EXIT_NOT_CHECKED
  if (results.some(({ report }) => report.verdict === 'bug')) return EXIT_BUG
  if (run.interruption.isWanted) return EXIT_INTERRUPTED
  return results.every(({ report }) => isWhole(report)) ? EXIT_SUCCESS : EXIT_NOT_CHECKED
}

async function checkOne(run: Run, test: string, folder: OutputFolder): Promise<TestResult> {
  const { environment, settings, program, reporter, workers } = run
  const options: CheckOptions = { ...settings.options, test, seed: run.seed }
  const started = environment.now()
  const elapsed = (): number => environment.now() - started
  const before = workers.progress()
  reporter.testBegan(test, () => {
    const { schedules, steps, states } = workers.progress()
    return {
      schedules: schedules - before.schedules,
      steps: steps - before.steps,
      states: states - before.states,
      milliseconds: elapsed(),
    }
  })
  const verbose: JsonEntry[][] | undefined = settings.output.isVerbose ? [] : undefined
  const found = await runBlocks(run, options, verbose)
  const report = settings.isShrinking ? shrunk(run, options, found) : found
  const milliseconds = elapsed()
  const written = writeArtifacts({
    folder,
    program,
    fingerprint: run.fingerprint,
    options,
    report,
    isFairBoundGiven: settings.isFairBoundGiven,
    xmlTrace: settings.output.xmlTrace,
    verbose,
    milliseconds,
    memoryMb: environment.memoryMb(),
  })
  const { told, files, failures, schedule } = written
  const summary: Summary =
    told === undefined ? { lines: [], omitted: 0 } : summarize(program, told.steps)
  const [bug] = report.bugs
  return {
    report,
    milliseconds,
    lines: bug === undefined ? [] : bugLines(program.files, bug, summary, {}),
    summary,
    files,
    failures,
    replay:
      schedule === undefined
        ? undefined
        : replayCommand(programName(environment), run.args, schedule),
  }
}

/** The report with schedules that are easier to read. */
function shrunk({ program }: Run, options: CheckOptions, report: TestReport): TestReport {
  const bugs = report.bugs.map((bug, at) => {
    return at < MAX_SHRUNK ? shrinkSchedule(program, options, bug) : bug
  })
  return { ...report, bugs }
}

async function runBlocks(
  run: Run,
  options: CheckOptions,
  verbose: JsonEntry[][] | undefined,
): Promise<TestReport> {
  const { environment, settings, workers, interruption } = run
  const deadline = environment.epoch() + settings.seconds * 1000
  const running = new Set<Promise<unknown>>()
  const report = await checkTest(run.program, options, {
    jobs: workers.count,
    now: environment.now,
    mayRun: () => !interruption.isWanted && environment.epoch() < deadline,
    run(from, to) {
      const number = ++run.jobs
      const job = { number, options, from, to, deadline, isVerbose: verbose !== undefined }
      const block = runBlock(run, job, verbose)
      running.add(block)
      return block.finally(() => running.delete(block))
    },
  })
  // The report is made, but blocks after the one that ended the check may still run.
  workers.cancelAfter(0)
  await Promise.all(running)
  workers.allowAll()
  return report
}

async function runBlock(
  run: Run,
  job: BlockJob,
  verbose: JsonEntry[][] | undefined,
): Promise<BlockResult | LostBlock> {
  const { workers, reporter, environment } = run
  const outcome = await workers.run(job, ({ log, entries }) => {
    reporter.told(log)
    verbose?.push([...entries])
  })
  for (const incident of workers.takeIncidents()) reporter.incident(incident)
  if (outcome.kind === 'lost') {
    if (!outcome.isInternal) return { kind: 'lost', reason: outcome.reason }
    run.hasCrashed = true
    reporter.incident(
      `a worker met a bug of Parley ${environment.version}, which is not one of your program. ` +
        `Please report it with your files and what follows.\n${outcome.reason}`,
    )
    return { kind: 'lost', reason: 'an internal error in their worker' }
  }
  if (outcome.result.bugs.length > 0 && !job.options.explore) {
    // A report about a number of schedules has the first bug, perhaps of an earlier block.
    workers.cancelAfter(Number.isFinite(job.options.schedules) ? job.number : 0)
  }
  return outcome.result
}

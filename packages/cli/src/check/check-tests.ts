/** `p check` without `--replay` and `--merge`: runs the tests and reports. */
import {
  addSearch,
  type BlockResult,
  type CheckOptions,
  checkTest,
  type LostBlock,
  strategyText,
  type TestReport,
} from '@parley/checker'
import type { Program } from '@parley/runtime'
import { type JsonEntry, NO_SUMMARY, type Summary, summarize } from '@parley/trace'
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
import { examineBugs } from './examine-bugs.ts'
import { type CheckedProgram, loadCheckedProgram } from './load-program.ts'
import { type OutputFolder, openOutputFolder } from './output-folder.ts'
import { printProblems } from './problems.ts'
import { fingerprintOf, loadTables } from './program-here.ts'
import { replayCommand } from './replay-command.ts'
import { checkReporter } from './reporters.ts'
import type { SearchCost, SearchFilePlan } from './search-job.ts'
import type { SearchPlan } from './search-settings.ts'
import { isOfOneTest, type SearchedTest, searchProblem, searchTest } from './search-test.ts'
import type { CheckReporter, TestResult } from './test-result.ts'
import { chooseTests } from './tests.ts'
import { isWhole } from './verdict.ts'
import { workerCount } from './worker-count.ts'
import type { Lost, Workers } from './workers.ts'
import { writeReports } from './write-reports.ts'

/** Everything that checking one test after the other needs. */
interface Run {
  readonly environment: Environment
  readonly settings: CheckSettings
  readonly args: Arguments
  readonly workers: Workers
  readonly interruption: Interruption
  readonly program: Program
  readonly hasForeign: boolean
  readonly fingerprint: string
  readonly reporter: CheckReporter
  readonly seed: number
  /** Whether something went wrong that is our own fault. */
  hasCrashed: boolean
  jobs: number
  /** What workers do for the test that is being checked. */
  phase: 'search' | 'sampling'
}

/** Checks the tests; returns the exit code. */
export async function checkTests(
  environment: Environment,
  settings: CheckSettings,
  args: Arguments,
): Promise<number> {
  const { count, note } = workerCount(environment, settings)
  if (note !== undefined && !settings.output.isQuiet) environment.stderr(`note: ${note}\n`)
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
  const { input, foreignFiles } = settings
  const countsStatements = settings.options.coverage
  const loaded = await loadCheckedProgram(environment, workers, input, foreignFiles, {
    countsStatements,
  })
  printProblems(environment, settings.output, loaded)
  if (loaded.kind === 'failed') return EXIT_NOT_CHECKED
  const { ir } = loaded.program
  const chosen = chooseTests(
    ir.tests.map(({ name }) => name),
    settings.testPrefix,
    isOfOneTest(settings),
  )
  if (chosen.kind === 'failed') {
    environment.stderr(`Error: ${chosen.problem}\n`)
    return EXIT_NOT_CHECKED
  }
  const program = loadTables(ir, { countsStatements })
  const problem = searchProblem(program, settings, chosen.names, ir.foreignTypes)
  if (problem !== undefined) {
    environment.stderr(`Error: ${problem}\n`)
    return EXIT_NOT_CHECKED
  }
  const run: Run = {
    environment,
    settings,
    args,
    workers,
    interruption,
    program,
    hasForeign: ir.functions.some(({ isForeign }) => isForeign),
    fingerprint: fingerprintOf(ir),
    reporter: checkReporter(environment, settings, loaded.program),
    seed: seedOf(environment, settings),
    hasCrashed: false,
    jobs: 0,
    phase: 'sampling',
  }
  try {
    return await checkAll(run, loaded.program, chosen.names)
  } finally {
    run.reporter.close()
  }
}

/** A search alone needs no chance. */
function seedOf(environment: Environment, { isSeedGiven, options, search }: CheckSettings): number {
  const isNeeded = search === null || search.isFirst
  return isSeedGiven || !isNeeded ? options.seed : environment.drawSeed()
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
    search: settings.search,
  })
  const results: TestResult[] = []
  for (const name of names) {
    if (interruption.isWanted) break
    const folder = folderOf(run, name, names.length)
    if (typeof folder === 'string') {
      environment.stderr(`Error: ${folder}. Name another folder with --outdir.\n`)
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
    const milliseconds = elapsed()
    if (run.phase === 'search') {
      return { kind: 'search', ...workers.searchProgress(), milliseconds }
    }
    const { schedules, steps, states } = workers.progress()
    return {
      kind: 'sampling',
      schedules: schedules - before.schedules,
      steps: steps - before.steps,
      states: states - before.states,
      milliseconds,
    }
  })
  const verbose: JsonEntry[][] | undefined = settings.output.isVerbose ? [] : undefined
  const { report: found, cost } = await findOut(run, options, verbose)
  const { report, told } = await examineBugs(workers, options, found, {
    isShrinking: settings.isShrinking && !run.interruption.isWanted,
    warn: reporter.incident,
    explain: (lost) => explain(run, lost),
  })
  const milliseconds = elapsed()
  const written = writeArtifacts({
    folder,
    program,
    fingerprint: run.fingerprint,
    options,
    report,
    told,
    isFairBoundGiven: settings.isFairBoundGiven,
    xmlTrace: settings.output.xmlTrace,
    verbose,
    milliseconds,
    memoryMb: environment.memoryMb(),
  })
  const { files, failures, schedule } = written
  const steps = told[0]?.steps
  const [bug] = report.bugs
  const loop = bug?.bug.loop
  const summary: Summary =
    steps === undefined ? NO_SUMMARY : summarize(program, steps, undefined, loop)
  return {
    report,
    milliseconds,
    cost,
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

interface FoundOut {
  readonly report: TestReport
  /** Of the search; undefined if there was none. */
  readonly cost: SearchCost | undefined
}

/** Searches if that is wanted, and runs schedules if that is wanted still. */
async function findOut(
  run: Run,
  options: CheckOptions,
  verbose: JsonEntry[][] | undefined,
): Promise<FoundOut> {
  const searched = await searchIfWanted(run, options)
  if (searched === null) {
    return { report: await runBlocks(run, options, verbose), cost: undefined }
  }
  const { report, cost, isSettled } = searched
  if (isSettled) return { report, cost }
  run.phase = 'sampling'
  const sampled = await runBlocks(run, options, verbose)
  return { report: addSearch(sampled, report), cost }
}

async function searchIfWanted(run: Run, options: CheckOptions): Promise<SearchedTest | null> {
  const { program, hasForeign, settings, environment, workers } = run
  const { search: plan, seconds } = settings
  if (plan === null) return null
  run.phase = 'search'
  const deadline = environment.epoch() + seconds * 1000
  const number = ++run.jobs
  const searched = await searchTest(workers, {
    program,
    hasForeign,
    plan,
    options,
    number,
    deadline,
    files: searchFilesOf(run, options, plan),
    explain: (lost) => explain(run, lost),
  })
  for (const incident of workers.takeIncidents()) run.reporter.incident(incident)
  return searched
}

function searchFilesOf(
  { environment, fingerprint }: Run,
  options: CheckOptions,
  { settings, isFirst, checkpoint, everySeconds, resume }: SearchPlan,
): SearchFilePlan {
  const { host, version } = environment
  const whole = (path: string | null): string | null => {
    return path === null ? null : host.resolve(host.workingDirectory, path)
  }
  // How far a search goes may change, and what it keeps; what it is of may not.
  const { states: _, depth: __, memory: ___, memo: ____, ...rest } = settings
  const { attachAllSpecs } = options
  return {
    chunks: isFirst ? null : environment.temporaryFile('chunks'),
    checkpoint: whole(checkpoint),
    every: everySeconds * 1000,
    resume: whole(resume),
    identity: {
      version,
      program: fingerprint,
      test: options.test,
      settings: { ...rest, attachAllSpecs },
    },
  }
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
      const isVerbose = verbose !== undefined
      const job = { kind: 'block', number, options, from, to, deadline, isVerbose } as const
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
  const { workers, reporter } = run
  const outcome = await workers.run(job, ({ log, entries }) => {
    reporter.told(log)
    verbose?.push([...entries])
  })
  for (const incident of workers.takeIncidents()) reporter.incident(incident)
  if (outcome.kind === 'lost') return { kind: 'lost', reason: explain(run, outcome) }
  if (outcome.result.bugs.length > 0 && !job.options.explore) {
    // A report about a number of schedules has the first bug, perhaps of an earlier block.
    workers.cancelAfter(Number.isFinite(job.options.schedules) ? job.number : 0)
  }
  return outcome.result
}

/** Why a job was lost; a mistake of our own is told at length, and decides the exit code. */
function explain(run: Run, { reason, isInternal }: Lost): string {
  if (!isInternal) return reason
  run.hasCrashed = true
  run.reporter.incident(
    `a worker met a bug of Parley ${run.environment.version}, which is not one of your program. ` +
      `Please report it with your files and what follows.\n${reason}`,
  )
  return 'an internal error in the worker'
}

/** `p check --replay`: executes a recorded schedule again (checker §4.13). */
import { type CheckOptions, type Divergence, defaultOptions } from '@parley/checker'
import { suggest } from '@parley/compiler'
import type { Bug, BugKind, Program } from '@parley/runtime'
import { readSchedule, type Schedule, summarize } from '@parley/trace'
import type { Environment } from '../environment.ts'
import { EXIT_BUG, EXIT_INTERNAL, EXIT_NOT_CHECKED, EXIT_SUCCESS } from '../exit-codes.ts'
import { choosePalette } from '../terminal/palette.ts'
import { BUG_COMMENT } from './artifacts.ts'
import { BUG_KINDS } from './bug-kinds.ts'
import { bugLines } from './bug-text.ts'
import type { CheckSettings } from './check-settings.ts'
import { loadCheckedProgram, READ_FAILURES } from './load-program.ts'
import { counted, grouped } from './numbers.ts'
import { printProblems } from './problems.ts'
import { fingerprintOf, loadTables } from './program-here.ts'
import type { Recorded, Retelling } from './retell.ts'
import { testList } from './tests.ts'
import type { Workers } from './workers.ts'

/** Replays; returns 1 if the bug is there, 2 if the execution leaves the schedule. */
export async function replaySchedule(
  environment: Environment,
  settings: CheckSettings,
  path: string,
): Promise<number> {
  const read = readFile(environment, path)
  if (typeof read === 'string') return wrong(environment, read)
  const workers = environment.startWorkers({ count: 1, memoryMb: settings.memoryMb })
  try {
    return await replayWith(environment, workers, settings, read)
  } finally {
    workers.close()
  }
}

async function replayWith(
  environment: Environment,
  workers: Workers,
  settings: CheckSettings,
  { schedule, bugKind }: ReadFile,
): Promise<number> {
  const { stderr, stdout } = environment
  const { input, foreignFiles } = settings
  const loaded = await loadCheckedProgram(environment, workers, input, foreignFiles, {})
  printProblems(environment, settings.output, loaded)
  if (loaded.kind === 'failed') return EXIT_NOT_CHECKED
  const { ir } = loaded.program
  const test = chooseTest(
    ir.tests.map(({ name }) => name),
    settings.testPrefix,
    schedule.test,
  )
  if (test.kind === 'failed') return wrong(environment, test.problem)
  const { origin } = schedule
  if (origin !== undefined && origin.program !== fingerprintOf(ir)) {
    stderr('warning: the schedule was recorded with another version of the program\n')
  }
  const { attachAllSpecs, adversarialChoice } = settings.options
  const own = { test: test.name, attachAllSpecs, adversarialChoice }
  const options: CheckOptions = { ...defaultOptions, ...own }
  const recorded = recordedOf(schedule, bugKind)
  const outcome = await workers.run({ kind: 'retell', options, recorded })
  if (outcome.kind === 'lost') {
    wrong(environment, `The schedule could not be executed again: ${outcome.reason}.`)
    return outcome.isInternal ? EXIT_INTERNAL : EXIT_NOT_CHECKED
  }
  const told = outcome.result
  if (!settings.output.isQuiet) stdout(`${told.log.join('\n')}\n`)
  return conclude(environment, settings, loadTables(ir), schedule, told)
}

function wrong({ stderr }: Environment, problem: string): number {
  stderr(`Error: ${problem}\n`)
  return EXIT_NOT_CHECKED
}

interface ReadFile {
  readonly schedule: Schedule
  /** Of the bug that ended it, if the file says so. */
  readonly bugKind: BugKind | undefined
}

/** The schedule of a file, or a sentence that says why there is none. */
function readFile({ host }: Environment, path: string): ReadFile | string {
  const read = host.readFile(host.resolve(host.workingDirectory, path))
  if (read.kind === 'failed') {
    return `The schedule '${path}' cannot be read: it is ${READ_FAILURES[read.reason]}.`
  }
  const text = new TextDecoder().decode(read.bytes)
  const parsed = readSchedule(text)
  if (parsed.kind === 'error') {
    return `The schedule '${path}' is damaged: line ${parsed.line}: ${parsed.message}.`
  }
  if (parsed.schedule.decisions.length === 0) {
    return `The schedule '${path}' is damaged: it has no decisions.`
  }
  const comment = text.split(/\r?\n/).find((line) => line.startsWith(BUG_COMMENT))
  if (parsed.schedule.origin !== undefined && comment === undefined) {
    return `The schedule '${path}' is damaged: its end is missing.`
  }
  const kind = comment?.slice(BUG_COMMENT.length).trim() ?? ''
  const bugKind = Object.hasOwn(BUG_KINDS, kind) ? (kind as BugKind) : undefined
  return { schedule: parsed.schedule, bugKind }
}

function recordedOf(schedule: Schedule, bugKind: BugKind | undefined): Recorded {
  const { decisions, isFair, temperatureThreshold } = schedule
  // As in the reference, 0 switches the check off.
  const threshold = isFair ? (temperatureThreshold ?? 0) : 0
  return {
    decisions,
    isFair,
    temperature: threshold === 0 ? Number.POSITIVE_INFINITY : threshold,
    ...(bugKind === undefined ? {} : { bug: { kind: bugKind } }),
  }
}

type ChosenTest =
  | { readonly kind: 'ok'; readonly name: string }
  | { readonly kind: 'failed'; readonly problem: string }

/** The test that `-tc` names, or is part of the name of; else the file's; else the only one. */
function chooseTest(
  all: readonly string[],
  wanted: string | undefined,
  recorded: string | undefined,
): ChosenTest {
  const name = wanted ?? recorded
  const [only, second] = all
  if (name === undefined && only !== undefined && second === undefined) {
    return { kind: 'ok', name: only }
  }
  if (name === undefined) {
    const problem = `The schedule names no test. Name one with --testcase.\n${testList(all)}`
    return { kind: 'failed', problem }
  }
  if (all.includes(name)) return { kind: 'ok', name }
  const [match, another] = all.filter((one) => wanted !== undefined && one.includes(wanted))
  if (match !== undefined && another === undefined) return { kind: 'ok', name: match }
  const guess = suggest(name, all)
  const hint = guess === undefined ? '' : ` Did you mean '${guess}'?`
  return { kind: 'failed', problem: `There is no test '${name}'.${hint}\n${testList(all)}` }
}

function conclude(
  environment: Environment,
  settings: CheckSettings,
  program: Program,
  schedule: Schedule,
  told: Retelling,
): number {
  const { stdout, columns } = environment
  const palette = choosePalette(environment, settings.output.color)
  if (told.divergence !== null) {
    return wrong(environment, divergenceText(schedule, told.divergence))
  }
  const { bug, steps } = told
  if (bug === null) {
    const left = schedule.decisions.length - told.length
    const rest = left > 0 ? `; ${counted(left, 'recorded decision')} left over` : ''
    stdout(`\nThe schedule was executed again: no bug${rest}\n`)
    return EXIT_SUCCESS
  }
  const width = columns === undefined ? {} : { width: columns }
  const summary = summarize(program, steps, undefined, bug.loop)
  const lines = bugLines(program.files, { bug }, summary, { palette, ...width })
  stdout(['', ...lines, '', reproducedText(bug, told), ''].join('\n'))
  return EXIT_BUG
}

function reproducedText({ kind }: Bug, { length }: Retelling): string {
  return `Reproduced 1 bug (${kind}) in ${counted(length, 'step')}`
}

function divergenceText({ decisions, origin }: Schedule, { at, reason }: Divergence): string {
  const where = `step ${grouped(at + 1)} of ${grouped(decisions.length)}`
  const hint =
    origin === undefined
      ? 'It may have been recorded with another version of the program.'
      : 'The program, its foreign code or the test has changed since it was recorded.'
  return `Trace is not reproducible: ${reason}.\nIt happened at ${where}. ${hint}`
}

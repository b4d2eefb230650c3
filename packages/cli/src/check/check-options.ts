/** The rows of `p check` and `p merge-scenario-coverage` in the table of commands. */
import { strategyKinds } from '@parley/checker'
import {
  COLOR,
  type CommandDescription,
  DIAGNOSTICS_FORMAT,
  HELP,
  type Option,
  type OptionValue,
  SWITCH,
} from '../option.ts'
import { SEARCH_OPTIONS } from './search-options.ts'

const COUNT: OptionValue = { kind: 'integer', placeholder: 'n' }

const INPUT: readonly Option[] = [
  {
    long: 'testcase',
    short: 'tc',
    value: { kind: 'text', placeholder: 'name' },
    group: 'Input',
    help: 'check the tests whose names start with this',
    default: 'all tests',
  },
  {
    long: 'list-tests',
    value: SWITCH,
    group: 'Input',
    help: 'print the names of the tests and end',
  },
  {
    long: 'pproj',
    short: 'pp',
    value: { kind: 'text', placeholder: 'file', completes: 'file' },
    group: 'Input',
    help: 'check this project file',
    default: 'the *.pproj of the folder, if there is one',
  },
  {
    long: 'foreign',
    value: { kind: 'list', placeholder: 'files…', completes: 'file' },
    group: 'Input',
    help: 'take foreign functions from these files, in addition to those of the project',
  },
  {
    long: 'replay',
    short: 'r',
    value: { kind: 'text', placeholder: 'file', completes: 'file' },
    group: 'Input',
    help: 'run the schedule of this .schedule file, and nothing else',
  },
  {
    long: 'merge',
    value: { kind: 'list', placeholder: 'reports…', completes: 'file' },
    group: 'Input',
    help: 'join the JSON reports of several shards into one; nothing is run',
  },
]

const ANALYSIS: readonly Option[] = [
  {
    long: 'schedules',
    short: 's',
    value: COUNT,
    group: 'Analysis',
    help: 'how many schedules to run for each test; 0 for no limit',
    default: 'as many as the time allows',
  },
  {
    long: 'timeout',
    short: 't',
    value: { kind: 'number', placeholder: 'seconds' },
    group: 'Analysis',
    help: 'how long to check each test',
    default: '10 without --schedules, else no limit',
  },
  {
    long: 'max-steps',
    short: 'ms',
    value: { kind: 'integers', placeholder: 'n [m]', most: 2 },
    group: 'Analysis',
    help:
      'end a schedule after m steps; a strategy that is not fair goes on fairly after n steps. ' +
      'm is 10·n if it is not given; 0 for no bound',
    default: '10000 100000',
  },
  {
    long: 'fail-on-maxsteps',
    value: SWITCH,
    group: 'Analysis',
    help: 'a schedule that reaches the bound of steps is a bug',
  },
  {
    long: 'liveness-temperature-threshold',
    value: COUNT,
    group: 'Analysis',
    help: 'decisions in hot states without a cold one that are a liveness bug; 0 for no check',
    default: 'half the bound of steps',
  },
  {
    long: 'explore',
    value: SWITCH,
    group: 'Analysis',
    help: 'go on after bugs, and report each distinct bug once',
  },
  {
    long: 'unfair-choice',
    value: SWITCH,
    group: 'Analysis',
    help: 'in endless executions `$` and `choose` may give the same value for ever; `$$` may not',
  },
  {
    long: 'no-shrink',
    value: SWITCH,
    group: 'Analysis',
    help: 'keep the schedule of a bug as it was found instead of looking for a shorter one',
  },
  {
    long: 'attach-all-specs',
    value: SWITCH,
    group: 'Analysis',
    help: 'attach every spec to the implicit test of a program that declares no test',
  },
  {
    long: 'check-determinism',
    value: SWITCH,
    group: 'Analysis',
    help: 'run every schedule twice and compare, which finds foreign code that is not repeatable',
  },
  {
    long: 'mode',
    short: 'md',
    value: { kind: 'choice', placeholder: 'mode', choices: ['bugfinding', 'pex'] },
    group: 'Analysis',
    help: 'how to search: pex stands for --exhaustive',
    isHidden: true,
  },
]

const STRATEGIES: readonly Option[] = [
  ...strategyKinds.map(({ option, parameter, summary }): Option => {
    const value: OptionValue = parameter === null ? SWITCH : COUNT
    const help = parameter === null ? summary : `${summary} (n: ${parameter.meaning})`
    const short = option === 'sch-probabilistic' ? { short: 'sp' } : {}
    return { long: option, ...short, value, group: 'Strategy', help }
  }),
  {
    long: 'sch-pex',
    value: { kind: 'choice', placeholder: 'strategy', choices: ['random', 'dfs', 'astar'] },
    group: 'Strategy',
    help: 'strategy of the exhaustive search of the reference implementation',
    isHidden: true,
  },
  {
    long: 'seed',
    value: COUNT,
    group: 'Strategy',
    help: 'where chance starts; the same seed and number of schedules give the same report',
    default: 'random, and printed',
  },
  {
    long: 'timeline-repr',
    value: {
      kind: 'choice',
      placeholder: 'kind',
      choices: ['pairwise', 'kgram', 'causal', 'hybrid'],
    },
    group: 'Strategy',
    help: 'what counts as something new',
    default: 'pairwise',
  },
  {
    long: 'timeline-kgram',
    value: COUNT,
    group: 'Strategy',
    help: 'events in a row that kgram and hybrid look at',
    default: '3',
  },
  {
    long: 'timeline-payload',
    value: SWITCH,
    group: 'Strategy',
    help: 'events with different payloads are different events',
  },
]

const OUTPUT: readonly Option[] = [
  {
    long: 'outdir',
    short: 'o',
    value: { kind: 'text', placeholder: 'folder', completes: 'folder' },
    group: 'Output',
    help: 'where to put traces, schedules and coverage; made if it is missing',
    default: 'PCheckerOutput',
  },
  report('json', 'the report as data'),
  report('junit', 'a JUnit report for build servers'),
  report('sarif', 'a SARIF report for code review'),
  {
    long: 'verbose',
    short: 'v',
    value: SWITCH,
    group: 'Output',
    help: 'print the log of every schedule, and write their traces to one JSON file',
  },
  {
    long: 'xml-trace',
    value: SWITCH,
    group: 'Output',
    help: 'also write the trace of a bug as XML',
  },
  {
    long: 'no-coverage',
    value: SWITCH,
    group: 'Output',
    help: 'do not measure coverage, which saves some time',
  },
  {
    ...DIAGNOSTICS_FORMAT,
    help: 'how to print results: for people, as the reference implementation does, as data',
  },
  COLOR,
  {
    long: 'quiet',
    short: 'q',
    value: SWITCH,
    group: 'Output',
    help: 'print bugs only',
  },
]

function report(format: string, help: string): Option {
  return {
    long: format,
    value: { kind: 'text', placeholder: 'file', completes: 'file' },
    group: 'Output',
    help: `also write this file: ${help}`,
  }
}

const RUNNING: readonly Option[] = [
  {
    long: 'jobs',
    short: 'j',
    value: COUNT,
    group: 'Running',
    help: 'worker threads, at most 16 or four for each core; they do not change what is found',
    default: 'one for each core',
  },
  {
    long: 'shard',
    value: { kind: 'text', placeholder: 'i/n' },
    group: 'Running',
    help: 'run the i-th of n parts of the schedules; join the reports with --merge',
  },
  {
    long: 'memout',
    short: 'm',
    value: { kind: 'number', placeholder: 'GB' },
    group: 'Running',
    help: 'memory for each worker',
    default: 'that of Node',
  },
  HELP,
]

/** Options of the reference implementation that have nothing to do here. */
const WITHOUT_EFFECT: readonly Option[] = [
  ignored('graph', SWITCH, 'draw the graph of events', 'no graphs are drawn'),
  ignored('graph-bug', SWITCH, 'draw the graph of events of a bug', 'no graphs are drawn'),
  { ...ignored('debug', SWITCH, 'print debug output', 'there is no debug output'), short: 'd' },
  ...['jvm-args', 'checker-args', 'psym-args'].map((long) => {
    const value: OptionValue = { kind: 'text', placeholder: 'words' }
    return ignored(long, value, 'pass these on to another engine', 'there is no other engine')
  }),
]

function ignored(long: string, value: OptionValue, help: string, noEffect: string): Option {
  return { long, value, help, noEffect, group: 'Running', isHidden: true }
}

/** The former name of `--schedules`. */
const ITERATIONS: Option = {
  long: 'iterations',
  short: 'i',
  value: COUNT,
  group: 'Analysis',
  help: 'the same as --schedules',
  isHidden: true,
}

export const CHECK_COMMAND: CommandDescription = {
  name: 'check',
  summary: 'run the tests of a P program under many schedules and report bugs',
  argumentsText: '[paths…]',
  arguments: { kind: 'paths' },
  description: [
    'Compiles a program and runs its tests, each under many schedules. Paths are P files, ' +
      'folders, a project file, or a compiled program (.pir); without them the project file of ' +
      'the current folder is used, or else its P files.',
    'A test whose states are few is searched exhaustively first, and if that proves it, no ' +
      'schedule is run.',
    'Exits with 0 if no bug was found, 1 if a bug was found, 2 if the check could not be done.',
  ],
  options: [
    ...INPUT,
    ...ANALYSIS,
    ITERATIONS,
    ...STRATEGIES,
    ...SEARCH_OPTIONS,
    ...OUTPUT,
    ...RUNNING,
    ...WITHOUT_EFFECT,
  ],
  examples: [
    ['p check', 'all tests of this project, 10 seconds each'],
    ['p check -tc tcSafe -s 1000', 'one test, 1000 schedules'],
    ['p check --seed 7 -s 100000 -j 4', 'repeatable, whatever the number of workers'],
    ['p check --exhaustive -tc tcSmall', 'a proof, or a shortest way to a bug'],
    ['p check --replay Bank_0_0.schedule -v', 'the log of a bug that was found'],
    ['p check --junit report.xml --sarif report.sarif', 'for a build server'],
  ],
}

export const MERGE_COMMAND: CommandDescription = {
  name: 'merge-scenario-coverage',
  summary: 'join the scenario coverage of several checks',
  argumentsText: '[folder]',
  arguments: { kind: 'paths' },
  description: [
    'Reads all *_scenario_coverage.json files below the folder, or the current folder, and ' +
      'prints which scenarios are covered by some test; of several files for a test the newest ' +
      'counts.',
  ],
  options: [HELP],
  examples: [['p merge-scenario-coverage PCheckerOutput', 'after checking several tests']],
}

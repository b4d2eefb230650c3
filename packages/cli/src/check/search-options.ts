/** The options of `p check --exhaustive`. */
import { type Option, type OptionValue, SWITCH } from '../option.ts'

const COUNT: OptionValue = { kind: 'integer', placeholder: 'n' }
const GROUP = 'Exhaustive search'

/** The switch that most of the others need, and its opposite. */
const MODES: readonly Option[] = [
  {
    long: 'exhaustive',
    value: SWITCH,
    group: GROUP,
    help: 'search all states instead of running schedules: gives a proof, or a shortest bug',
  },
  {
    long: 'no-exhaustive',
    value: SWITCH,
    group: GROUP,
    help:
      'run schedules only; otherwise a check without a budget or strategy searches ' +
      'small tests first',
  },
]

/** Options that mean nothing without `--exhaustive`. */
export const SEARCH_ONLY: readonly Option[] = [
  {
    long: 'order',
    value: {
      kind: 'choice',
      placeholder: 'order',
      choices: ['breadth-first', 'depth-first', 'random', 'delay-bounded'],
    },
    group: GROUP,
    help:
      'which states come first: the nearest, what follows the last, the same at random, or those ' +
      'that a fixed order of machines reaches with the fewest exceptions',
    default: 'breadth-first',
  },
  {
    long: 'max-delays',
    value: COUNT,
    group: GROUP,
    help: 'exceptions that --order delay-bounded makes at most',
    default: 'ever more',
  },
  {
    long: 'no-merge',
    value: SWITCH,
    group: GROUP,
    help: 'take steps that touch one machine only one by one, not at once after others',
  },
  {
    long: 'no-sleep',
    value: SWITCH,
    group: GROUP,
    help: 'take steps that commute in every order, not in one (sleep sets)',
  },
  {
    long: 'no-forget',
    value: SWITCH,
    group: GROUP,
    help: 'keep in states what no code will notice: dead variables, orders of some sets and maps',
  },
  {
    long: 'no-memo',
    value: SWITCH,
    group: GROUP,
    help: 'run handlers again in each state, not once for each state of their machine: slower',
  },
  {
    long: 'symmetry',
    value: SWITCH,
    group: GROUP,
    help: 'keep one of the states that permuting like machines makes of each other',
  },
  {
    long: 'scalarset',
    value: { kind: 'text', placeholder: 'enums' },
    group: GROUP,
    help: 'permute the elements of these enums, too, separated by commas; implies --symmetry',
  },
  {
    long: 'no-liveness',
    value: SWITCH,
    group: GROUP,
    help: 'do not look for endless executions in hot states',
  },
  {
    long: 'storage',
    value: { kind: 'choice', placeholder: 'kind', choices: ['exact', 'fingerprint'] },
    group: GROUP,
    help: 'tell states apart exactly, or by 64 bits each: less memory, and a proof but for chance',
    default: 'exact',
  },
  {
    long: 'bitstate',
    value: { kind: 'number', placeholder: 'MB' },
    group: GROUP,
    help:
      'keep a few bits of each state, in so much memory, less than --memory; depth first; ' +
      'proves nothing',
  },
  {
    long: 'memory',
    value: { kind: 'number', placeholder: 'MB' },
    group: GROUP,
    help: 'end the search when states and what they are made of need so much memory',
    default: '2048',
  },
  {
    long: 'checkpoint',
    value: { kind: 'text', placeholder: 'file', completes: 'file' },
    group: GROUP,
    help: 'save the search to this file now and then, and when it ends early',
  },
  {
    long: 'checkpoint-every',
    value: { kind: 'number', placeholder: 'seconds' },
    group: GROUP,
    help: 'how often --checkpoint saves',
    default: '600',
  },
  {
    long: 'resume',
    value: { kind: 'text', placeholder: 'file', completes: 'file' },
    group: GROUP,
    help: 'go on with a search that --checkpoint has saved, of the same program and options',
  },
  {
    long: 'max-states',
    value: COUNT,
    group: GROUP,
    help: 'end the search after so many states',
  },
  {
    long: 'max-depth',
    value: COUNT,
    group: GROUP,
    help: 'do not go deeper than so many steps; steps taken at once count as one',
  },
]

export const SEARCH_OPTIONS: readonly Option[] = [...MODES, ...SEARCH_ONLY]

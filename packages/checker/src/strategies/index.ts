/** The one table of strategies: a new one is a new file and a row here. */
import type { Strategy } from '@parley/runtime'
import type { Random, SeededRandom } from '../random.ts'
import { DelayStrategy } from './delay.ts'
import { DfsStrategy } from './dfs.ts'
import { FairSuffix, type PrefixBound } from './fair-suffix.ts'
import { FeedbackStrategy, type Novelty } from './feedback.ts'
import { PctStrategy } from './pct.ts'
import { PortfolioStrategy } from './portfolio.ts'
import { PosStrategy } from './pos.ts'
import { ProbabilisticStrategy } from './probabilistic.ts'
import { RandomStrategy } from './random.ts'
import { RlStrategy } from './rl.ts'
import { RoundRobinStrategy } from './round-robin.ts'
import { SurwStrategy } from './surw.ts'

export type StrategyName =
  | 'portfolio'
  | 'random'
  | 'probabilistic'
  | 'pct'
  | 'fairpct'
  | 'pos'
  | 'surw'
  | 'delay'
  | 'rl'
  | 'feedback'
  | 'feedbackpct'
  | 'feedbackpos'
  | 'roundrobin'
  | 'dfs'

/** What a strategy is made with. */
export interface StrategyContext {
  /** Set to the stream of a schedule before `next` is called for it. */
  readonly random: SeededRandom
  /** The strategy's number, such as pct's change points. */
  readonly parameter: number
  /** The index of the first schedule. */
  readonly first: number
  /** When a strategy that is not fair shall go on fairly; null for never. */
  readonly fairAfter: PrefixBound | null
  /** Whether `$` and `choose` may give one value for ever. */
  readonly isAdversarial: boolean
  readonly novelty: Novelty
}

export interface StrategyKind {
  readonly name: StrategyName
  /** Without the leading dashes. */
  readonly option: string
  /** What its number means; null if it has none. */
  readonly parameter: { readonly meaning: string; readonly usual: number } | null
  /** Whether it is fair by itself, so that it may use the larger step bound. */
  readonly isFair: boolean
  /**
   * It learns from schedule to schedule, and forgets everything at multiples of so many: a schedule
   * is then determined by its index, whoever runs it. 1 for strategies that learn nothing, Infinity
   * for those that cannot be divided.
   */
  readonly block: number
  readonly summary: string
  make(context: StrategyContext): Strategy
}

/** Schedules that a learning strategy learns from. */
const BLOCK = 512
/** Lengths are learned at once. */
const SHORT_BLOCK = 64

export const strategyKinds: readonly StrategyKind[] = [
  {
    name: 'portfolio',
    option: 'sch-portfolio',
    parameter: null,
    isFair: true,
    block: 12 * 64,
    summary: 'several strategies in turn, random every third time',
    make: makePortfolio,
  },
  {
    name: 'random',
    option: 'sch-random',
    parameter: null,
    isFair: true,
    block: 1,
    summary: 'any enabled machine with equal probability',
    make: ({ random }) => new RandomStrategy(random),
  },
  {
    name: 'probabilistic',
    option: 'sch-probabilistic',
    parameter: { meaning: 'coin flips: switches with probability 0.5^N', usual: 3 },
    isFair: true,
    block: 1,
    summary: 'stays with a machine for a while',
    make: ({ random, parameter }) => new ProbabilisticStrategy(random, parameter),
  },
  {
    name: 'pct',
    option: 'sch-pct',
    parameter: { meaning: 'priority change points', usual: 3 },
    isFair: false,
    block: SHORT_BLOCK,
    summary: 'random priorities that change N times',
    make: (context) => fairly(context, new PctStrategy(context.random, context.parameter)),
  },
  {
    name: 'fairpct',
    option: 'sch-fairpct',
    parameter: { meaning: 'priority change points', usual: 3 },
    isFair: true,
    block: SHORT_BLOCK,
    summary: 'pct up to the smaller step bound, then random',
    make: (context) =>
      fairly(context, new PctStrategy(context.random, context.parameter), 'fairpct'),
  },
  {
    name: 'pos',
    option: 'sch-pos',
    parameter: null,
    isFair: false,
    block: 1,
    summary: 'random priorities, drawn anew after a race',
    make: (context) => fairly(context, new PosStrategy(context.random)),
  },
  {
    name: 'surw',
    option: 'sch-surw',
    parameter: null,
    isFair: false,
    block: SHORT_BLOCK,
    summary: 'makes all orders of the sends to one machine equally likely',
    make: (context) => fairly(context, new SurwStrategy(context.random)),
  },
  {
    name: 'delay',
    option: 'sch-delay',
    parameter: { meaning: 'delays', usual: 2 },
    isFair: false,
    block: SHORT_BLOCK,
    summary: 'a fixed order with up to N delays',
    make: (context) => fairly(context, new DelayStrategy(context.random, context.parameter)),
  },
  {
    name: 'rl',
    option: 'sch-rl',
    parameter: null,
    isFair: false,
    block: BLOCK,
    summary: 'learns to avoid what it has seen',
    make: (context) => fairly(context, new RlStrategy(context.random)),
  },
  {
    name: 'feedback',
    option: 'sch-feedback',
    parameter: null,
    isFair: false,
    block: BLOCK,
    summary: 'mutates the random schedules that were new',
    make: (context) =>
      fairly(
        context,
        feedback(context, 'feedback', (random) => new RandomStrategy(random)),
      ),
  },
  {
    name: 'feedbackpct',
    option: 'sch-feedbackpct',
    parameter: { meaning: 'priority change points', usual: 3 },
    isFair: false,
    block: BLOCK,
    summary: 'mutates the pct schedules that were new',
    make: (context) =>
      fairly(
        context,
        feedback(context, 'feedbackpct', (random) => new PctStrategy(random, context.parameter)),
      ),
  },
  {
    name: 'feedbackpos',
    option: 'sch-feedbackpos',
    parameter: null,
    isFair: false,
    block: BLOCK,
    summary: 'mutates the pos schedules that were new',
    make: (context) =>
      fairly(
        context,
        feedback(context, 'feedbackpos', (random) => new PosStrategy(random)),
      ),
  },
  {
    name: 'roundrobin',
    option: 'sch-roundrobin',
    parameter: null,
    // Its order is fair, but so regular that choices can keep missing each other for ever.
    isFair: false,
    block: 1,
    summary: 'a random beginning, then everyone in turn: finds loops',
    make: (context) =>
      fairly(context, new RoundRobinStrategy(context.random, context.isAdversarial)),
  },
  {
    name: 'dfs',
    option: 'sch-dfs',
    parameter: null,
    isFair: false,
    block: Number.POSITIVE_INFINITY,
    summary: 'every schedule once, up to the step bound',
    make: (context) => fairly(context, new DfsStrategy()),
  },
]

/** The row of a strategy. */
export function strategyKind(name: StrategyName): StrategyKind {
  return strategyKinds.find((kind) => kind.name === name) as StrategyKind
}

function fairly(context: StrategyContext, strategy: Strategy, name = strategy.name): Strategy {
  const { fairAfter, random } = context
  return fairAfter === null ? strategy : new FairSuffix(strategy, fairAfter, random, name)
}

function feedback(
  { random, novelty }: StrategyContext,
  name: string,
  make: (random: Random) => Strategy,
): Strategy {
  return new FeedbackStrategy(random, novelty, make, name)
}

/** Who takes part, with their numbers; the order of the turns. */
const members: readonly (readonly [StrategyName, number])[] = [
  ['random', 0],
  ['pct', 2],
  ['pos', 0],
  ['random', 0],
  ['surw', 0],
  ['delay', 2],
  ['random', 0],
  ['probabilistic', 3],
  ['feedbackpct', 3],
  ['random', 0],
  ['pct', 6],
  ['roundrobin', 0],
]

function makePortfolio(context: StrategyContext): Strategy {
  const bound = { steps: Number.POSITIVE_INFINITY, ...context.fairAfter }
  const made = members.map(([name, parameter]) =>
    strategyKind(name).make({ ...context, parameter, fairAfter: bound }),
  )
  return new PortfolioStrategy(made as [Strategy, ...Strategy[]], context.first, bound)
}

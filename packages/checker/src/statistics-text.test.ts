import { expect, test } from 'vitest'
import type { DistinctSummary } from './distinct.ts'
import type { TestReport } from './report.ts'
import { mergeScenarioCoverage, scenarioFileText } from './scenarios.ts'
import { emptyStatistics } from './statistics.ts'
import { statisticsText } from './statistics-text.ts'

const exactly = (count: number): DistinctSummary => ({ count, isExact: true, smallest: [] })

const scenario = (name: string, satisfyingSchedules: number, timelines: number) => ({
  name,
  isSatisfied: satisfyingSchedules > 0,
  satisfyingSchedules,
  timelines: exactly(timelines),
  maxStatesVisited: 2,
  states: 4,
})

const report: TestReport = {
  test: 'tc',
  verdict: 'bug',
  end: 'bug',
  strategy: 'random',
  seed: 1,
  shard: { index: 0, count: 1 },
  unfairSteps: 10_000,
  fairSteps: 100_000,
  temperature: 50_000,
  statistics: {
    ...emptyStatistics(),
    schedules: 100,
    fairSchedules: 100,
    buggy: 1,
    steps: 13_999,
    minSteps: 22,
    maxSteps: 585,
    fairBeyondUnfair: 3,
    boundHits: 1,
  },
  timelineKind: 'pairwise',
  timelines: exactly(37),
  states: exactly(3),
  curve: [],
  bugs: [],
  properties: [],
  notChecked: [],
  lost: [],
  coverage: null,
  search: null,
  scenarios: [scenario('A', 399, 19), scenario('B', 1, 1), scenario('Z', 0, 0)],
}

test('all lines', () => {
  expect(statisticsText(report, true)).toBe(`... Checking statistics:
..... Found 1 bug.
... Scheduling statistics:
..... Explored 100 schedules
..... Explored 37 timelines
..... Scenario coverage: 2/3 scenarios covered (1 gap)
.....   [covered] A: triggered in 399 schedules, 19 unique satisfying timelines
.....   [covered] B: triggered in 1 schedule, 1 unique satisfying timeline
.....   [  GAP  ] Z: not covered (best partial progress: 2/4 states)
..... Found 1.00% buggy schedules.
..... Number of scheduling points in terminating schedules: 22 (min), 139 (avg), 585 (max).
..... Exceeded the max-steps bound of '10000' in 3.00% of the fair schedules.
..... Hit the max-steps bound of '100000' in 1.00% of schedules.`)
})

test('one schedule, unfair, without scenarios, in a log', () => {
  const statistics = { ...emptyStatistics(), schedules: 1, boundHits: 1 }
  const one = { ...report, statistics, scenarios: [], timelines: exactly(1) }
  expect(statisticsText(one, false, '<StrategyLog>')).toBe(`<StrategyLog> Checking statistics:
<StrategyLog> Found 0 bugs.
<StrategyLog> Scheduling statistics:
<StrategyLog> Explored 1 schedule
<StrategyLog> Explored 1 timeline
<StrategyLog> Hit the max-steps bound of '10000' in 100.00% of the unfair schedules.`)
})

test('the scenario file', () => {
  expect(scenarioFileText('tcX', [scenario('S', 99, 4)])).toBe(`{
  "version": 1,
  "testCase": "tcX",
  "scenarios": [
    {
      "name": "S",
      "satisfied": true,
      "satisfyingSchedules": 99,
      "distinctSatisfyingTimelines": 4,
      "maxStatesVisited": 2,
      "monitorStates": 4
    }
  ]
}`)
})

test('scenario files are united over test cases', () => {
  const file = (name: string, test: string, satisfying: number, modified: number) => ({
    name,
    text: scenarioFileText(test, [scenario('S', satisfying, 2), scenario('G', 0, 0)]),
    modified,
  })
  const merged = mergeScenarioCoverage([
    file('new', 'tc2', 3, 9),
    file('a', 'tc1', 5, 1),
    file('old', 'tc2', 1000, 2),
    { name: 'broken', text: '{"version": 1', modified: 3 },
    { name: 'future', text: '{"version": 2, "testCase": "x", "scenarios": []}', modified: 3 },
    { name: 'other', text: '{"version": 1, "scenarios": [{"name": 3}]}', modified: 3 },
  ])
  expect(merged.lines).toEqual([
    'Unified scenario coverage across 2 test cases:',
    '  1/2 scenarios covered in >=1 test case; 1 coverage gap.',
    '  [covered] S: covered in 2/2 test cases (tc1, tc2); 8 total triggers, ' +
      '4 satisfying timelines (summed per test case)',
    '  [  GAP  ] G: never covered in any of 2 test cases; best progress anywhere 2/4 states',
  ])
  expect(merged.skipped.map(({ name }) => name)).toEqual(['broken', 'future', 'other'])
})

test('one test case without a name and without gaps', () => {
  const text = scenarioFileText('', [scenario('S', 1, 1)])
  const { lines } = mergeScenarioCoverage([{ name: 'a', text, modified: 1 }])
  expect(lines).toEqual([
    'Unified scenario coverage across 1 test case:',
    '  1/1 scenarios covered in >=1 test case.',
    '  [covered] S: covered in 1/1 test cases ((default)); 1 total triggers, ' +
      '1 satisfying timelines (summed per test case)',
  ])
})

test('of a search that ran no schedules, no share of them', () => {
  const statistics = { ...emptyStatistics(), buggy: 1 }
  expect(statisticsText({ ...report, statistics }, true)).not.toContain('Infinity')
})

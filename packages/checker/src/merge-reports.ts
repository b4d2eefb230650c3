/** Joins the reports of several shards of one check. */
import { uniteDistinct } from './distinct.ts'
import { bugKey, type FoundBug } from './explore.ts'
import type {
  CheckReport,
  CoverageSummary,
  PropertyReport,
  ScenarioReport,
  TestReport,
} from './report.ts'
import { addStatistics } from './statistics.ts'

/**
 * The report of all shards together; tests are joined by name. The curves of shards cannot be
 * joined, so a joined test has none.
 */
export function mergeReports(reports: readonly CheckReport[]): CheckReport {
  const [first, ...others] = reports
  if (first === undefined) return { version: 1, program: '', tests: [] }
  const tests = new Map(first.tests.map((test) => [test.test, test]))
  for (const { tests: more } of others) {
    for (const test of more) {
      const known = tests.get(test.test)
      tests.set(test.test, known === undefined ? test : mergeTests(known, test))
    }
  }
  return { ...first, tests: [...tests.values()] }
}

function mergeTests(a: TestReport, b: TestReport): TestReport {
  const statistics = { ...a.statistics }
  addStatistics(statistics, b.statistics)
  const lost = [...a.lost, ...b.lost]
  const bugs = mergeBugs([...a.bugs, ...b.bugs])
  return {
    ...a,
    verdict: mergeVerdicts(a, b),
    end: bugs.length > 0 ? 'bug' : a.end === b.end ? a.end : 'stopped',
    shard: { index: 0, count: 1 },
    statistics,
    timelines: uniteDistinct(a.timelines, b.timelines),
    states: uniteDistinct(a.states, b.states),
    curve: [],
    bugs,
    properties: mergeProperties(a.properties, b.properties),
    notChecked: [...new Set([...a.notChecked, ...b.notChecked])],
    lost,
    coverage: mergeCoverage(a.coverage, b.coverage),
    scenarios: mergeScenarios(a.scenarios, b.scenarios),
    search: a.search ?? b.search,
  }
}

function mergeVerdicts(a: TestReport, b: TestReport): TestReport['verdict'] {
  const both = [a.verdict, b.verdict]
  if (both.includes('bug')) return 'bug'
  if (both.includes('incomplete')) return 'incomplete'
  if (both.includes('proved')) return 'proved'
  return both.includes('verified') ? 'verified' : 'no bug found'
}

/** Each distinct bug once, with the schedule of the lowest index. */
function mergeBugs(bugs: readonly FoundBug[]): FoundBug[] {
  const merged = new Map<string, FoundBug>()
  for (const found of [...bugs].sort((a, b) => a.index - b.index)) {
    const key = bugKey(found.bug)
    const known = merged.get(key)
    if (known === undefined) merged.set(key, { ...found })
    else known.occurrences += found.occurrences
  }
  return [...merged.values()]
}

/** As badly checked as in the worst shard, in the words of both. */
function mergeProperties(
  a: readonly PropertyReport[],
  b: readonly PropertyReport[],
): PropertyReport[] {
  const ranks = { 'not checked': 0, partly: 1, checked: 2, proved: 3 } as const
  return a.map((one) => {
    const other = b.find(({ property }) => property === one.property) ?? one
    const worse = ranks[one.status] <= ranks[other.status] ? one : other
    const how = one.how === other.how ? one.how : `${one.how}; and ${other.how}`
    return { property: one.property, status: worse.status, how }
  })
}

function mergeCoverage(a: CoverageSummary | null, b: CoverageSummary | null) {
  if (a === null || b === null) return a ?? b
  const reached = uniteRanges([...a.reached, ...b.reached])
  // The number of covered events follows from the program and `reached`; see `coverageOf`.
  const covered = Math.max(a.covered, b.covered)
  const expected = Math.max(a.expected, b.expected)
  const calls = addCounts(a.calls, b.calls)
  if (a.statements === undefined || b.statements === undefined) {
    return { covered, expected, reached, calls }
  }
  return { covered, expected, reached, calls, statements: addCounts(a.statements, b.statements) }
}

type Counts = CoverageSummary['calls']

function addCounts(a: Counts, b: Counts): Counts {
  const sums = new Map(a)
  for (const [at, count] of b) sums.set(at, (sums.get(at) ?? 0) + count)
  return [...sums].sort(([x], [y]) => x - y)
}

function uniteRanges(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const united: [number, number][] = []
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = united.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else united.push([from, to])
  }
  return united
}

function mergeScenarios(
  a: readonly ScenarioReport[],
  b: readonly ScenarioReport[],
): ScenarioReport[] {
  return a.map((one) => {
    const other = b.find(({ name }) => name === one.name)
    if (other === undefined) return one
    return {
      ...one,
      isSatisfied: one.isSatisfied || other.isSatisfied,
      satisfyingSchedules: one.satisfyingSchedules + other.satisfyingSchedules,
      timelines: uniteDistinct(one.timelines, other.timelines),
      maxStatesVisited: Math.max(one.maxStatesVisited, other.maxStatesVisited),
    }
  })
}

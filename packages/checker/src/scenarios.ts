/** Scenario coverage files and their union over test cases (checker §6.1). */
import type { ScenarioReport } from './report.ts'

interface ScenarioEntry {
  readonly name: string
  readonly satisfied: boolean
  readonly satisfyingSchedules: number
  readonly distinctSatisfyingTimelines: number
  readonly maxStatesVisited: number
  readonly monitorStates: number
}

interface ScenarioFile {
  readonly version: number
  readonly testCase: string
  readonly scenarios: readonly ScenarioEntry[]
}

/** The text of `*_scenario_coverage.json`. */
export function scenarioFileText(test: string, scenarios: readonly ScenarioReport[]): string {
  const file: ScenarioFile = {
    version: 1,
    testCase: test,
    scenarios: scenarios.map((scenario) => ({
      name: scenario.name,
      satisfied: scenario.isSatisfied,
      satisfyingSchedules: scenario.satisfyingSchedules,
      distinctSatisfyingTimelines: scenario.timelines.count,
      maxStatesVisited: scenario.maxStatesVisited,
      monitorStates: scenario.states,
    })),
  }
  return JSON.stringify(file, null, 2)
}

/** A file to be merged; `modified` orders files of one test case, the newest counts. */
export interface ScenarioSource {
  readonly name: string
  readonly text: string
  readonly modified: number
}

export interface MergedScenarios {
  /** The lines to print, without a newline at their ends. */
  readonly lines: readonly string[]
  /** Files that are none of ours, with why. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
}

/** Unites files of several test cases. Equal names and times: the later one in the list counts. */
export function mergeScenarioCoverage(sources: readonly ScenarioSource[]): MergedScenarios {
  const skipped: { name: string; reason: string }[] = []
  const newest = new Map<string, { file: ScenarioFile; modified: number }>()
  for (const { name, text, modified } of sources) {
    const file = readFile(text)
    if (typeof file === 'string') {
      skipped.push({ name, reason: file })
      continue
    }
    const known = newest.get(file.testCase)
    if (known === undefined || known.modified <= modified) {
      newest.set(file.testCase, { file, modified })
    }
  }
  const files = [...newest.values()]
    .map(({ file }) => file)
    .sort((a, b) => (a.testCase < b.testCase ? -1 : 1))
  return { lines: mergedLines(files), skipped }
}

/** The file, or what is wrong with it. */
function readFile(text: string): ScenarioFile | string {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return 'not JSON'
  }
  if (!isRecord(data) || typeof data.version !== 'number') return 'not a scenario coverage file'
  if (data.version > 1) return `version ${data.version} is newer than this tool`
  const { testCase, scenarios } = data
  if (!Array.isArray(scenarios) || !scenarios.every(isEntry)) return 'not a scenario coverage file'
  return { version: 1, testCase: typeof testCase === 'string' ? testCase : '', scenarios }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}

function isEntry(data: unknown): data is ScenarioEntry {
  if (!isRecord(data) || typeof data.name !== 'string') return false
  const numbers = [data.satisfyingSchedules, data.distinctSatisfyingTimelines]
  return [...numbers, data.maxStatesVisited, data.monitorStates].every(
    (member) => typeof member === 'number',
  )
}

/** One scenario over the test cases that have it. */
interface Union {
  readonly name: string
  readonly tests: string[]
  readonly covering: string[]
  triggers: number
  timelines: number
  best: number
  states: number
}

function mergedLines(files: readonly ScenarioFile[]): string[] {
  const unions = uniteAll(files)
  const covered = unions.filter(({ covering }) => covering.length > 0)
  const gaps = unions.filter(({ covering }) => covering.length === 0)
  const gapText = gaps.length === 0 ? '' : `; ${count(gaps.length, 'coverage gap')}`
  return [
    `Unified scenario coverage across ${count(files.length, 'test case')}:`,
    `  ${covered.length}/${unions.length} scenarios covered in >=1 test case${gapText}.`,
    ...covered.map(
      ({ name, tests, covering, triggers, timelines }) =>
        `  [covered] ${name}: covered in ${covering.length}/${tests.length} test cases ` +
        `(${covering.join(', ')}); ${triggers} total triggers, ` +
        `${timelines} satisfying timelines (summed per test case)`,
    ),
    ...gaps.map(({ name, tests, best, states }) => {
      const progress = states > 0 ? `; best progress anywhere ${best}/${states} states` : ''
      const where = `never covered in any of ${count(tests.length, 'test case')}`
      return `  [  GAP  ] ${name}: ${where}${progress}`
    }),
  ]
}

/** Sorted by name. */
function uniteAll(files: readonly ScenarioFile[]): Union[] {
  const unions = new Map<string, Union>()
  for (const { testCase, scenarios } of files) {
    const test = testCase === '' ? '(default)' : testCase
    for (const scenario of scenarios) {
      const { name } = scenario
      const empty = { name, tests: [], covering: [], triggers: 0, timelines: 0, best: 0, states: 0 }
      const union: Union = unions.get(name) ?? empty
      unions.set(name, union)
      union.tests.push(test)
      if (scenario.satisfied) union.covering.push(test)
      union.triggers += scenario.satisfyingSchedules
      union.timelines += scenario.distinctSatisfyingTimelines
      union.best = Math.max(union.best, scenario.maxStatesVisited)
      union.states = Math.max(union.states, scenario.monitorStates)
    }
  }
  return [...unions.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

/** The SARIF 2.1.0 report: each distinct bug with its place and the steps that led to it. */
import type { FoundBug } from '@parley/checker'
import { bugKey } from '@parley/checker'
import { BUG_KINDS } from './bug-kinds.ts'
import type { TestResult } from './test-result.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** The JSON text. Paths of files are relative to the working directory. */
export function sarifReport(version: string, results: readonly TestResult[]): string {
  const kinds = new Set(results.flatMap(({ report }) => report.bugs.map(({ bug }) => bug.kind)))
  const rules = [...kinds].sort().map((id) => ({
    id,
    shortDescription: { text: BUG_KINDS[id] },
  }))
  const report = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Parley', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: results.flatMap(bugResults),
        ...verdictsOf(results),
      },
    ],
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** The verdicts of exhaustive searches, as properties of the run; nothing if there were none. */
function verdictsOf(results: readonly TestResult[]): object {
  const verdicts = results.flatMap(({ report }) => {
    const { test, search } = report
    return search === null ? [] : [{ test, verdict: search.verdict, states: search.states }]
  })
  return verdicts.length === 0 ? {} : { properties: { searches: verdicts } }
}

function bugResults({ report, summary }: TestResult): unknown[] {
  return report.bugs.map((found, at) => {
    const { bug } = found
    const steps = at === 0 ? summary.lines : []
    const flow = steps.flatMap(({ text, location }) => {
      const place = placeOf(location)
      return place === undefined ? [] : [{ location: { ...place, message: { text } } }]
    })
    return {
      ruleId: bug.kind,
      level: 'error',
      message: { text: messageOf(found) },
      locations: [placeOf(found.location)].filter((place) => place !== undefined),
      ...(flow.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations: flow }] }] }),
      partialFingerprints: { 'bug/v1': bugKey(bug) },
      properties: { test: report.test, schedule: found.index, seed: report.seed },
    }
  })
}

function messageOf({ bug }: FoundBug): string {
  return bug.explanation === '' ? bug.text : `${bug.text}\n${bug.explanation}`
}

/** `path:line:column` as a location; undefined for the empty text. */
function placeOf(location: string): object | undefined {
  const match = /^(.*):(\d+):(\d+)$/.exec(location)
  if (match === null) return undefined
  const [, path = '', line, column] = match
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path) },
      region: { startLine: Number(line), startColumn: Number(column) },
    },
  }
}

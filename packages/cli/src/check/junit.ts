/** The JUnit report: one test case for each test, with the bug as its failure. */
import { PLAIN } from '@parley/compiler'
import { searchVerdictText } from './search-text.ts'
import type { TestResult } from './test-result.ts'
import { searchAlone } from './verdict.ts'

/** The XML text. */
export function junitReport(program: string, results: readonly TestResult[]): string {
  const count = (wanted: 'failure' | 'error'): number => {
    return results.filter((result) => problemOf(result)?.kind === wanted).length
  }
  const total = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const numbers = {
    tests: results.length,
    failures: count('failure'),
    errors: count('error'),
    time: inSeconds(total),
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: program, ...numbers })}>`,
    `  <testsuite${attributes({ name: program, ...numbers })}>`,
    ...results.flatMap((result) => testCase(program, result)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

interface Problem {
  readonly kind: 'failure' | 'error'
  readonly type: string
  readonly message: string
  readonly details: string
}

function problemOf({ report, lines }: TestResult): Problem | undefined {
  const [found] = report.bugs
  if (found !== undefined) {
    const [message = ''] = found.bug.text.split('\n')
    return { kind: 'failure', type: found.bug.kind, message, details: lines.join('\n') }
  }
  if (report.verdict !== 'incomplete') return undefined
  const details = report.notChecked.join('\n')
  return { kind: 'error', type: 'incomplete', message: 'not everything could be checked', details }
}

function testCase(program: string, result: TestResult): string[] {
  const { report, milliseconds } = result
  const head = attributes({
    name: report.test,
    classname: program,
    time: inSeconds(milliseconds),
  })
  const problem = problemOf(result)
  const search = searchAlone(report)
  const verdict =
    search === null
      ? []
      : [`      <system-out>${escaped(searchVerdictText(search, PLAIN))}</system-out>`]
  if (problem === undefined) {
    if (verdict.length === 0) return [`    <testcase${head} />`]
    return [`    <testcase${head}>`, ...verdict, '    </testcase>']
  }
  const { kind, type, message, details } = problem
  return [
    `    <testcase${head}>`,
    `      <${kind}${attributes({ type, message })}>${escaped(details)}</${kind}>`,
    ...verdict,
    '    </testcase>',
  ]
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3)
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** XML 1.0 has no way to write most control characters. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
  )
}

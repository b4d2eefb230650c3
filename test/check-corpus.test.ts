/**
 * Runs every case of `corpus/check/`: what a person says of the tests holds for 200 random
 * schedules; the trace of one of them is compared with `expect/`, and rewritten when PARLEY_UPDATE
 * is set.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CheckCase, readCheckCases, type TestExpectation } from './check/read-check-case.ts'
import { loadCheckCase, runCheckCase, type TestOutcome } from './check/run-check-case.ts'

const cases = readCheckCases(join(import.meta.dirname, '../corpus/check'))
const isUpdating = process.env.PARLEY_UPDATE === '1'

for (const area of new Set(cases.map(({ name }) => name.split('/')[0]!))) {
  describe(`corpus/check/${area}`, () => {
    const own = cases.filter(({ name }) => name.startsWith(`${area}/`))
    test.each(own.map((one) => [one.name, one] as const))('%s', (_, one) => checkCase(one))
  })
}

async function checkCase(one: CheckCase): Promise<void> {
  const program = await loadCheckCase(one)
  const traces = new Map<string, string>()
  for (const expectation of one.expectations) {
    const outcome = runCheckCase(one, program, expectation.test)
    compare(expectation, outcome)
    const name = one.expectations.length === 1 ? 'trace.txt' : `trace-${outcome.test}.txt`
    traces.set(name, `${outcome.trace.join('\n')}\n`)
  }
  compareTraces(join(one.folder, 'expect'), traces)
}

function compare(wanted: TestExpectation, found: TestOutcome): void {
  const { test: name } = wanted
  expect(found.outcomes, `how schedules of ${name} end`).toEqual([...wanted.outcomes].sort())
  if (wanted.texts.length > 0) {
    const unexpected = found.texts.filter((text) => !wanted.texts.some((one) => fits(one, text)))
    expect(unexpected, `bug texts of ${name}`).toEqual([])
    const missing = wanted.texts.filter((one) => !found.texts.some((text) => fits(one, text)))
    expect(missing, `bug texts of ${name}`).toEqual([])
  }
  if (wanted.prints !== null) {
    expect(found.prints, `what ${name} prints`).toEqual([...wanted.prints].sort())
  }
  if (wanted.steps !== null) expect(found.steps, `steps of ${name}`).toEqual(wanted.steps)
}

function fits(wanted: string, text: string): boolean {
  return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : wanted === text
}

function compareTraces(folder: string, traces: ReadonlyMap<string, string>): void {
  if (isUpdating) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of traces) writeFileSync(join(folder, name), text)
    return
  }
  const present = existsSync(folder) ? readdirSync(folder).sort() : []
  expect([...traces.keys()].sort(), 'files in expect/').toEqual(present)
  for (const [name, text] of traces) {
    expect(text, `expect/${name}`).toBe(readFileSync(join(folder, name), 'utf8'))
  }
}

/**
 * What the exhaustive search makes of the examples, as recorded: each is proved in some size, and
 * each of its bugs is found there. A short form of `scripts/proofs.ts`, which repeats all searches.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadFolder, ROOT } from '../scripts/examples.ts'
import { PROOFS, type ProofRow, proofPage, readProofs, SAMPLE } from '../scripts/proof-table.ts'
import { differences, seek } from '../scripts/proving.ts'
import { exampleFolders, isFailing, readVerdicts } from '../scripts/verdict-table.ts'

/** States of the searches that are repeated. */
const FEW = 30_000

/** The name of a test without its parameters. */
function baseOf(test: string): string {
  return test.replace(/___.*/, '')
}

describe.each(exampleFolders())('%s', (folder) => {
  const { program } = loadFolder(folder)
  const rows = readProofs(folder)
  const known = new Map(rows.map((row) => [row.test, row]))
  if (program === undefined) throw new Error(`${folder} has errors`)

  it('is proved in some size', () => {
    expect(rows.filter(({ ending }) => ending === 'proved')).not.toEqual([])
  })

  it('has each test in one of the records', () => {
    const sampled = new Set(readVerdicts(folder).map(({ test }) => test))
    const names = program.tests.map(({ name }) => name)
    expect(names.filter((name) => !known.has(name) && !sampled.has(name))).toEqual([])
    expect(rows.map(({ test }) => test)).toEqual(names.filter((name) => known.has(name)))
  })

  it('shows by the search whatever random schedules show', () => {
    for (const { test, outcome } of readVerdicts(folder).filter(isFailing)) {
      const small = rows.find((row) => baseOf(row.test) === `Small${baseOf(test)}`)
      expect([test, small?.outcome]).toEqual([test, outcome])
    }
  })

  it.each(rows.filter(({ states }) => states <= FEW))('$test: $ending', (row) => {
    expect(differences(seek(program, row.test).searched, row)).toEqual([])
  })
})

it('bugs of liveness are found in systems that go on for ever', () => {
  const rows = exampleFolders().flatMap(readProofs)
  expect(rows.filter(({ ending }) => ending === 'rests hot')).toEqual([])
})

describe('random schedules', () => {
  const rows = exampleFolders().flatMap(readProofs)

  it('miss a bug that the search finds', () => {
    const isMissed = ({ sampled }: ProofRow): boolean => {
      return sampled.every(({ found }) => found.length === SAMPLE.seeds && isNothing(found))
    }
    expect(rows.filter((row) => row.ending !== 'proved' && isMissed(row))).not.toEqual([])
  })
})

function isNothing(found: readonly (number | null)[]): boolean {
  return found.every((schedules) => schedules === null)
}

it('the page of the proofs is current', () => {
  if (process.env.PARLEY_UPDATE === '1') writeFileSync(join(ROOT, PROOFS), proofPage())
  expect(readFileSync(join(ROOT, PROOFS), 'utf8')).toBe(proofPage())
})

/**
 * What the exhaustive search makes of the examples: proofs, and shortest ways to the seeded bugs.
 * Compares with what is recorded, or records it and writes the page.
 *
 *   npx tsx --conditions=source scripts/proofs.ts [options] [folder of an example …]
 *
 *   --tests X  only tests whose names begin with X
 *   --record   write what is found, test by test, also of tests that are named but not recorded
 *
 * Without a record it looks at the tests that no random search has a verdict for. Exits with 1 if
 * a search differs from the record.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  defaultOptions,
  defaultSettings,
  exploreBlock,
  type SearchSettings,
  search,
} from '../packages/checker/src/index.ts'
import type { Program } from '../packages/runtime/src/index.ts'
import { loadFolder, ROOT } from './examples.ts'
import {
  MOST,
  PROOFS,
  type ProofRow,
  proofPage,
  REDUCTIONS,
  readProofs,
  SAMPLE,
  type Sampled,
  type Size,
  writeProofs,
} from './proof-table.ts'
import { differences, seek, tableOf } from './proving.ts'
import { exampleFolders, readVerdicts } from './verdict-table.ts'

/** The search of a test with the first so many reductions. */
function reducedTo(program: Program, test: string, reductions: number): Size {
  const has = (name: (typeof REDUCTIONS)[number]): boolean => {
    return REDUCTIONS.indexOf(name) <= reductions
  }
  const settings: SearchSettings = {
    ...defaultSettings,
    merges: has('merge'),
    sleeps: has('sleep sets'),
    forgets: has('forgetting'),
    symmetry: has('symmetry'),
    storage: 'fingerprint',
    liveness: false,
    states: MOST,
  }
  const { states, transitions, stopped } = search(program, tableOf(program, test), settings)
  return stopped === null ? { states, transitions } : null
}

/** Searches of a strategy from several seeds. */
function sample(program: Program, test: string, strategy: Sampled['strategy']): Sampled {
  const found = Array.from({ length: SAMPLE.seeds }, (_, at) => {
    const options = { ...defaultOptions, test, strategy, seed: at + 1, coverage: false }
    const { bugs, upTo } = exploreBlock(program, options, 0, SAMPLE.schedules, {
      mayRun: () => true,
    })
    return bugs.length > 0 ? upTo : null
  })
  return { strategy, found }
}

/** All that is recorded of a test. */
function examine(program: Program, test: string): ProofRow {
  const start = process.cpuUsage()
  const { searched, bytes } = seek(program, test)
  const { user, system } = process.cpuUsage(start)
  const isProved = searched.ending === 'proved'
  return {
    ...searched,
    seconds: Math.round((user + system) / 1e5) / 10,
    bytes: Math.round(bytes),
    reduced: isProved ? REDUCTIONS.map((_, at) => reducedTo(program, test, at)) : [],
    sampled: isProved ? [] : [sample(program, test, 'random'), sample(program, test, 'portfolio')],
  }
}

/** Examines the tests of an example; returns what differs from the record. */
function examineFolder(folder: string, tests: string, isRecording: boolean): readonly string[] {
  process.stdout.write(`${folder}\n`)
  const { program, diagnostics } = loadFolder(folder)
  if (program === undefined || diagnostics.length > 0) return diagnostics
  const known = new Map(readProofs(folder).map((row) => [row.test, row]))
  const sampled = new Set(readVerdicts(folder).map(({ test }) => test))
  const names = program.tests.map(({ name }) => name)
  return names.flatMap((name) => {
    if (!name.startsWith(tests)) return []
    const old = known.get(name)
    if (old === undefined && tests === '' && sampled.has(name)) return []
    if (!isRecording) return differences(seek(program, name).searched, old)
    const row = examine(program, name)
    process.stdout.write(`  ${JSON.stringify(row)}\n`)
    known.set(name, row)
    writeProofs(
      folder,
      names.flatMap((each) => known.get(each) ?? []),
    )
    return []
  })
}

const { values, positionals } = parseArgs({
  options: {
    tests: { type: 'string', default: '' },
    record: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const folders = positionals.length > 0 ? positionals : exampleFolders()
const problems = folders.flatMap((folder) => examineFolder(folder, values.tests, values.record))
if (values.record) writeFileSync(join(ROOT, PROOFS), proofPage())
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0

/**
 * Holds the search against the literal interpreter and the plain graph on all programs of the
 * corpus that compile and need no foreign code:
 * `npx tsx --conditions=source fuzz/search/corpus.ts --states 20000 --only realistic/`.
 * Exit code 1 if there is a disagreement.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadExecutable, NotExecutable } from '../../packages/codegen/src/index.ts'
import { compile, createSourceFile, type Program } from '../../packages/compiler/src/index.ts'
import type { Program as Executable } from '../../packages/runtime/src/index.ts'
import type { Subjects } from '../programs/evaluators.ts'
import { compareSearch, type Extent, type Verdict } from './compare.ts'
import { Team } from './team.ts'

const ROOT = join(import.meta.dirname, '../../corpus')

/** A test of a program of the corpus. */
export interface CorpusTest {
  /** `<area>/<case> <test>`. */
  readonly name: string
  readonly subjects: Subjects
}

/** The names of all cases, `<area>/<case>` or deeper, in alphabetical order. */
export function corpusCases(): string[] {
  const areas = foldersIn(ROOT)
  const cases = areas.flatMap((area) => foldersIn(join(ROOT, area)).map((one) => `${area}/${one}`))
  return cases.flatMap((one) => {
    const hasPrograms = readdirSync(join(ROOT, one)).some((name) => name.endsWith('.p'))
    // `check/` has one more level.
    const isCase = hasPrograms || !one.startsWith('check/')
    return isCase ? [one] : foldersIn(join(ROOT, one)).map((name) => `${one}/${name}`)
  })
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort()
}

/** The tests of a case; none if it has errors or foreign functions. */
export function testsOf(name: string): CorpusTest[] {
  const folder = join(ROOT, name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const inputs = paths
    .filter((path) => path.endsWith('.p') && !path.startsWith('expect'))
    .map((path) => createSourceFile(path, readFileSync(join(folder, path), 'utf8')))
  const project = { name: 'Program', inputs, foreignFiles: [], targets: ['PChecker'] } as const
  const { ir } = compile(project, { lints: false })
  if (ir === undefined || ir.functions.some(({ isForeign }) => isForeign)) return []
  const executable = executableOf(ir)
  if (executable === undefined) return []
  return executable.tests.map((table, test) => {
    return { name: `${name} ${table.name}`, subjects: { ir, executable, test } }
  })
}

/** Undefined for a program for the verifier. */
function executableOf(ir: Program): Executable | undefined {
  try {
    return loadExecutable(ir)
  } catch (error) {
    if (error instanceof NotExecutable) return undefined
    throw error
  }
}

/** How much is compared of a test of the corpus. */
export function corpusExtent(team: Team, states: number): Extent {
  return { team, states, literalStates: states / 4, literalSteps: 60 }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      states: { type: 'string', default: '20000' },
      only: { type: 'string', default: '' },
    },
  })
  const team = await Team.start()
  const extent = corpusExtent(team, Number(values.states))
  const totals = new Map<string, number>()
  for (const name of corpusCases().filter((one) => one.startsWith(values.only))) {
    for (const one of testsOf(name)) {
      const verdict = compareSearch(one.subjects, extent)
      report(one.name, verdict)
      const counts = [verdict.compared, ...new Set(verdict.bugs)]
      if (verdict.disagreement !== undefined) counts.push('disagreements')
      for (const count of counts) totals.set(count, (totals.get(count) ?? 0) + 1)
    }
  }
  await team.close()
  const counts = [...totals].map(([what, amount]) => `${what} ${amount}`)
  process.stdout.write(`${counts.join(', ')}\n`)
  return totals.has('disagreements') ? 1 : 0
}

function report(name: string, { compared, states, disagreement }: Verdict): void {
  process.stdout.write(`${name}: ${compared}, ${states} states\n`)
  if (disagreement !== undefined) process.stdout.write(`${disagreement}\n`)
}

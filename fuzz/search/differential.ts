/**
 * Holds the search against the literal interpreter on generated programs:
 * `npx tsx --conditions=source fuzz/search/differential.ts --count 2000 --seed 7`.
 * Disagreements are minimised, unless `--fast`, and printed. Exit code 1 if there are any.
 */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { minimise } from '../minimise.ts'
import { prepare } from '../programs/evaluators.ts'
import { generateProgram } from '../programs/generate.ts'
import { createRandom } from '../random.ts'
import { compareSearch, type Extent, type Verdict } from './compare.ts'
import { generateActors } from './generate.ts'
import { Team } from './team.ts'

/** The text of a program by its number: two of three are small and about messages. */
export function programText(seed: number, index: number): string {
  const random = createRandom(seed, index)
  return index % 3 === 2 ? generateProgram(random) : generateActors(random)
}

/** How much is compared of a generated program. */
export function extentWith(team: Team): Extent {
  return { team, states: 250, literalStates: 500, literalSteps: 40 }
}

/** Undefined if the text is no program. */
export function compareText(text: string, extent: Extent): Verdict | undefined {
  const subjects = prepare(text)
  if ('errors' in subjects) return undefined
  try {
    return compareSearch(subjects, extent)
  } catch (error) {
    const disagreement = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { disagreement, compared: 'everything', states: 0, bugs: [], isNumbered: false }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      first: { type: 'string', default: '0' },
      fast: { type: 'boolean', default: false },
    },
  })
  const [count, seed, first] = [values.count, values.seed, values.first].map(Number) as [
    number,
    number,
    number,
  ]
  process.stdout.write(`seed ${seed}, programs ${first} to ${first + count - 1}\n`)
  const team = await Team.start()
  const extent = extentWith(team)
  const totals = new Map<string, number>()
  const add = (what: string, amount = 1): void => {
    totals.set(what, (totals.get(what) ?? 0) + amount)
  }
  for (let index = first; index < first + count; index++) {
    const verdict = compareText(programText(seed, index), extent)
    if (verdict === undefined) {
      add('no programs')
      continue
    }
    add(verdict.compared)
    if (verdict.isNumbered) add('numbered')
    add('states', verdict.states)
    for (const bug of new Set(verdict.bugs)) add(bug)
    if (verdict.disagreement === undefined) continue
    add('disagreements')
    report(seed, index, verdict.disagreement, values.fast ? undefined : extent)
  }
  const counts = [...totals].map(([what, amount]) => `${what} ${amount}`)
  process.stdout.write(`${counts.join(', ')}\n`)
  await team.close()
  return totals.has('disagreements') ? 1 : 0
}

/** Prints a disagreement; with an extent, that of the smallest program that has one like it. */
function report(seed: number, index: number, found: string, extent: Extent | undefined): void {
  const text = programText(seed, index)
  process.stdout.write(`\nprogram ${index} of seed ${seed}:\n`)
  if (extent === undefined) {
    process.stdout.write(`${text}\n${found}\n`)
    return
  }
  const kindOf = (problems = ''): string | undefined =>
    problems.split('\n')[0]?.replace(/[\d:]+.*/s, '')
  const again = (candidate: string) => compareText(candidate, extent)?.disagreement
  const smallest = minimise(text, (candidate) => kindOf(again(candidate)) === kindOf(found))
  process.stdout.write(`${smallest}\n${again(smallest) ?? found}\n`)
}

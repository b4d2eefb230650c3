/** Searches tests of the examples: what `scripts/proofs.ts` and its test have in common. */
import { defaultSettings, search } from '../packages/checker/src/index.ts'
import type { Program, TestTable } from '../packages/runtime/src/index.ts'
import { outcomeOf } from './examples.ts'
import type { Ending, Searched } from './proof-table.ts'

/** Searches a test breadth first with all reductions but symmetry, and exact storage. */
export function seek(
  program: Program,
  test: string,
): { readonly searched: Searched; readonly bytes: number } {
  const result = search(program, tableOf(program, test), defaultSettings)
  const { states, transitions, liveness, bytesPerState: bytes } = result
  const [found = liveness?.lassos[0]] = result.bugs
  const unconfirmed = [...result.unconfirmed, ...(liveness?.unconfirmed ?? [])]
  if (unconfirmed.length > 0) throw new Error(`${test}: ${unconfirmed.join('\n')}`)
  const size = { test, states, transitions }
  if (found === undefined) {
    const isComplete = result.stopped === null && result.cuts === 0 && result.isExact
    const isLive = liveness === null || liveness.verdict === 'proved'
    if (!isComplete || !isLive) throw new Error(`${test}: not all states were seen`)
    const proof = { ending: 'proved' as const, outcome: '', depth: result.depth, decisions: 0 }
    return { searched: { ...size, ...proof }, bytes }
  }
  const { bug, depth, schedule } = found
  const ending = endings[bug.kind] ?? 'bug'
  const outcome = outcomeOf(bug)
  const searched = { ...size, ending, outcome, depth, decisions: schedule.length }
  return { searched, bytes }
}

const endings: Readonly<Record<string, Ending>> = {
  'liveness-terminated': 'rests hot',
  'liveness-lasso': 'lasso',
}

/** The table of a test. Throws if the program has no such test. */
export function tableOf({ tests }: Program, name: string): TestTable {
  const found = tests.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no test ${name}`)
  return found
}

/** What a search says otherwise than the record. */
export function differences(now: Searched, old: Searched | undefined): readonly string[] {
  if (old === undefined) return [`${now.test} is not recorded`]
  const fields = Object.keys(now) as (keyof Searched)[]
  return fields
    .filter((field) => now[field] !== old[field])
    .map((field) => `${now.test}: ${field} is ${now[field]}, recorded is ${old[field]}`)
}

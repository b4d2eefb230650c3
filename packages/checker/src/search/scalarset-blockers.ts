/**
 * What keeps the elements of a declared scalarset from being interchanged for good: uses that some
 * machine or monitor may come to again in whichever of its states it rests.
 */
import { type ElementUse, locationOf, type Program, type TestTable } from '@parley/runtime'
import { Scalarsets } from './scalarsets.ts'

/** Places that are told of. */
const MOST_PLACES = 3

export interface ScalarsetBlockers {
  readonly name: string
  /** How many elements are left that may be interchanged at last. */
  readonly free: number
  /** As clauses, e.g. `test.p:9:5 names K1`; by place. */
  readonly uses: readonly string[]
}

/** For each of some enums, in their order. Throws a RangeError for a name that is none. */
export function scalarsetBlockers(
  program: Program,
  test: TestTable,
  names: readonly string[],
): ScalarsetBlockers[] {
  const { enums } = new Scalarsets(program, names)
  return enums.map((id) => blockersOf(program, test, id))
}

/** What is wrong with declared scalarsets, as a sentence without its end; undefined if nothing. */
export function scalarsetProblem(
  program: Program,
  test: TestTable,
  names: readonly string[],
): string | undefined {
  let all: readonly ScalarsetBlockers[]
  try {
    all = scalarsetBlockers(program, test, names)
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
  const wrong = all.find(({ free }) => free < 2)
  if (wrong === undefined) return undefined
  const { name, uses } = wrong
  if (uses.length === 0) return `${name} has one element`
  const more = uses.length > MOST_PLACES ? `, and ${uses.length - MOST_PLACES} more` : ''
  return `${name} is not symmetric: ${uses.slice(0, MOST_PLACES).join(', ')}${more}`
}

function blockersOf(program: Program, test: TestTable, id: number): ScalarsetBlockers {
  const table = program.enums[id] as Program['enums'][number]
  const values = table.elements.map(({ value }) => value)
  const uses = test.elementUses(id)
  const machines = new Set([...uses.created, ...test.monitors.map(({ machine }) => machine)])
  const found = new Map<string, ElementUse>()
  const pinned = new Set<number>()
  for (const machine of machines) {
    const atRest = uses.restsOf(machine).map((state) => uses.ofRest(machine, state))
    if (atRest.length === 0) continue
    const lasting = values.filter((value) => atRest.every((each) => tells(each, value)))
    for (const each of atRest.flatMap((one) => [...one])) {
      if (lasting.some((value) => tells([each], value))) found.set(keyOf(each), each)
    }
    for (const value of lasting) pinned.add(value)
  }
  const sorted = [...found.values()].sort((a, b) => a.file - b.file || a.start - b.start)
  return {
    name: table.name,
    free: values.length - pinned.size,
    uses: sorted.map((use) => `${locationOf(program, use)} ${use.does}`),
  }
}

/** Whether one of the uses tells an element from others. */
function tells(uses: Iterable<ElementUse>, value: number): boolean {
  return [...uses].some(({ element }) => element === null || element === value)
}

function keyOf({ file, start, does }: ElementUse): string {
  return `${file}:${start}:${does}`
}

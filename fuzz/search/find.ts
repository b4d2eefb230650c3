/**
 * One search of a test, for comparison: alone, by two workers, or saved in the middle and gone on
 * with.
 */
import {
  defaultSettings,
  type SearchHooks,
  type SearchPlace,
  type SearchResult,
  type SearchSettings,
  type Snapshot,
  search,
} from '../../packages/checker/src/index.ts'
import type { MachineConfiguration } from '../../packages/checker/src/search/outcome.ts'
import type { System } from '../../packages/checker/src/search/system.ts'
import type { Identity } from '../../packages/runtime/src/index.ts'
import type { Subjects } from '../programs/evaluators.ts'
import { type Letter, pathText, type Resting, restText } from './texts.ts'

/** Bounds of all evaluators. */
export const WORK = 1000
export const CALLS = 60
/** A test with a step that can go in more ways is not compared. */
const OUTCOMES = 2000

export interface Found {
  readonly result: SearchResult
  /** States in which nobody can act, as texts. */
  readonly rests: ReadonlySet<string>
}

/** All settings of a search that is compared: it finds everything, and leaves out nothing. */
export function settingsOf(changes: Partial<SearchSettings>): SearchSettings {
  return {
    ...defaultSettings,
    forgets: false,
    liveness: false,
    explore: true,
    work: WORK,
    calls: CALLS,
    outcomes: OUTCOMES,
    ...changes,
  }
}

/** A search by one worker. */
export function find({ executable, test }: Subjects, changes: Partial<SearchSettings>): Found {
  const rests = new Set<string>()
  const result = search(executable, executable.tests[test]!, settingsOf(changes), noting(rests))
  return { result, rests }
}

/** Hooks that note states at rest. */
export function noting(rests: Set<string>): SearchHooks {
  return {
    rest: (system, vector, length) => void rests.add(restText(restingOf(system, vector, length))),
  }
}

/** How a search goes on with what another has saved. */
export type GoOn = (snapshot: Snapshot, changes: Partial<SearchSettings>) => Found

/** A search that is saved at a number of states; `goOn` finishes it, by one worker as it is. */
export function findResumed(
  subjects: Subjects,
  changes: Partial<SearchSettings>,
  at: number,
  goOn: GoOn = (snapshot, same) => goOnAlone(subjects, snapshot, same),
): Found {
  const { executable, test } = subjects
  const rests = new Set<string>()
  let saved: Snapshot | undefined
  const hooks: SearchHooks = {
    ...noting(rests),
    save(take) {
      saved = copyOf(take())
    },
  }
  const settings = settingsOf({ ...changes, states: at })
  const result = search(executable, executable.tests[test]!, settings, hooks)
  if (saved === undefined) return { result, rests }
  const rest = goOn(saved, changes)
  return { result: rest.result, rests: new Set([...rests, ...rest.rests]) }
}

function goOnAlone(
  { executable, test }: Subjects,
  snapshot: Snapshot,
  changes: Partial<SearchSettings>,
): Found {
  const rests = new Set<string>()
  const place: SearchPlace = { memory: null, index: 0, store: null, goesOn: true, snapshot }
  const table = executable.tests[test]!
  const result = search(executable, table, settingsOf(changes), noting(rests), place)
  return { result, rests }
}

/** As a file has it: arrays of ints as they are, everything else as JSON. */
function copyOf(snapshot: Snapshot): Snapshot {
  const { words, spilled, components, ...rest } = snapshot
  const own = Object.entries(words).map(([name, ints]) => [name, ints.slice()])
  return {
    ...(JSON.parse(JSON.stringify(rest)) as typeof rest),
    components: JSON.parse(JSON.stringify(components)) as typeof components,
    words: Object.fromEntries(own) as typeof words,
    spilled: spilled.map(([place, ints]) => [place, ints.slice()] as const),
  }
}

function restingOf(system: System, vector: Int32Array, length: number): Resting[] {
  const { locals, head, slots } = system
  const all: Resting[] = []
  for (let at = 1; at < length; at++) {
    const id = vector[at] as number
    if (at >= head && id === 0) continue
    const { local, inbox } = at < head ? { local: id, inbox: [] } : system.configuration(id)
    const { slot, state, fields, isHalted } = locals.locals.items[local]!
    const table = locals.tableOf(slot)
    if (slot < 0 && table.start < 0) continue
    const letters = (inbox as MachineConfiguration['inbox']).map(
      (message) => locals.messages.items[message] as Letter,
    )
    all.push({
      who: slot < 0 ? table.name : pathText(slots.identities[slot] as Identity),
      state: table.states[state]?.name ?? '',
      isHalted,
      fields,
      inbox: letters,
    })
  }
  return all
}

/**
 * One search in a process of its own, which `search.ts` and `spin.ts` measure: its argument is a
 * `Subject`, what it prints a `Round`, as JSON.
 */
import { defaultSettings, type SearchSettings, search } from '@parley/checker'
import { loadFolder } from '../scripts/examples.ts'

/** What one round of a search came to. */
export interface Round {
  readonly states: number
  readonly transitions: number
  readonly bytesPerState: number
  /** User and system time. */
  readonly seconds: number
  /** How it ended, in a word or two. */
  readonly ending: string
}

/** A search of a test: where it is, its name, and what differs from the usual settings. */
export type Subject = readonly [string, string, Partial<SearchSettings>]

function searchOnce([folder, name, changes]: Subject): Round {
  const { program, diagnostics } = loadFolder(folder)
  const test = program?.tests.find((each) => each.name === name)
  if (program === undefined || test === undefined) throw new Error(diagnostics.join('\n'))
  const settings = { ...defaultSettings, liveness: false, ...changes }
  const before = process.cpuUsage()
  const result = search(program, test, settings)
  const { user, system } = process.cpuUsage(before)
  const { states, transitions, bytesPerState, stopped, bugs } = result
  const ending = bugs.length > 0 ? 'bug' : stopped === null ? 'complete' : `first ${stopped}`
  return { states, transitions, bytesPerState, ending, seconds: (user + system) / 1e6 }
}

console.log(JSON.stringify(searchOnce(JSON.parse(process.argv[2] ?? '') as Subject)))

/**
 * How soon each strategy finds seeded bugs: `npx tsx --conditions=source bench/strategies.ts
 * [seeds] [schedules]`. For each bug of the list and each strategy the median, over the seeds, of
 * the schedules and of the CPU seconds to the bug, as a table in Markdown; a search ends after one
 * CPU second. Schedules are deterministic, times are not.
 */
import { cpus } from 'node:os'
import { pathToFileURL } from 'node:url'
import { defaultOptions, exploreBlock, type StrategyName, strategyKinds } from '@parley/checker'
import type { Program } from '@parley/runtime'
import { loadFolder } from '../scripts/examples.ts'

interface SeededBug {
  readonly folder: string
  readonly test: string
}

/** From shallow to deep, as far as random choice can tell. */
export const BUGS: readonly SeededBug[] = [
  { folder: 'client-server', test: 'AbstractServer' },
  { folder: 'ring-election', test: 'SameIdentities___idsMayCoincide_true' },
  { folder: 'paxos', test: 'HalfIsEnough___halfIsEnough_true' },
  { folder: 'raft', test: 'TrustsPrevious___trustsPrevious_true__isHasty_true' },
  { folder: 'raft', test: 'NeverBacksUp___neverBacksUp_true__serverCount_2__clientCount_2' },
  { folder: 'raft', test: 'VotesForAnyLog___votesForAnyLog_true' },
  { folder: 'raft', test: 'CommitsAtOnce___commitsAtOnce_true' },
  { folder: 'raft', test: 'VotesTwice___votesTwice_true' },
  { folder: 'paxos', test: 'AnyValue___takesAnyValue_true__proposerCount_3__acceptorCount_3' },
]

/** One search; a search that found nothing has `schedules` of Infinity. */
export interface Search {
  readonly schedules: number
  readonly cpuSeconds: number
}

/** Searches for the bug of a test from one seed, for at most so many schedules and CPU seconds. */
export function search(
  program: Program,
  test: string,
  strategy: StrategyName,
  seed: number,
  schedules: number,
  seconds = 10,
): Search {
  const options = { ...defaultOptions, test, strategy, seed, coverage: false }
  const block = strategyKinds.find(({ name }) => name === strategy)?.block ?? 1
  const size = block === 1 || !Number.isFinite(block) ? schedules : block
  const start = process.cpuUsage()
  const elapsed = (): number => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }
  const mayRun = (index: number): boolean => index % 64 !== 0 || elapsed() < seconds
  for (let from = 0; from < schedules; from += size) {
    const to = Math.min(from + size, schedules)
    const { bugs, upTo } = exploreBlock(program, options, from, to, { mayRun })
    const [found] = bugs
    if (found !== undefined) return { schedules: found.index + 1, cpuSeconds: elapsed() }
    if (upTo < to) break
  }
  return { schedules: Number.POSITIVE_INFINITY, cpuSeconds: elapsed() }
}

/** The middle one in the order of schedules. */
function median(searches: readonly Search[]): Search {
  const sorted = [...searches].sort((a, b) => a.schedules - b.schedules)
  return sorted[sorted.length >> 1] as Search
}

function main(): void {
  const seeds = Number(process.argv[2] ?? 20)
  const schedules = Number(process.argv[3] ?? 10_000)
  const names = strategyKinds.map(({ name }) => name)
  console.log(`${cpus()[0]?.model ?? ''}; ${seeds} seeds, ${schedules} schedules, one thread.\n`)
  console.log(`| bug | ${names.join(' | ')} |`)
  console.log(`|---|${names.map(() => '---:').join('|')}|`)
  for (const { folder, test } of BUGS) {
    const { program } = loadFolder(`examples/${folder}`)
    if (program === undefined) throw new Error(`examples/${folder} has errors`)
    const cells = names.map((name) => {
      const searches = Array.from({ length: name === 'dfs' ? 1 : seeds }, (_, seed) =>
        search(program, test, name, seed + 1, schedules, 1),
      )
      const found = searches.filter((each) => Number.isFinite(each.schedules)).length
      const middle = median(searches)
      if (!Number.isFinite(middle.schedules)) return `– (${found}/${searches.length})`
      const missed = found === searches.length ? '' : ` (${found}/${searches.length})`
      return `${middle.schedules}, ${middle.cpuSeconds.toFixed(3)} s${missed}`
    })
    console.log(`| ${folder}: ${test.split('___')[0]} | ${cells.join(' | ')} |`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()

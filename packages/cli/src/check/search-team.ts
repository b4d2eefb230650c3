/** One search by several workers, which share what they have seen. */
import { abandonMemory, type SearchResult, shareMemory, withCoverageOf } from '@parley/checker'
import type { Searched, SearchJob } from './search-job.ts'
import type { Outcome, Workers } from './workers.ts'

/** The members of a job that are the same for all. */
export type SearchTask = Omit<SearchJob, 'kind' | 'memory' | 'index'>

/** Searches with so many of the workers, all of which must be idle. */
export async function searchTogether(
  workers: Workers,
  task: SearchTask,
  count: number,
): Promise<Outcome<Searched>> {
  if (count === 1) return await searchAlone(workers, task)
  const memory = shareMemory(count)
  if (memory === null) return await searchAlone(workers, task)
  let lost: Extract<Outcome<Searched>, { kind: 'lost' }> | undefined
  const outcomes = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const outcome = await workers.run({ kind: 'search', ...task, memory, index })
      if (outcome.kind === 'lost') {
        lost ??= outcome
        // Nobody waits for one that will not come; what the others say then means nothing.
        abandonMemory(memory)
      }
      return outcome
    }),
  )
  if (lost !== undefined) return lost
  const all = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.result] : []))
  const [first, ...others] = all as [Searched, ...Searched[]]
  // Numbers of machines depend on who is first, so one worker must do it.
  if (first.result.stopped === 'numbers') return await searchAlone(workers, task)
  const result: SearchResult = withCoverageOf(
    first.result,
    others.map((other) => other.result),
  )
  return { kind: 'done', result: { ...first, result } }
}

async function searchAlone(workers: Workers, task: SearchTask): Promise<Outcome<Searched>> {
  return await workers.run({ kind: 'search', ...task, memory: null, index: 0 })
}

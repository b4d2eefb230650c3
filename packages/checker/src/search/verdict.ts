/**
 * What a search has shown: a ladder of verdicts from a proof down to nothing at all. A step of the
 * ladder is taken only if everything it says is so; whatever is cut short ends on a lower one.
 */
import type { SearchResult } from './result.ts'
import type { SearchSettings } from './settings.ts'

export type SearchVerdict =
  /** Every execution was covered, and none has a bug. */
  | { readonly kind: 'proved' }
  /** The same, unless two states had one fingerprint; see the report's `collisions`. */
  | { readonly kind: 'proved up to collisions' }
  /** No execution has a bug in its first `depth` merged steps; collisions as above. */
  | { readonly kind: 'complete to depth'; readonly depth: number }
  /** No execution with at most so many delays has a bug; up to collisions, too. */
  | { readonly kind: 'complete to delays'; readonly delays: number }
  /** The states that were seen show no bug. */
  | { readonly kind: 'no bug found' }
  | { readonly kind: 'bug' }
  /** A bug that is an endless fair execution in hot states. */
  | { readonly kind: 'lasso' }
  /** What was found could not be executed again, so nothing is known. */
  | { readonly kind: 'not checked' }

/** The verdict of a search that was made with these settings. */
export function verdictOf(result: SearchResult, settings: SearchSettings): SearchVerdict {
  const { bugs, unconfirmed, stopped, cuts, depth, isExact, liveness } = result
  const [first] = bugs
  if (first !== undefined) {
    return { kind: first.bug.kind === 'liveness-lasso' ? 'lasso' : 'bug' }
  }
  if (liveness?.verdict === 'lasso') return { kind: 'lasso' }
  if (unconfirmed.length > 0) return { kind: 'not checked' }
  // Bitstate storage takes many states for seen that were not.
  if (cuts > 0 || settings.storage === 'bitstate') return { kind: 'no bug found' }
  if (stopped === null) {
    return { kind: isExact ? 'proved' : 'proved up to collisions' }
  }
  if (settings.order === 'delay-bounded') {
    // The layer at which the search was stopped is finished only if it was the last wanted.
    const delays = stopped === 'delays' ? depth : depth - 1
    return delays < 0 ? { kind: 'no bug found' } : { kind: 'complete to delays', delays }
  }
  // Breadth first, a state is first reached by one of its shortest ways, so none of the finished
  // levels lacks anything.
  const isLevelled = settings.order === 'breadth-first' && depth > 0
  return isLevelled ? { kind: 'complete to depth', depth } : { kind: 'no bug found' }
}

/** Whether a verdict says that all states were searched. */
export function isComplete({ kind }: SearchVerdict): boolean {
  return kind === 'proved' || kind === 'proved up to collisions'
}

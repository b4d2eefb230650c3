/** "Did you mean …" for misspelt names. */
import type { Collector } from '../diagnostics/collector.ts'
import { suggest } from '../diagnostics/suggest.ts'

/** With more errors than this, searching for similar names costs more than it helps. */
const MAX_ERRORS = 200

/** The candidate that a misspelt name probably stands for, if one is near. */
export function nearestName(
  { errors }: Collector,
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  return errors.length > MAX_ERRORS ? undefined : suggest(name, candidates)
}

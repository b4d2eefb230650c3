/** How a computation ended that threw. */
import * as bugs from './bugs.ts'
import { Abandoned, Enough, Failure } from './failure.ts'
import type { Machine } from './machine.ts'
import { toFault } from './value/fault.ts'

/** What code threw, as the way it ends; anything unknown is our own mistake and goes on. */
export function toFailure(m: Machine, thrown: unknown): Failure | Abandoned | Enough {
  if (thrown instanceof Failure || thrown instanceof Abandoned || thrown instanceof Enough) {
    return thrown
  }
  const fault = toFault(thrown)
  if (fault !== null) {
    return bugs.exception(m, fault, m.action?.referenceName ?? '', m.action?.place)
  }
  if (thrown instanceof RangeError && /call stack/i.test(thrown.message)) return bugs.recursion(m)
  throw thrown
}

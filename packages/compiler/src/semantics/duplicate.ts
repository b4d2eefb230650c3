/** Reports names that are declared twice (language §3.2). */
import { duplicateDeclaration } from '../diagnostics/catalogue/declarations.ts'
import type { Context } from './context.ts'
import { emit, type Failure } from './emit.ts'
import { describeKind, headOf, locationOf, nameOf } from './places.ts'
import type { AnySymbol } from './symbol.ts'

/** DuplicateDeclaration at `later`, pointing at `earlier`. Returns in tolerant analyses only. */
export function reportDuplicate(
  context: Context,
  later: AnySymbol,
  earlier: AnySymbol,
  failure: Failure,
): void {
  const values = {
    name: later.name,
    earlier: earlier.name,
    location: locationOf(earlier),
    earlierKind: describeKind(earlier),
  }
  emit(context, failure, duplicateDeclaration, values, headOf(later), {
    label: 'declared again here',
    related: [{ span: nameOf(earlier), text: `first declared here, as ${describeKind(earlier)}` }],
  })
}

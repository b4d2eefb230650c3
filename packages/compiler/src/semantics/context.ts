/** What every phase of the semantic analysis is handed. */
import type { Collector } from '../diagnostics/collector.ts'
import type { Damage } from './damage.ts'
import type { LostNames } from './lost-names.ts'
import type { SemanticModel } from './model.ts'
import type { AliasSymbol } from './symbol.ts'

export interface Context {
  readonly collector: Collector
  readonly model: SemanticModel
  /** Whether the verifier is among the targets. */
  readonly isVerifier: boolean
  /** Whether some file could not be parsed completely. Declarations may be lost then. */
  readonly hasSyntaxErrors: boolean
  /** With syntax errors: the names that are not reported when they are not found. */
  readonly lostNames?: LostNames
  /** With syntax errors: what they have damaged. */
  readonly damage?: Damage
  /**
   * Whether an error that is fatal by the language only abandons the item it is in. True for
   * editors and in programs with syntax errors: the more is understood there, the better.
   */
  readonly isTolerant: boolean
  /** How far typedefs have been resolved; only `resolve/resolve-type.ts` reads and writes it. */
  readonly typedefs: Map<AliasSymbol, TypedefProgress>
}

/** `depth` and `size` are those of the canonical form: levels of nesting and number of parts. */
export type TypedefProgress =
  | { readonly kind: 'resolving' }
  | { readonly kind: 'resolved'; readonly depth: number; readonly size: number }

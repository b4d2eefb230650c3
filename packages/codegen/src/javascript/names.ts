/**
 * Names in emitted code. P identifiers have no `$`, so everything of ours starts with one: events,
 * tuple classes and what the runtime gives (`runtime-names.ts`) with one, temporaries, constants
 * and loops of a function with two. A P name that JavaScript reserves gets one at its end. The rest
 * reads as in the source.
 */
import { runtimeNames } from './runtime-names.ts'

const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum ' +
    'eval export extends false finally for function if implements import in instanceof interface ' +
    'let new null package private protected public return static super switch this throw true ' +
    'try typeof undefined var void while with yield constructor prototype __proto__ at shape ' +
    'isShared equals hasOwnProperty toString valueOf NaN Infinity Object Array Map Set'
  ).split(' '),
)

/** A P name as a JavaScript identifier or member. */
export function safeName(name: string): string {
  return reserved.has(name) ? `${name}$` : name
}

/** A name with dots, such as `Client.reply`, as an identifier. */
export function pathName(name: string): string {
  return safeName(name.replaceAll(/[^A-Za-z0-9_]/g, '$'))
}

/** Names with one `$` that neither events nor tuple classes can have. */
export const ownNames: ReadonlySet<string> = new Set([
  ...runtimeNames.map((name) => `$${name}`),
  ...[
    '$m',
    '$frame',
    '$l',
    '$message',
    '$at',
    '$value',
    '$other',
    '$isShared',
    '$runtime',
    '$params',
    '$functions',
  ],
])

/**
 * Hands out each wanted name once, as if those in `taken` had been handed out; later takers get
 * `name$2`, `name$3`, …
 */
export function uniqueNames(taken: ReadonlySet<string>): (wanted: string) => string {
  const counts = new Map<string, number>()
  return (wanted) => {
    const count = (counts.get(wanted) ?? (taken.has(wanted) ? 1 : 0)) + 1
    counts.set(wanted, count)
    return count === 1 ? wanted : `${wanted}$${count}`
  }
}

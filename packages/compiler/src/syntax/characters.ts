/** What characters can start (language §1.1-1.4), as a table for the lexer. */
import { Kind } from './token.ts'

export const CharClass = {
  /** Starts no token: illegal outside of strings and comments. */
  Invalid: 0,
  /** Space, tab, CR, LF, form feed. */
  Blank: 1,
  /** ASCII letters and `_`. */
  Letter: 2,
  Digit: 3,
  /** A token of its own, whatever follows. */
  Single: 4,
  /** May be the beginning of a longer operator. */
  Operator: 5,
  /** A division or a comment. */
  Slash: 6,
  /** A double quote. */
  Quote: 7,
} as const

/** The class of a UTF-16 code unit; `NaN`, which stands for the end of the text, is invalid. */
export function classOf(code: number): number {
  return code < 128 ? CLASSES[code]! : CharClass.Invalid
}

/** The kind of the token that a character of class `Single` is. */
export const SINGLE_KINDS: readonly number[] = singleKinds()

const CLASSES: Uint8Array = charClasses()

function singleKinds(): number[] {
  const kinds = new Array<number>(128).fill(Kind.EndOfFile)
  const pairs: readonly (readonly [string, number])[] = [
    ['*', Kind.Star],
    ['%', Kind.Percent],
    ['{', Kind.LeftBrace],
    ['}', Kind.RightBrace],
    ['[', Kind.LeftBracket],
    [']', Kind.RightBracket],
    ['(', Kind.LeftParen],
    [')', Kind.RightParen],
    [';', Kind.Semicolon],
    [',', Kind.Comma],
    ['.', Kind.Dot],
    [':', Kind.Colon],
  ]
  for (const [sign, kind] of pairs) kinds[sign.charCodeAt(0)] = kind
  return kinds
}

function charClasses(): Uint8Array {
  const classes = new Uint8Array(128)
  const mark = (signs: string, charClass: number) => {
    for (let i = 0; i < signs.length; i++) classes[signs.charCodeAt(i)] = charClass
  }
  mark(' \t\r\n\f', CharClass.Blank)
  mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', CharClass.Letter)
  mark('0123456789', CharClass.Digit)
  mark('*%{}[]();,.:', CharClass.Single)
  mark('=<>!+-&|$', CharClass.Operator)
  mark('/', CharClass.Slash)
  mark('"', CharClass.Quote)
  return classes
}

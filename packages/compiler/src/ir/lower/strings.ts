/** Resolves escapes and placeholders of strings (language §1.4, §5.9; checker §1.7). */

/** A piece of a string: text, or the argument with that index. */
export type StringPart = string | number

/** Splits the raw text between the quotes of a checked string; texts are never empty. */
export function splitString(raw: string): StringPart[] {
  const parts: StringPart[] = []
  let text = ''
  let at = 0
  while (at < raw.length) {
    const char = raw[at]!
    if (char === '\\') {
      const resolved = readEscape(raw, at)
      text += resolved.text
      at = resolved.end
    } else if (char === '{' && raw[at + 1] !== '{') {
      const end = raw.indexOf('}', at)
      if (text !== '') parts.push(text)
      text = ''
      parts.push(Number(raw.slice(at + 1, end)))
      at = end + 1
    } else {
      text += char
      at += char === '{' || char === '}' ? 2 : 1
    }
  }
  if (text !== '') parts.push(text)
  return parts
}

/** The character that stands for an escape; codes are hexadecimal digits of the given numbers. */
function readEscape(raw: string, at: number): { readonly text: string; readonly end: number } {
  const letter = raw[at + 1] ?? ''
  const digits = CODE_DIGITS.get(letter)
  if (digits === undefined) return { text: SIMPLE_ESCAPES.get(letter) ?? letter, end: at + 2 }
  const code = digits.exec(raw.slice(at + 2, at + 10))?.[0] ?? ''
  const value = Number.parseInt(code, 16)
  if (!(value <= LAST_CODE_POINT)) return { text: letter, end: at + 2 }
  return { text: String.fromCodePoint(value), end: at + 2 + code.length }
}

const LAST_CODE_POINT = 0x10ffff

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
])

const CODE_DIGITS: ReadonlyMap<string, RegExp> = new Map([
  ['x', /^[0-9a-fA-F]{1,4}/],
  ['u', /^[0-9a-fA-F]{4}/],
  ['U', /^[0-9a-fA-F]{8}/],
])

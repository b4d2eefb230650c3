/** Resolves escapes and placeholders of strings (language §1.4, §5.9; checker §1.7). */

/** A piece of a string: text, or the argument with that index. */
export type StringPart = string | number

/**
 * Splits the raw text between the quotes of a checked string; texts are never empty. Braces are
 * found first, as the front end does, then escapes are resolved in the texts between them.
 */
export function splitString(raw: string): StringPart[] {
  const parts: StringPart[] = []
  let text = ''
  const endText = (): void => {
    if (text !== '') parts.push(resolveEscapes(text))
    text = ''
  }
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at]!
    const isBrace = char === '{' || char === '}'
    if (isBrace && raw[at + 1] !== char) {
      const end = raw.indexOf('}', at)
      endText()
      parts.push(Number(raw.slice(at + 1, end)))
      at = end
    } else {
      text += char
      if (isBrace) at++
    }
  }
  endText()
  return parts
}

function resolveEscapes(text: string): string {
  let resolved = ''
  let from = 0
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
    const one = readEscape(text, at)
    resolved += text.slice(from, at) + one.text
    from = one.end
  }
  return resolved + text.slice(from)
}

/** What an escape stands for; one that means nothing, an error before, for its second character. */
function readEscape(raw: string, at: number): { readonly text: string; readonly end: number } {
  const letter = raw[at + 1]
  if (letter === undefined) return { text: '\\', end: at + 1 }
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

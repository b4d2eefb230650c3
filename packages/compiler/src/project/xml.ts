/**
 * A small XML reader that keeps positions, for project files. It understands elements, attributes,
 * text, CDATA sections, comments, processing instructions, the XML declaration, a document type
 * (skipped) and the predefined and numeric entities; it checks that the document is well-formed.
 * Namespaces are not interpreted. The reader is iterative: nesting costs no stack.
 */

/** A half-open range of offsets in the text. */
export interface XmlRange {
  readonly start: number
  readonly end: number
}

export interface XmlElement {
  readonly name: string
  /** Where the name stands in the opening tag. */
  readonly nameRange: XmlRange
  readonly children: readonly XmlElement[]
  /** The text directly inside, trimmed; comments left out, entities replaced. */
  readonly text: string
  /** Where that text stands; an empty range after the opening tag if there is none. */
  readonly textRange: XmlRange
}

export interface XmlError {
  /** What is wrong, as a clause: "the element 'A' is never closed". */
  readonly problem: string
  readonly range: XmlRange
  /** What to write instead. */
  readonly help?: string
  /** A second place that explains the problem, such as the opening tag. */
  readonly related?: XmlRange
}

export type XmlResult =
  | { readonly kind: 'document'; readonly root: XmlElement }
  | { readonly kind: 'malformed'; readonly error: XmlError }

/** Reads a document; the first error ends the reading. */
export function readXml(text: string): XmlResult {
  const reader: Reader = { text, at: 0, open: [], root: undefined }
  while (reader.at < text.length) {
    const error = readNext(reader)
    if (error !== undefined) return { kind: 'malformed', error }
  }
  return finish(reader)
}

interface OpenElement {
  readonly name: string
  readonly nameRange: XmlRange
  readonly children: XmlElement[]
  readonly contentStart: number
  text: string
  /** Range of the characters that are not white space. */
  textStart: number
  textEnd: number
}

interface Reader {
  readonly text: string
  at: number
  readonly open: OpenElement[]
  root: XmlElement | undefined
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.\-\u00b7]*/uy
const SPACE = /[ \t\r\n]*/y
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function finish(reader: Reader): XmlResult {
  const innermost = reader.open.at(-1)
  if (innermost !== undefined) {
    const problem = `the element '${innermost.name}' is never closed`
    return { kind: 'malformed', error: { problem, range: innermost.nameRange } }
  }
  if (reader.root !== undefined) return { kind: 'document', root: reader.root }
  const range = { start: 0, end: Math.min(1, reader.text.length) }
  return { kind: 'malformed', error: { problem: 'there is no root element', range } }
}

function readNext(reader: Reader): XmlError | undefined {
  const { text, at } = reader
  if (text[at] !== '<') return readText(reader)
  if (text.startsWith('<!--', at)) return skipPast(reader, '<!--', '-->', 'comment')
  if (text.startsWith('<![CDATA[', at)) return readCdata(reader)
  if (text.startsWith('<?', at)) return skipPast(reader, '<?', '?>', 'processing instruction')
  if (text.startsWith('<!', at)) return skipDocumentType(reader)
  if (text.startsWith('</', at)) return readClosingTag(reader)
  return readOpeningTag(reader)
}

function readText(reader: Reader): XmlError | undefined {
  const { text, at: start } = reader
  const next = text.indexOf('<', start)
  const end = next < 0 ? text.length : next
  reader.at = end
  const raw = text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  const to = end - (raw.length - raw.trimEnd().length)
  const element = reader.open.at(-1)
  if (element === undefined) {
    if (from >= end) return undefined
    return { problem: 'there is text outside of the root element', range: { start: from, end: to } }
  }
  const decoded = decodeEntities(text, start, end)
  if (typeof decoded !== 'string') return decoded
  addText(element, decoded, from, to)
  return undefined
}

function readCdata(reader: Reader): XmlError | undefined {
  const start = reader.at
  const error = skipPast(reader, '<![CDATA[', ']]>', 'CDATA section')
  if (error !== undefined) return error
  const element = reader.open.at(-1)
  if (element === undefined) {
    const range = { start, end: reader.at }
    return { problem: 'there is text outside of the root element', range }
  }
  addText(element, reader.text.slice(start + 9, reader.at - 3), start, reader.at)
  return undefined
}

function addText(element: OpenElement, text: string, start: number, end: number): void {
  element.text += text
  if (start >= end) return
  if (element.textStart < 0) element.textStart = start
  element.textEnd = end
}

function skipPast(
  reader: Reader,
  opening: string,
  closing: string,
  what: string,
): XmlError | undefined {
  const start = reader.at
  const end = reader.text.indexOf(closing, start + opening.length)
  if (end < 0) {
    const range = { start, end: start + opening.length }
    return { problem: `the ${what} is never closed`, range }
  }
  reader.at = end + closing.length
  return undefined
}

/** Skips `<!DOCTYPE … [ … ]>`; its declarations are not interpreted. */
function skipDocumentType(reader: Reader): XmlError | undefined {
  const { text, at: start } = reader
  let brackets = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '[') brackets++
    else if (character === ']') brackets--
    else if (character === '>' && brackets <= 0) {
      reader.at = at + 1
      return undefined
    }
  }
  return { problem: "the '<!' is never closed", range: { start, end: start + 2 } }
}

function readClosingTag(reader: Reader): XmlError | undefined {
  const start = reader.at
  reader.at += 2
  const name = matchAt(NAME, reader)
  matchAt(SPACE, reader)
  const range = { start, end: Math.max(reader.at, start + 2) }
  if (name === '' || reader.text[reader.at] !== '>') {
    return { problem: "a closing tag must be '</', a name and '>'", range }
  }
  reader.at++
  const whole = { start, end: reader.at }
  const element = reader.open.pop()
  if (element === undefined) {
    return { problem: `'</${name}>' closes an element that was never opened`, range: whole }
  }
  if (element.name !== name) {
    const problem = `'</${name}>' does not close the element '${element.name}'`
    return { problem, range: whole, related: element.nameRange }
  }
  close(reader, element)
  return undefined
}

function readOpeningTag(reader: Reader): XmlError | undefined {
  const start = reader.at
  reader.at++
  const name = matchAt(NAME, reader)
  const nameRange = { start: start + 1, end: reader.at }
  if (name === '') {
    return { problem: "'<' must be followed by a name", range: { start, end: start + 1 } }
  }
  if (reader.open.length === 0 && reader.root !== undefined) {
    return { problem: 'there is a second root element', range: nameRange }
  }
  const error = skipAttributes(reader)
  if (error !== undefined) return error
  const isEmpty = reader.text[reader.at] === '/'
  reader.at += isEmpty ? 2 : 1
  const contentStart = reader.at
  const element = {
    name,
    nameRange,
    children: [],
    contentStart,
    text: '',
    textStart: -1,
    textEnd: -1,
  }
  if (isEmpty) close(reader, element)
  else reader.open.push(element)
  return undefined
}

/** Reads attributes up to `>` or `/>`, where it leaves the reader; their values are not used. */
function skipAttributes(reader: Reader): XmlError | undefined {
  const { text } = reader
  const seen = new Set<string>()
  for (;;) {
    const hasSpace = matchAt(SPACE, reader) !== ''
    if (text[reader.at] === '>' || text.startsWith('/>', reader.at)) return undefined
    const start = reader.at
    const name = matchAt(NAME, reader)
    if (name === '' || !hasSpace) {
      const range = { start, end: Math.min(Math.max(reader.at, start + 1), text.length) }
      return { problem: "the tag must end with '>'", range }
    }
    const nameRange = { start, end: reader.at }
    if (seen.has(name))
      return { problem: `there is a second attribute '${name}'`, range: nameRange }
    seen.add(name)
    matchAt(SPACE, reader)
    if (text[reader.at] !== '=') {
      return { problem: `the attribute '${name}' has no value`, range: nameRange }
    }
    reader.at++
    matchAt(SPACE, reader)
    const error = skipAttributeValue(reader, name, nameRange)
    if (error !== undefined) return error
  }
}

function skipAttributeValue(reader: Reader, name: string, range: XmlRange): XmlError | undefined {
  const { text, at: start } = reader
  const quote = text[start]
  if (quote !== '"' && quote !== "'") {
    return { problem: `the value of the attribute '${name}' is not in quotes`, range }
  }
  const end = text.indexOf(quote, start + 1)
  if (end < 0) return { problem: `the value of the attribute '${name}' is never closed`, range }
  const less = text.indexOf('<', start)
  if (less >= 0 && less < end) {
    const problem = `the value of the attribute '${name}' contains '<'`
    return { problem, range: { start: less, end: less + 1 } }
  }
  reader.at = end + 1
  const decoded = decodeEntities(text, start + 1, end)
  return typeof decoded === 'string' ? undefined : decoded
}

function close(reader: Reader, element: OpenElement): void {
  const hasText = element.textStart >= 0
  const closed: XmlElement = {
    name: element.name,
    nameRange: element.nameRange,
    children: element.children,
    text: element.text.trim(),
    textRange: hasText
      ? { start: element.textStart, end: element.textEnd }
      : { start: element.contentStart, end: element.contentStart },
  }
  const parent = reader.open.at(-1)
  if (parent === undefined) reader.root = closed
  else parent.children.push(closed)
}

function decodeEntities(text: string, start: number, end: number): string | XmlError {
  let decoded = ''
  let from = start
  for (;;) {
    const at = text.indexOf('&', from)
    if (at < 0 || at >= end) return decoded + text.slice(from, end)
    decoded += text.slice(from, at)
    const semicolon = text.indexOf(';', at)
    if (semicolon < 0 || semicolon >= end || semicolon - at > 12) {
      const range = { start: at, end: at + 1 }
      return { problem: "'&' does not start an entity", range, help: 'Write `&amp;` for `&`.' }
    }
    const name = text.slice(at + 1, semicolon)
    const value = entityValue(name)
    if (value === undefined) {
      const range = { start: at, end: semicolon + 1 }
      return { problem: `the entity '&${name};' is not known`, range }
    }
    decoded += value
    from = semicolon + 1
  }
}

function entityValue(name: string): string | undefined {
  if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name]
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name)
  if (match === null) return undefined
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** Consumes what a sticky pattern matches here; the empty string if it does not match. */
function matchAt(pattern: RegExp, reader: Reader): string {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = reader.at
  const match = sticky.exec(reader.text)
  if (match === null) return ''
  reader.at += match[0].length
  return match[0]
}

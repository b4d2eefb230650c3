/** Bytes of a file → text. */

/** A decoded text. */
export interface DecodedText {
  readonly text: string
  /** Offset in `text` of the first character that stands for bytes that are not valid, if any. */
  readonly invalidAt?: number
}

/**
 * Decodes UTF-8, or UTF-16 if the bytes start with its byte-order mark. Never fails: invalid
 * bytes become U+FFFD. The text is free of a byte-order mark.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'utf-8') {
    const at = text.indexOf(REPLACEMENT)
    return at < 0 ? { text } : { text, invalidAt: at }
  }
  const invalidAt = firstInvalid(bytes, text)
  return invalidAt === undefined ? { text } : { text, invalidAt }
}

const REPLACEMENT = '\ufffd'

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The first U+FFFD of the text that was not written as such: its bytes are not EF BF BD. */
function firstInvalid(bytes: Uint8Array, text: string): number | undefined {
  const encoder = new TextEncoder()
  let byteOffset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let from = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, from)) {
    byteOffset += encoder.encode(text.slice(from, at)).length
    const isWritten =
      bytes[byteOffset] === 0xef && bytes[byteOffset + 1] === 0xbf && bytes[byteOffset + 2] === 0xbd
    if (!isWritten) return at
    byteOffset += 3
    from = at + 1
  }
  return undefined
}

import { expect, it } from 'vitest'
import { decodeText } from './decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

it('drops a byte-order mark', () => {
  expect(decodeText(utf8('\ufeffevent E;'))).toEqual({ text: 'event E;' })
})

it('reads UTF-16 with a byte-order mark', () => {
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0xe9, 0))).toEqual({ text: 'aé' })
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x61, 0, 0xe9))).toEqual({ text: 'aé' })
})

it('says where the first invalid byte is', () => {
  const bytes = Uint8Array.of(...utf8('\ufeffé\ufffd\n'), 0xe9, 0x20)
  expect(decodeText(bytes)).toEqual({ text: 'é\ufffd\n\ufffd ', invalidAt: 3 })
})

it('accepts replacement characters that were written on purpose', () => {
  expect(decodeText(utf8('a\ufffdb'))).toEqual({ text: 'a\ufffdb' })
})

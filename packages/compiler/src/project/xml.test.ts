import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml, type XmlElement } from './xml.ts'

function root(text: string): XmlElement {
  const result = readXml(text)
  if (result.kind !== 'document') throw new Error(result.error.problem)
  return result.root
}

function malformed(text: string): { problem: string; at: string } {
  const result = readXml(text)
  if (result.kind !== 'malformed') throw new Error('well-formed')
  const { start, end } = result.error.range
  return { problem: result.error.problem, at: text.slice(start, end) }
}

describe('a well-formed document', () => {
  it('is a tree of elements with trimmed text and its place', () => {
    const text = '<?xml version="1.0"?>\n<!-- c --><A x="1">\n  <B> one </B><B/>\n</A>\n'
    const a = root(text)
    expect(a.name).toBe('A')
    expect(a.children.map((child) => [child.name, child.text])).toEqual([
      ['B', 'one'],
      ['B', ''],
    ])
    const { start, end } = a.children[0]!.textRange
    expect(text.slice(start, end)).toBe('one')
  })

  it('replaces entities, keeps CDATA, and skips comments and document types', () => {
    expect(root('<!DOCTYPE a [<!ELEMENT a ANY>]><a>x &amp; &#65;&#x42;<!-- y --> z</a>').text).toBe(
      'x & AB z',
    )
    expect(root('<a><![CDATA[<raw> & ]]></a>').text).toBe('<raw> &')
    expect(root('<a>\r\n</a>').text).toBe('')
  })

  it('may be nested deeply', () => {
    const depth = 100_000
    expect(root('<a>'.repeat(depth) + '</a>'.repeat(depth)).children).toHaveLength(1)
  })
})

describe('a malformed document', () => {
  it.each([
    ['', 'there is no root element', ''],
    ['<!-- only -->', 'there is no root element', '<'],
    ['<A><B></A>', "'</A>' does not close the element 'B'", '</A>'],
    ['<A>', "the element 'A' is never closed", 'A'],
    ['</A>', "'</A>' closes an element that was never opened", '</A>'],
    ['<A/>text', 'there is text outside of the root element', 'text'],
    ['<A/><B/>', 'there is a second root element', 'B'],
    ['<A>a & b</A>', "'&' does not start an entity", '&'],
    ['<A>&nbsp;</A>', "the entity '&nbsp;' is not known", '&nbsp;'],
    ['<A>&#xD800000;</A>', "the entity '&#xD800000;' is not known", '&#xD800000;'],
    ['<A x></A>', "the attribute 'x' has no value", 'x'],
    ['<A x=1></A>', "the value of the attribute 'x' is not in quotes", 'x'],
    ['<A x="1></A>', "the value of the attribute 'x' is never closed", 'x'],
    ['<A x="<"/>', "the value of the attribute 'x' contains '<'", '<'],
    ['<A x="1" x="2"/>', "there is a second attribute 'x'", 'x'],
    ['<A', "the tag must end with '>'", ''],
    ['<A <B/></A>', "the tag must end with '>'", '<'],
    ['< A/>', "'<' must be followed by a name", '<'],
    ['<A></ A>', "a closing tag must be '</', a name and '>'", '</ '],
    ['<A><!-- </A>', 'the comment is never closed', '<!--'],
    ['<A><![CDATA[ </A>', 'the CDATA section is never closed', '<![CDATA['],
    ['<?xml <A/>', 'the processing instruction is never closed', '<?'],
    ['<!DOCTYPE [ > <A/>', "the '<!' is never closed", '<!'],
  ])('%s: %s', (text, problem, at) => {
    expect(malformed(text)).toEqual({ problem, at })
  })
})

it('reads any text without an exception', () => {
  const pieces = fc.constantFrom('<', '>', '</', '/>', 'A', ' ', '&', ';', '"', '=', '<!', ']]>')
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const result = readXml(text)
      if (result.kind === 'document') return
      const { start, end } = result.error.range
      expect(0 <= start && start <= end && end <= text.length).toBe(true)
    }),
  )
})

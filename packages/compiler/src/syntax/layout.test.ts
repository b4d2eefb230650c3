import { describe, expect, it } from 'vitest'
import {
  concat,
  type Doc,
  emptyLine,
  group,
  hardline,
  join,
  line,
  nest,
  nil,
  ownLine,
  render,
  softline,
  space,
  text,
  trailing,
} from './layout.ts'

function show(doc: Doc, width = 20, newline = '\n'): string {
  return render(doc, { width, continuation: 4, newline })
}

/** `f(a, b)` */
function call(...args: readonly Doc[]): Doc {
  const inside = concat([softline, join(concat([text(','), line]), args)])
  return group(concat([text('f('), nest(2, inside), softline, text(')')]))
}

describe('groups', () => {
  it('stay on one line when they fit exactly, and break by one column more', () => {
    const doc = call(text('aaaaaaaa'), text('bbbbbbb'))
    expect(show(doc, 20)).toBe('f(aaaaaaaa, bbbbbbb)')
    expect(show(doc, 19)).toBe('f(\n  aaaaaaaa,\n  bbbbbbb\n)')
  })

  it('break from the outside in', () => {
    const doc = call(call(text('aaaa'), text('bbbb')), text('cccccc'))
    expect(show(doc)).toBe('f(\n  f(aaaa, bbbb),\n  cccccc\n)')
  })

  it('count what follows up to the next break', () => {
    const doc = concat([call(text('aaaaaaa'), text('bbbbb')), text(' + c'), softline, text('dd')])
    expect(show(doc)).toBe('f(\n  aaaaaaa,\n  bbbbb\n) + c\ndd')
  })

  it('do not mind what follows behind a break', () => {
    const doc = concat([call(text('aaaaaaa'), text('bbbbb')), line, text('a very long text')])
    expect(show(doc)).toBe('f(aaaaaaa, bbbbb)\na very long text')
  })

  it('are broken by a line end inside', () => {
    expect(show(group(concat([text('a'), line, text('b'), hardline, text('c')])))).toBe('a\nb\nc')
  })
})

describe('line ends', () => {
  it('leave no blanks before them', () => {
    expect(show(nest(2, concat([text('a'), space, hardline, space, text('b')])))).toBe('a\n  b')
    expect(show(nest(2, concat([text('a'), hardline, hardline, text('b')])))).toBe('a\n\n  b')
    expect(show(nest(2, concat([text('a'), emptyLine, text('b')])))).toBe('a\n\n  b')
  })

  it('are what the caller wants', () => {
    expect(show(concat([text('a'), emptyLine, text('b\nc')]), 20, '\r\n')).toBe('a\r\n\r\nb\nc')
  })

  it('inside texts are kept and start a new count of columns', () => {
    const doc = concat([text('"aaaaaaaaaa\nbb"'), call(text('a'), text('bbbbbbbbb'))])
    expect(show(doc)).toBe('"aaaaaaaaaa\nbb"f(a, bbbbbbbbb)')
  })
})

describe('comments', () => {
  it('at the end of a line end it', () => {
    const doc = concat([text('a'), trailing('// one'), hardline, text('b')])
    expect(show(doc)).toBe('a // one\nb')
  })

  it('at the end of a line break the groups that go on behind them', () => {
    const comma = concat([text(','), trailing('// one')])
    const inside = concat([softline, text('a'), comma, line, text('b')])
    const doc = group(concat([text('('), nest(2, inside), softline, text(')')]))
    expect(show(doc)).toBe('(\n  a, // one\n  b\n)')
  })

  it('at the end of a group leave it alone, however long they are', () => {
    const last = concat([call(text('a'), text('b')), trailing('// a long remark on that')])
    expect(show(concat([last, hardline, text('c')]))).toBe('f(a, b) // a long remark on that\nc')
  })

  it('force a continuation line where no break was foreseen', () => {
    expect(show(concat([text('var'), trailing('// why'), space, text('x')]))).toBe(
      'var // why\n    x',
    )
    expect(show(concat([text('var'), space, ownLine('// why'), text('x')]))).toBe(
      'var\n    // why\n    x',
    )
  })

  it('on lines of their own are indented like what follows', () => {
    const item = concat([ownLine('// one'), ownLine('// two', true), call(text('a'), text('b'))])
    const doc = concat([text('{'), nest(2, concat([hardline, item])), hardline, text('}')])
    expect(show(doc)).toBe('{\n  // one\n  // two\n\n  f(a, b)\n}')
  })

  it('on lines of their own break the groups they stand in', () => {
    const doc = call(text('a'), concat([ownLine('// two'), text('b')]))
    expect(show(doc)).toBe('f(\n  a,\n  // two\n  b\n)')
  })
})

describe('size', () => {
  it('is no problem: deep nesting neither recurses nor takes long', () => {
    let doc = nil
    for (let depth = 0; depth < 100_000; depth++) doc = group(concat([text('('), doc, text(')')]))
    expect(show(doc)).toHaveLength(200_000)
  })

  it('is no problem: long lists', () => {
    const items = Array.from({ length: 200_000 }, () => text('x'))
    expect(show(call(...[join(concat([text(','), line]), items)])).split('\n')).toHaveLength(
      200_002,
    )
  })
})

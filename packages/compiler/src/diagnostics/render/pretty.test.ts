import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSourceFile, type SourceFile, type Span } from '../../source/source-file.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Palette } from './palette.ts'
import { renderPretty } from './pretty.ts'

/** The span of the `nth` occurrence of a text. */
function at(file: SourceFile, text: string, nth = 0): Span {
  let start = file.text.indexOf(text)
  for (let index = 0; index < nth; index++) start = file.text.indexOf(text, start + 1)
  if (start < 0) throw new Error(`no ${text}`)
  return { file, start, end: start + text.length }
}

function diagnostic(parts: Partial<Diagnostic>): Diagnostic {
  return {
    code: 'P0301',
    name: 'type-mismatch',
    severity: 'error',
    message: 'expected `int`, found `bool`',
    reference: 'got type: bool, expected: int',
    prefix: 'Error:',
    related: [],
    ...parts,
  }
}

/** The rendering as lines, without the summary. */
function lines(parts: Partial<Diagnostic>, width?: number): string[] {
  const text = renderPretty([diagnostic(parts)], width === undefined ? {} : { width })
  const all = text.split('\n')
  expect(all.slice(-3)).toEqual(['', expect.stringContaining('1 '), ''])
  return all.slice(0, -3)
}

const machine = createSourceFile(
  'src/a.p',
  `machine Main {
  var x: int;
  start state S {
    entry {
      x = false;
    }
  }
}
`,
)

describe('a frame', () => {
  it('shows the place, the line, the label and help', () => {
    expect(
      lines({ span: at(machine, 'false'), label: 'this is a `bool`', help: 'use a number' }),
    ).toEqual([
      'error[P0301]: expected `int`, found `bool`',
      ' --> src/a.p:5:11',
      '  |',
      '5 |       x = false;',
      '  |           ^^^^^ this is a `bool`',
      '  |',
      '  = help: use a number',
    ])
  })

  it('shows related places in the same file in one frame', () => {
    const related = [{ span: at(machine, 'x: int'), text: '`x` is declared here' }]
    expect(lines({ span: at(machine, 'false'), related })).toEqual([
      'error[P0301]: expected `int`, found `bool`',
      ' --> src/a.p:5:11',
      '  |',
      '2 |   var x: int;',
      '  |       ------ `x` is declared here',
      '...',
      '5 |       x = false;',
      '  |           ^^^^^',
    ])
  })

  it('shows related places in other files in frames of their own', () => {
    const other = createSourceFile('src/b.p', '\n\n\n\n\n\n\n\n\nevent E;\n')
    const related = [{ span: at(other, 'E'), text: 'first declared here' }]
    expect(lines({ span: at(machine, 'Main'), label: 'again', related })).toEqual([
      'error[P0301]: expected `int`, found `bool`',
      '  --> src/a.p:1:9',
      '   |',
      ' 1 | machine Main {',
      '   |         ^^^^ again',
      '  ::: src/b.p:10:7',
      '   |',
      '10 | event E;',
      '   |       - first declared here',
    ])
  })

  it('hangs labels of one line below each other', () => {
    const file = createSourceFile('a.p', 'x = f(one, two, three);')
    const related = [
      { span: at(file, 'one'), text: 'first' },
      { span: at(file, 'three'), text: 'third' },
    ]
    expect(lines({ span: at(file, 'two'), label: 'second', related }).slice(3)).toEqual([
      '1 | x = f(one, two, three);',
      '  |       ---  ^^^  ----- third',
      '  |       |    |',
      '  |       |    second',
      '  |       first',
    ])
  })

  it('keeps a label apart from a mark that reaches further', () => {
    const file = createSourceFile('a.p', 'a + b * c')
    const related = [{ span: at(file, 'a + b * c'), text: 'the sum' }]
    expect(lines({ span: at(file, 'b'), label: 'here', related }).slice(3)).toEqual([
      '1 | a + b * c',
      '  | ----^----',
      '  | |   |',
      '  | |   here',
      '  | the sum',
    ])
  })

  it('brackets a span over several lines', () => {
    const start = machine.text.indexOf('start')
    const span = { file: machine, start, end: machine.text.length - 3 }
    expect(lines({ span, label: 'this state' })).toEqual([
      'error[P0301]: expected `int`, found `bool`',
      ' --> src/a.p:3:3',
      '  |',
      '3 | /   start state S {',
      '4 | |     entry {',
      '5 | |       x = false;',
      '6 | |     }',
      '7 | |   }',
      '  | |___^ this state',
    ])
  })

  it('shortens a long bracket, and points to where it opens inside a line', () => {
    const file = createSourceFile('a.p', `event E; ${'machine M {\n\n\n\n\n\n\n\n\n\n}'}\n`)
    const span = { file, start: 9, end: file.text.length }
    expect(lines({ span, label: 'here' }).slice(2)).toEqual([
      '   |',
      ' 1 |   event E; machine M {',
      '   |  __________^',
      '...',
      '11 | | }',
      '   | |_^ here',
    ])
  })

  it('marks the end of a line and of a file', () => {
    const file = createSourceFile('a.p', 'event E\n')
    expect(lines({ span: { file, start: 7, end: 7 }, label: 'expected `;`' }).slice(3)).toEqual([
      '1 | event E',
      '  |        ^ expected `;`',
    ])
    expect(lines({ span: { file, start: 8, end: 8 }, label: 'end' }).slice(3)).toEqual([
      '2 |',
      '  | ^ end',
    ])
    const empty = createSourceFile('a.p', '')
    expect(lines({ span: { file: empty, start: 0, end: 0 } }).slice(3)).toEqual(['1 |', '  | ^'])
  })

  it('does not underline the line after a line break', () => {
    const file = createSourceFile('a.p', 'event E\r\nevent F;\r\n')
    expect(lines({ span: { file, start: 6, end: 9 } }).slice(3)).toEqual([
      '1 | event E',
      '  |       ^',
    ])
  })

  it('aligns tabs and wide characters', () => {
    const file = createSourceFile('a.p', '\tx\t= "日本" + y; // e\u0301')
    expect(lines({ span: at(file, 'y'), label: 'here' }).slice(3)).toEqual([
      '1 |     x   = "日本" + y; // e\u0301',
      '  |                    ^ here',
    ])
  })

  it('makes control and direction characters visible', () => {
    const file = createSourceFile('a\u001b.p', 'x\u001b[31m = \u202e1;')
    const shown = lines({ span: at(file, '1;'), message: 'bad\u0007', label: 'a\nb' })
    expect(shown).toEqual([
      'error[P0301]: bad\u2407',
      ' --> a\u241b.p:1:11',
      '  |',
      '1 | x\u241b[31m = \ufffd1;',
      '  |           ^^ a\u240ab',
    ])
  })

  it('is absent without a place', () => {
    expect(lines({ help: 'do this' })).toEqual([
      'error[P0301]: expected `int`, found `bool`',
      '  = help: do this',
    ])
  })
})

describe('a long line', () => {
  const long = createSourceFile('a.p', `${'a + '.repeat(50)}wrong${' + b'.repeat(50)};`)

  it('is cut around what matters', () => {
    const shown = lines({ span: at(long, 'wrong'), label: 'here' }, 60)
    expect(shown.slice(3)).toEqual([
      '1 | …a + a + a + a + a + a + wrong + b + b + b + b + b + b …',
      '  |                          ^^^^^ here',
    ])
  })

  it('is cut at one end only where possible', () => {
    expect(lines({ span: { file: long, start: 0, end: 5 } }, 40).slice(3)).toEqual([
      '1 | a + a + a + a + a + a + a + a + a +…',
      '  | ^^^^^',
    ])
    expect(lines({ span: at(long, ';') }, 40).slice(3)).toEqual([
      '1 | … b + b + b + b + b + b + b + b + b;',
      '  |                                    ^',
    ])
  })

  it('of megabytes costs little', () => {
    const file = createSourceFile('a.p', 'x'.repeat(10_000_000))
    const span = { file, start: 5_000_000, end: 10_000_000 }
    const many = Array.from({ length: 200 }, () => diagnostic({ span }))
    const started = performance.now()
    const longest = Math.max(
      ...renderPretty(many)
        .split('\n')
        .map(({ length }) => length),
    )
    expect(longest).toBeLessThanOrEqual(140)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('a fix', () => {
  const file = createSourceFile('a.p', 'event E\nevent F;\nvar x: int = 1;\n')

  it('shows the lines before and after', () => {
    const insert = { span: { file, start: 7, end: 7 }, newText: ';' }
    const fix = { title: 'insert `;`', edits: [insert] }
    expect(lines({ span: { file, start: 7, end: 7 }, fix }).slice(5)).toEqual([
      '  |',
      '  = fix: insert `;`',
      '  |',
      '1 - event E',
      '1 + event E;',
    ])
  })

  it('may replace a line by two', () => {
    const edit = { span: at(file, ' = 1;'), newText: ';\nx = 1;' }
    const fix = { title: 'assign it', edits: [edit] }
    expect(lines({ span: at(file, '= 1'), fix, help: 'assign it' }).slice(5)).toEqual([
      '  |',
      '  = help: assign it',
      '  |',
      '3 - var x: int = 1;',
      '3 + var x: int;',
      '4 + x = 1;',
    ])
  })

  it('that is long is only named', () => {
    const edit = { span: at(file, 'event F;'), newText: 'x\n'.repeat(20) }
    const fix = { title: 'add them', edits: [edit] }
    expect(lines({ span: at(file, 'event F;'), fix }).slice(5)).toEqual([
      '  |',
      '  = fix: add them',
    ])
  })
})

describe('the whole text', () => {
  it('ends with a count', () => {
    const warning = diagnostic({ severity: 'warning', code: 'W1001' })
    expect(renderPretty([])).toBe('')
    expect(renderPretty([warning])).toMatch(/^warning\[W1001\].*\n\n1 warning\n$/s)
    expect(renderPretty([diagnostic({}), warning, diagnostic({})])).toMatch(
      /\n\n2 errors, 1 warning\n$/,
    )
  })

  it('is coloured through the palette', () => {
    const palette = Object.fromEntries(
      ['error', 'warning', 'secondary', 'help', 'strong', 'faint', 'added'].map((style) => [
        style,
        (text: string) => `<${style}>${text}</>`,
      ]),
    ) as Palette
    const text = renderPretty([diagnostic({ span: at(machine, 'false') })], { palette })
    expect(text.split('\n').slice(0, 5)).toEqual([
      '<error>error[P0301]</><strong>: expected `int`, found `bool`</>',
      ' <secondary>--></> src/a.p:5:11',
      '  <secondary>|</>',
      '<secondary>5 |</>       x = false;',
      '<secondary>  |</>           <error>^^^^^</>',
    ])
  })

  it('never fails, and fits the terminal except for labels', () => {
    const piece = fc.constantFrom('a', '\t', '\n', '日', '\r\n', '\u0301', '\ud800', '    ', 'xyz')
    const texts = fc.array(piece, { maxLength: 200 }).map((parts) => parts.join(''))
    const places = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(texts, places, (text, pairs) => {
        const file = createSourceFile('a.p', text)
        const spans = pairs.map(([a, b]): Span => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)]
          return { file, start: Math.min(start, end), end: Math.max(start, end) }
        })
        const related = spans.slice(1).map((span) => ({ span, text: '' }))
        const shown = renderPretty([diagnostic({ span: spans[0]!, related })], { width: 60 })
        for (const line of shown.split('\n').slice(2)) expect(line.length).toBeLessThan(70)
      }),
      { numRuns: 300 },
    )
  })
})

import { expect, test } from 'vitest'
import { createSourceFile } from '../source/source-file.ts'
import { tokenize, trivia } from './lexer.ts'
import { printTokens } from './print-tokens.ts'
import { isKeyword, isVerifierKeyword, KIND_COUNT, Kind, kindName, TOKEN_TEXTS } from './token.ts'

function texts(text: string): string[] {
  const { tokens } = tokenize(createSourceFile('dir/test.p', text))
  const { count, starts, ends } = tokens
  return Array.from({ length: count - 1 }, (_, i) => text.slice(starts[i], ends[i]))
}

function kinds(text: string): string[] {
  const { tokens } = tokenize(createSourceFile('dir/test.p', text))
  return Array.from({ length: tokens.count }, (_, i) => kindName(tokens.kinds[i]!))
}

function references(text: string): string[] {
  const { diagnostics } = tokenize(createSourceFile('dir/test.p', text))
  return diagnostics.map(({ reference }) => reference)
}

test('every keyword and sign is recognised as its own kind', () => {
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const text = TOKEN_TEXTS[kind]!
    if (text === '') continue
    expect(kinds(text)).toEqual([kindName(kind), 'EndOfFile'])
    expect(isKeyword(kind)).toBe(/^[a-zA-Z]/.test(text))
    if (!isKeyword(kind) || kind === Kind.InitCondition) continue
    expect(kinds(`${text}_ ${text}1 x${text}`)[0]).not.toBe(kindName(kind))
  }
  expect(isVerifierKeyword(Kind.PureKeyword)).toBe(true)
  expect(isVerifierKeyword(Kind.AssumeKeyword)).toBe(false)
})

test('words that look like keywords are identifiers', () => {
  for (const word of ['proof', 'lemma', 'pop', 'push', 'Machine', 'in_', 'i', '_', 'init']) {
    expect(kinds(word)).toEqual(['Identifier', 'EndOfFile'])
  }
})

test('the longest operator wins', () => {
  expect(texts('x+=-1')).toEqual(['x', '+=', '-', '1'])
  expect(texts('a-->b')).toEqual(['a', '-', '->', 'b'])
  expect(texts('a<==>b<=>c')).toEqual(['a', '<==>', 'b', '<=', '>', 'c'])
  expect(texts('a==>b===c')).toEqual(['a', '==>', 'b', '==', '=', 'c'])
  expect(texts('$$$')).toEqual(['$$', '$'])
  expect(texts('a::b')).toEqual(['a', ':', ':', 'b'])
})

test('init-condition is one token', () => {
  expect(texts('init-condition init-conditionx init-cond xinit-condition')).toEqual([
    'init-condition',
    'init-condition',
    'x',
    'init',
    '-',
    'cond',
    'xinit',
    '-',
    'condition',
  ])
})

test('floats are not tokens', () => {
  expect(texts('1.5 t.0.1')).toEqual(['1', '.', '5', 't', '.', '0', '.', '1'])
})

test('strings may span lines and escape anything', () => {
  expect(texts('"a\\"b" "c\nd" "\\\\"')).toEqual(['"a\\"b"', '"c\nd"', '"\\\\"'])
})

test('comments and white space are trivia', () => {
  const text = 'a // x\r\n /* b\n** */\f\tc/**/d//'
  expect(texts(text)).toEqual(['a', 'c', 'd'])
  const file = createSourceFile('test.p', text)
  expect(trivia(file, 1, 20).map(({ kind }) => kind)).toEqual([
    'blank',
    'line-comment',
    'blank',
    'block-comment',
    'blank',
  ])
})

test('a lone carriage return ends a line comment', () => {
  expect(texts('// a\rb')).toEqual(['b'])
})

test('invalid characters: one error a run, in the words of the reference', () => {
  expect(references('a @@\n#b')).toEqual([
    "[test.p] parse error: line 1:2 token recognition error at: '@'",
    "[test.p] parse error: line 2:0 token recognition error at: '#'",
  ])
  expect(references('a &x')).toEqual([
    "[test.p] parse error: line 1:2 token recognition error at: '&x'",
  ])
  expect(references('é\v')).toHaveLength(1)
})

test('an open string is reported once, where its line ends, and the rest is read', () => {
  const text = 'print "abc;\nx = "d";'
  expect(texts(text)).toEqual(['print', '"abc;', 'x', '=', '"d"', ';'])
  const { diagnostics } = tokenize(createSourceFile('test.p', text))
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]?.span).toMatchObject({ start: 6, end: 11 })
  expect(diagnostics[0]?.reference).toBe(
    `[test.p] parse error: line 2:6 token recognition error at: '";'`,
  )
})

test('an open comment hides the rest', () => {
  expect(texts('a /* b')).toEqual(['a'])
  expect(references('a /* b')).toHaveLength(1)
})

test('tokens are printed with what is between them', () => {
  const { tokens } = tokenize(createSourceFile('test.p', 'event e; // x\n'))
  expect(printTokens(tokens)).toBe(
    [
      '1:1 EventKeyword "event"',
      '  1:6 blank " "',
      '1:7 Identifier "e"',
      '1:8 Semicolon ";"',
      '  1:9 blank " "',
      '  1:10 line-comment "// x"',
      '  1:14 blank "\\n"',
      '2:1 EndOfFile ""',
      '',
    ].join('\n'),
  )
})

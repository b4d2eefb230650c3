import { describe, expect, it } from 'vitest'
import { parseArguments } from './arguments.ts'
import { COMMANDS, commandNamed } from './options.ts'

function parse(line: string): unknown {
  const words = line === '' ? [] : line.split(' ')
  const parsed = parseArguments(words, commandNamed('compile'))
  if (parsed.kind === 'wrong') return parsed.message
  const { positionals, values } = parsed.arguments
  return { positionals, ...Object.fromEntries(values) }
}

describe('the grammar of arguments', () => {
  it.each([
    ['', { positionals: [] }],
    ['a b', { positionals: ['a', 'b'] }],
    ['--outdir out', { positionals: [], outdir: ['out'] }],
    ['-o out a', { positionals: ['a'], outdir: ['out'] }],
    ['-outdir out', { positionals: [], outdir: ['out'] }],
    ['--outdir=out=1', { positionals: [], outdir: ['out=1'] }],
    ['-o=out', { positionals: [], outdir: ['out'] }],
    [
      '-pp p.pproj -pn N -md pex -se',
      {
        positionals: [],
        pproj: ['p.pproj'],
        projname: ['N'],
        mode: ['pex'],
        'strict-errors': [],
      },
    ],
    ['-pf a.p b.p -q c.p', { positionals: ['c.p'], pfiles: ['a.p', 'b.p'], quiet: [] }],
    ['--pfiles a.p --pfiles b.p', { positionals: [], pfiles: ['a.p', 'b.p'] }],
    ['--strict-errors true a', { positionals: ['a'], 'strict-errors': [] }],
    ['--quiet=TRUE', { positionals: [], quiet: [] }],
    ['--mode PChecker', { positionals: [], mode: ['pchecker'] }],
    ['-q -- -o -', { positionals: ['-o', '-'], quiet: [] }],
    ['-', { positionals: ['-'] }],
  ])('%s', (line, expected) => {
    expect(parse(line)).toEqual(expected)
  })

  it.each([
    ['-O out', "Unexpected argument: '-O'."],
    ['--OUTDIR out', "Unexpected argument: '--OUTDIR'. Did you mean '--outdir'?"],
    ['--o out', "Unexpected argument: '--o'."],
    ['--debugg', "Unexpected argument: '--debugg'."],
    ['--outdir', "Missing value for argument: '--outdir'."],
    ['--pfiles --quiet', "Missing value for argument: '--pfiles'."],
    ['--jobs -1', "Argument: '--jobs' must not be negative, received '-1'."],
    ['--jobs=-1', "Argument: '--jobs' must not be negative, received '-1'."],
    ['--jobs -q', "Missing value for argument: '--jobs'."],
    ['--outdir -1', "Missing value for argument: '--outdir'."],
    ['--jobs x', "Argument: '--jobs' needs a number, received 'x'."],
    ['--quiet=1', "Argument: '--quiet' takes no value, received '1'."],
  ])('%s: %s', (line, message) => {
    expect(parse(line)).toBe(message)
  })

  it('notes what has no effect', () => {
    const parsed = parseArguments(['-d', '--watch', 'false'], commandNamed('compile'))
    expect(parsed.kind === 'ok' && parsed.arguments.notes).toEqual([
      '--debug has no effect: no code is generated',
      "--watch takes no value; it is switched on although 'false' follows",
    ])
  })
})

describe('the table of options', () => {
  it('has no spelling twice in a command', () => {
    for (const { options } of COMMANDS) {
      const spellings = options.flatMap(({ long, short }) => [
        `--${long}`,
        `-${long}`,
        ...(short === undefined ? [] : [`-${short}`]),
      ])
      expect(spellings.filter((one, index) => spellings.indexOf(one) !== index)).toEqual([])
    }
  })

  it('has help without a full stop', () => {
    const texts = COMMANDS.flatMap(({ summary, options }) => [
      summary,
      ...options.map(({ help }) => help),
    ])
    expect(texts.filter((text) => !/^[a-z].*[^.]$/.test(text))).toEqual([])
  })
})

describe('numbers', () => {
  it.each([
    ['--max-steps 10', { positionals: [], 'max-steps': ['10'] }],
    ['--max-steps 10 200', { positionals: [], 'max-steps': ['10', '200'] }],
    ['--max-steps 10 src', { positionals: ['src'], 'max-steps': ['10'] }],
    ['--max-steps 10 20 30', { positionals: ['30'], 'max-steps': ['10', '20'] }],
    ['-t 0.5 src', { positionals: ['src'], timeout: ['0.5'] }],
    ['--max-steps src', "Argument: '--max-steps' needs a number, received 'src'."],
    ['-t -1', "Argument: '--timeout' must not be negative, received '-1'."],
    ['-t -1.5', "Argument: '--timeout' must not be negative, received '-1.5'."],
    ['-t -q', "Missing value for argument: '--timeout'."],
    ['--max-steps -1', "Argument: '--max-steps' must not be negative, received '-1'."],
    ['--max-steps 10 -1', "Argument: '--max-steps' must not be negative, received '-1'."],
    ['--memory -1 --exhaustive', "Argument: '--memory' must not be negative, received '-1'."],
  ])('%s', (line, expected) => {
    const parsed = parseArguments(line.split(' '), commandNamed('check'))
    if (parsed.kind === 'wrong') expect(parsed.message).toBe(expected)
    else {
      const { positionals, values } = parsed.arguments
      expect({ positionals, ...Object.fromEntries(values) }).toEqual(expected)
    }
  })

  it('the order of options is that of their last mentions', () => {
    const words = ['--sch-pos', '--sch-random', '--sch-pos']
    const parsed = parseArguments(words, commandNamed('check'))
    if (parsed.kind === 'wrong') throw new Error(parsed.message)
    expect([...parsed.arguments.values.keys()]).toEqual(['sch-random', 'sch-pos'])
  })
})

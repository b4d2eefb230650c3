import { describe, expect, it } from 'vitest'
import { analyseText } from '../test-support.ts'

const program = `type Number = int; type Alias = bool; enum Color { red }
param n, m: Number; param b: Alias; param s: string; param c: Color; event e;
fun f(): int { return 1; }
machine Main { start state S { } }
spec Watch observes e { start state S { ignore e; } }
`

/** The errors of a test with these clauses: the marked text and the reference's wording. */
function errorsOf(clauses: string): readonly string[] {
  const { diagnostics } = analyseText(`${program}test ${clauses} T [main=Main]: { Main };`)
  return diagnostics.map(({ span, reference }) => {
    const { file, start, end } = span!
    return `${file.text.slice(start, end)}: ${reference}`
  })
}

describe('values of params', () => {
  it.each([
    ['param (n in [2147483648])', "2147483648: value is out of range for type 'int'"],
    ['param (n in [1, -2147483648])', "-2147483648: value is out of range for type 'int'"],
    ['param (n in [1, true])', 'true: got type: bool, expected: int'],
    ['param (b in [true, 1])', '1: got type: int, expected: bool'],
    [
      'param (n in [1, 2, 02])',
      '1: internal compiler error (please report): Invalid parameter list: Duplicate integer ' +
        "value '2' found. All test values must be unique (e.g., [2, 2] is not allowed).",
    ],
    ['param (n in [1], n in [2])', "n: named tuple has duplicate field 'n'"],
    ['param (n in [1], k in [2])', "(: undeclared global param 'k'"],
    ['param (Main in [1])', "(: undeclared global param 'Main'"],
    ['param (b in [1])', '1: got type: seq[int], expected: seq[Alias]'],
    ['param (n in [true])', 'true: got type: seq[bool], expected: seq[Number]'],
    ['param (s in [1])', '1: got type: seq[int], expected: seq[string]'],
    ['param (c in [0])', '0: got type: seq[int], expected: seq[Color]'],
  ])('%s', (clauses, error) => {
    expect(errorsOf(clauses)).toEqual([error])
  })

  it('may repeat bools and use types by any name', () => {
    expect(errorsOf('param (b in [true, true], n in [-1, 0, 1])')).toEqual([])
  })

  it('suggests names', () => {
    const { diagnostics } = analyseText(
      'param count: int; machine Main { start state S { } }\n' +
        'test param (cuont in [1]) T [main=Main]: { Main };',
    )
    expect(diagnostics[0]!.help).toBe('Did you mean `count`?')
  })
})

describe('t-wise clauses', () => {
  const start = 'invalid twise number at a.p:6:1: twise number'
  it.each([
    ['param (n in [1], m in [1]) (0 wise)', `(0 wise): ${start} 0 is less than 1.`],
    ['param (n in [1], m in [1]) (3 wise)', `(3 wise): ${start} 3 is greater than 2.`],
    ['param (n in [1]) pairwise', `pairwise: ${start} 2 is greater than 1.`],
    ['pairwise', `pairwise: ${start} 2 is greater than 0.`],
    ['(1 wise)', `(1 wise): ${start} 1 is greater than 0.`],
    ['(2147483648 wise)', "(2147483648 wise): value is out of range for type 'int'"],
  ])('%s', (clauses, error) => {
    expect(errorsOf(clauses)).toEqual([error])
  })
})

describe('assume clauses', () => {
  const notAllowed = 'cannot be used in the assume clause of a test'
  it.each([
    ['assume n', 'n: got type: Number, expected: bool'],
    [
      'assume n + true == 2',
      "+: operator '+' requires both operands to be int or both float; " + 'got Number and bool',
    ],
    ['assume nope', "nope: could not find name 'nope'"],
    ['assume m > 0', "m: the assume clause uses param 'm', which test 'T' does not list"],
    ['assume f() > 0', `f(): a function call ${notAllowed}`],
    ['assume $', `$: \`$\` ${notAllowed}`],
    ['assume choose()', `choose(): \`choose\` ${notAllowed}`],
    ['assume s == "x"', "s: the assume clause uses param 's', which test 'T' does not list"],
    ['assume n > 1 ==> n > 2', `n > 1 ==> n > 2: operator \`==>\` ${notAllowed}`],
    ['assume red == red', `red: an enum element ${notAllowed}`],
    ['assume e == e', `e: an event ${notAllowed}`],
    ['assume null == null', `null: \`null\` ${notAllowed}`],
    ['assume 1.5 < 2.5', `1.5: a float ${notAllowed}`],
    ['assume (n to int) == 1', `n to int: \`to\` ${notAllowed}`],
    ['assume (n, 1).0 == 1', `(n, 1).0: access to parts of a value ${notAllowed}`],
    ['assume this == this', "this: keyword 'this' used outside a machine"],
    ['assume 10 / n > 1', '10 / n: the assume clause divides by zero when n = 0'],
    ['assume n != 0 && 10 % n == 1', '10 % n: the assume clause divides by zero when n = 0'],
  ])('%s', (clause, error) => {
    const [first] = errorsOf(`param (n in [1, 0]) ${clause}`)
    expect(first).toBe(error)
  })

  it('is never reported more than once for one mistake', () => {
    expect(errorsOf('param (n in [1]) assume nope > 1 && n > 0')).toHaveLength(1)
    expect(errorsOf('param (n in [1]) assume (m > 0)')).toHaveLength(1)
  })
})

describe('limits', () => {
  const values = Array.from({ length: 400 }, (_, at) => at).join(', ')
  const many = (count: number) =>
    `param ${Array.from({ length: count }, (_, at) => `p${at}`).join(', ')}: bool;\n`
  const lists = (count: number) =>
    Array.from({ length: count }, (_, at) => `p${at} in [true, false]`).join(', ')

  it('bounds the combinations of a test', () => {
    const text = `${program}${many(21)}test param (${lists(21)}) T [main=Main]: { Main };`
    expect(analyseText(text).errors).toEqual([
      `7:${text.split('\n')[6]!.indexOf('T [') + 1} the values of test 'T' can be combined in ` +
        'more than 1048576 ways',
    ])
  })

  it('bounds the tests of a program', () => {
    const lists = `n in [${values}], m in [${values}]`
    const text = `${program}test param (${lists}) T [main=Main]: { Main };`
    expect(analyseText(text).errors[0]).toMatch(/expand to more than 100000 tests/)
  })

  it('bounds the work of covering', () => {
    const text = `${program}${many(20)}test param (${lists(20)}) (10 wise) T [main=Main]: { Main };`
    expect(analyseText(text).errors[0]).toMatch(/takes more than 268435456 combinations/)
  })
})

describe('names of expanded tests', () => {
  it('must be unique', () => {
    const { errors, diagnostics } = analyseText(
      `${program}test param (n in [1]) T [main=Main]: { Main };\n` +
        'test T___n_1 [main=Main]: { Main };',
    )
    expect(errors).toEqual(["7:6 the expansion of test 'T___n_1' duplicates test 'T___n_1'"])
    expect(diagnostics[0]!.related[0]!.text).toBe('`T` makes a test of that name')
  })
})

import { describe, expect, it } from 'vitest'
import { analyseText } from '../test-support.ts'

const program = `param n, m: int; param p, q, r: bool; param s: string;
machine Main { start state S { } }
`

function analyse(test: string) {
  return analyseText(`${program}${test} T [main=Main]: { Main };`)
}

/** The names of the tests that a declaration expands to, without the common start. */
function namesOf(test: string): string[] {
  const { errors, model } = analyse(test)
  expect(errors).toEqual([])
  return model.tests.map(({ name }) => name.replace(/^T___/, ''))
}

describe('names and order', () => {
  it.each([
    ['a test without params keeps its name', 'test', ['T']],
    [
      'the first param varies fastest',
      'test param (n in [1, 2], p in [true, false])',
      ['n_1__p_true', 'n_2__p_true', 'n_1__p_false', 'n_2__p_false'],
    ],
    [
      'params come in the order of the list, not of their declaration',
      'test param (p in [false], n in [3, 1])',
      ['p_false__n_3', 'p_false__n_1'],
    ],
    [
      'negative numbers are spelled out',
      'test param (n in [-1, -0, 10, - 7])',
      ['n_neg1', 'n_0', 'n_10', 'n_neg7'],
    ],
    [
      'repeated bools are one value',
      'test param (p in [true, true, false])',
      ['p_true', 'p_false'],
    ],
    [
      'an assumption leaves combinations out',
      'test param (n in [1, 2, 3], m in [1, 2, 3]) assume n < m',
      ['n_1__m_2', 'n_1__m_3', 'n_2__m_3'],
    ],
    ['an assumption may leave nothing', 'test param (n in [1, 2]) assume n > 2', []],
    ['an assumption without params', 'test assume 1 + 1 == 2', ['T']],
    ['a false assumption without params', 'test assume false', []],
    [
      'all operators of assumptions',
      'test param (n in [-7, -1, 0, 4, 9]) ' +
        'assume ((n * n) - 1) / 2 % 3 == 0 && !(n >= 9) || -n == -9',
      // (49-1)/2 = 24, (1-1)/2 = 0, (0-1)/2 = 0, (16-1)/2 = 7, (81-1)/2 = 40: 0 but for 7 and 40
      ['n_neg7', 'n_neg1', 'n_0', 'n_9'],
    ],
    [
      'equality of bools',
      'test param (p in [true, false], q in [true, false]) assume p != q && (p == true || q)',
      ['p_false__q_true', 'p_true__q_false'],
    ],
    [
      'strength equal to the number of params gives all, in order',
      'test param (p in [true, false], q in [true, false]) (2 wise)',
      ['p_true__q_true', 'p_false__q_true', 'p_true__q_false', 'p_false__q_false'],
    ],
    [
      'pairwise over three bools',
      'test param (p in [true, false], q in [true, false], r in [true, false]) pairwise',
      [
        'p_true__q_true__r_true',
        'p_false__q_false__r_true',
        'p_false__q_true__r_false',
        'p_true__q_false__r_false',
      ],
    ],
    [
      'one-wise',
      'test param (n in [1, 2, 3], p in [true, false]) (1 wise)',
      // n1 pT opens two; then n2 pF covers two; then n3 with the first p.
      ['n_1__p_true', 'n_2__p_false', 'n_3__p_true'],
    ],
  ])('%s', (_, test, expected) => {
    expect(namesOf(test)).toEqual(expected)
  })

  it('pairwise with an assumption covers the pairs that can occur', () => {
    // The enumeration keeps a = (1,2,T), b = (1,3,T), c = (2,3,T), d = (1,2,F), e = (1,3,F) and
    // f = (2,3,F). a brings three pairs. Then b brings n1m3 m3T, c n2m3 n2T m3T, d n1F m2F, e
    // n1m3 n1F m3F, and f n2m3 n2F m3F: c is the first with three. Then b has 1, d 2, e 3, f 2: e.
    // Then d and f, which have 1 each.
    const values = 'n in [1, 2, 3], m in [1, 2, 3], p in [true, false]'
    expect(namesOf(`test param (${values}) assume n < m pairwise`)).toEqual([
      'n_1__m_2__p_true',
      'n_2__m_3__p_true',
      'n_1__m_3__p_false',
      'n_1__m_2__p_false',
      'n_2__m_3__p_false',
    ])
  })

  it('three-wise over four params', () => {
    // Each test brings four triples; 0000 first, then always the first that shares none with any:
    // those with an even number of values that differ from it, in the order of the enumeration.
    const values = 'n in [0, 1], m in [0, 1], p in [false, true], q in [false, true]'
    expect(namesOf(`test param (${values}) (3 wise)`)).toEqual([
      'n_0__m_0__p_false__q_false',
      'n_1__m_1__p_false__q_false',
      'n_1__m_0__p_true__q_false',
      'n_0__m_1__p_true__q_false',
      'n_1__m_0__p_false__q_true',
      'n_0__m_1__p_false__q_true',
      'n_0__m_0__p_true__q_true',
      'n_1__m_1__p_true__q_true',
    ])
  })

  it('gives each test its values', () => {
    const [test] = analyse('test param (n in [-2], p in [true])').model.tests
    expect(test!.assignment.map(({ param, value }) => [param.name, value])).toEqual([
      ['n', -2],
      ['p', true],
    ])
  })

  it('computes with 64 bits', () => {
    const values = 'n in [2147483647, -2147483647]'
    expect(namesOf(`test param (${values}) assume n * n * 4 > 0`)).toEqual([])
    expect(namesOf(`test param (${values}) assume n * n - n * n + n > 0`)).toEqual(['n_2147483647'])
  })

  it('expands thousands of combinations', () => {
    const values = Array.from({ length: 60 }, (_, at) => at).join(', ')
    const names = namesOf(`test param (n in [${values}], m in [${values}]) assume (n + m) % 2 == 0`)
    expect(names).toHaveLength(1800)
  })
})

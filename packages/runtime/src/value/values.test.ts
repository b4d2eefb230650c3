import { describe, expect, test } from 'vitest'
import {
  AnyTuple,
  contains,
  EventRef,
  emptyMap,
  emptySet,
  equals,
  Fault,
  Float,
  floatText,
  Identity,
  int,
  keyOf,
  logged,
  MachineRef,
  mapGet,
  mapInsert,
  mapKeys,
  mapRemove,
  mapSet,
  mapSize,
  type PMap,
  type PSet,
  plain,
  Seq,
  seqGet,
  seqInsert,
  seqRemove,
  seqSet,
  setAdd,
  setGet,
  setItems,
  setRemove,
  share,
  type Value,
} from '../index.ts'

const seq = (...items: Value[]): Seq => new Seq(items)
const set = (...items: Value[]): PSet =>
  items.reduce((all: PSet, item) => setAdd(all, item), emptySet())
const map = (...entries: [Value, Value][]): PMap =>
  entries.reduce((all: PMap, [key, value]) => mapSet(all, key, value), emptyMap())
const pair = (a: Value, b: Value): AnyTuple => new AnyTuple({ size: 2, names: null }, [a, b])
const named = (fields: Record<string, Value>): AnyTuple =>
  new AnyTuple(
    { size: Object.keys(fields).length, names: Object.keys(fields) },
    Object.values(fields),
  )
const machine = (number: number): MachineRef => {
  const identity = new Identity(null, number, 0, 'M')
  identity.number = number
  return new MachineRef(identity, 0)
}

function faultOf(run: () => unknown): string {
  try {
    run()
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.id
    throw thrown
  }
  return 'none'
}

describe('ints wrap at 64 bits and never lose precision', () => {
  const max = 2n ** 63n - 1n
  const min = -(2n ** 63n)
  test.each([
    [int.add(max, 1), min],
    [int.add(2 ** 53 - 1, 1), 2n ** 53n],
    [int.subtract(2n ** 53n, 1), 2 ** 53 - 1],
    [int.multiply(3037000500, 3037000500), BigInt.asIntN(64, 3037000500n * 3037000500n)],
    [int.negate(min), min],
    [int.divide(-7, 2), -3],
    [int.modulo(-7, 2), -1],
    [int.modulo(2n ** 40n * 2n ** 20n, 1000), Number(2n ** 60n % 1000n)],
    [int.fromFloat(new Float(-2.9)), -2],
    [int.fromFloat(new Float(Number.NaN)), min],
    [int.fromFloat(new Float(1e300)), min],
  ])('%s is %s', (actual, expected) => expect(actual).toBe(expected))

  test('there is no negative zero', () => {
    for (const zero of [int.multiply(0, -5), int.divide(0, -5), int.modulo(-4, 2), int.negate(0)]) {
      expect(Object.is(zero, 0)).toBe(true)
    }
  })

  test('division faults', () => {
    expect(faultOf(() => int.divide(1, 0))).toBe('F12')
    expect(faultOf(() => int.modulo(1, 0))).toBe('F12')
    expect(faultOf(() => int.divide(min, -1))).toBe('F13')
  })
})

describe('equality', () => {
  test.each<[Value, Value, boolean]>([
    [null, null, true],
    [null, 0, false],
    [1, new Float(1), false],
    [new Float(0), new Float(-0), true],
    [new Float(Number.NaN), new Float(Number.NaN), false],
    [pair(1, 'a'), pair(1, 'a'), true],
    [pair(1, 2), named({ a: 1, b: 2 }), false],
    [named({ a: 1, b: 2 }), named({ b: 1, a: 2 }), false],
    [seq(1, 2), seq(2, 1), false],
    [set(1, 2), set(2, 1), true],
    [map([1, 2], [3, 4]), map([3, 4], [1, 2]), true],
    [map([1, 2]), map([1, 3]), false],
    [set(seq(set(1))), set(seq(set(1))), true],
    ['1', 1, false],
  ])('case %#', (a, b, expected) => {
    expect(equals(a, b)).toBe(expected)
    expect(equals(b, a)).toBe(expected)
    if (!(a instanceof Float)) expect(keyOf(a) === keyOf(b)).toBe(expected)
  })

  test('machines by identity, whatever their permissions', () => {
    const one = machine(1)
    expect(equals(one, new MachineRef(one.identity, 7))).toBe(true)
    expect(equals(one, machine(1))).toBe(false)
  })

  test('a string that looks like a key is not one', () => {
    const key = keyOf(seq(1)) as string
    const many = set(1, 2, 3, 4, 5, 6, 7, 8, 9, seq(1))
    expect(contains(key, many)).toBe(false)
  })
})

describe('collections', () => {
  test('keep insertion order; what comes again comes last', () => {
    let few = set(3, 1, 2)
    few = setAdd(setRemove(few, 3), 3)
    expect(setItems(few)).toEqual([1, 2, 3])
    let many = set(...Array.from({ length: 20 }, (_, at) => at))
    many = setAdd(setRemove(many, 5), 5)
    expect(setItems(many).at(-1)).toBe(5)
    expect(setGet(many, 5)).toBe(6)
    let table = map(['b', 1], ['a', 2])
    table = mapInsert(mapRemove(table, 'b'), 'b', 3)
    expect(mapKeys(table)).toEqual(['a', 'b'])
  })

  test('faults', () => {
    expect(faultOf(() => seqInsert(seq(1), 2, 0))).toBe('F1')
    expect(faultOf(() => seqInsert(seq(1), -1, 0))).toBe('F1')
    expect(faultOf(() => seqGet(seq(1), 1))).toBe('F2')
    expect(faultOf(() => seqSet(seq(1), -1, 0))).toBe('F2')
    expect(faultOf(() => seqRemove(seq(), 0))).toBe('F2')
    expect(faultOf(() => setGet(set(1), 1))).toBe('F3')
    expect(faultOf(() => mapInsert(map([1, 2]), 1, 3))).toBe('F4')
    expect(faultOf(() => mapGet(map([1, 2]), 2))).toBe('F5')
    expect(faultOf(() => mapGet(map([1, 2]), null))).toBe('F7')
    expect(faultOf(() => setAdd(set(), null))).toBe('F8')
  })

  test('a shared collection is copied before it is changed, at every depth', () => {
    const inner = seq(1)
    let outer = seq(inner)
    const copy = share(outer)
    outer = seqSet(outer, 0, seqInsert(share(seqGet(outer, 0)) as Seq, 1, 2))
    expect(plain(copy)).toBe('((1))')
    expect(plain(outer)).toBe('((1, 2))')
  })

  test('an unshared collection is changed in place', () => {
    const own = seq(1)
    expect(seqInsert(own, 1, 2)).toBe(own)
  })

  test('large maps behave as small ones', () => {
    let table = emptyMap()
    for (let at = 0; at < 100; at++) table = mapSet(table, pair(at, 'k'), at)
    const before = share(table)
    for (let at = 0; at < 50; at++) table = mapRemove(table, pair(at, 'k'))
    expect([mapSize(before), mapSize(table)]).toEqual([100, 50])
    expect(mapGet(table, pair(70, 'k'))).toBe(70)
    expect(equals(before, table)).toBe(false)
  })
})

describe('renderings', () => {
  const event = new EventRef(3, 'eReq')
  test.each<[Value, string, string]>([
    [null, '', 'null'],
    [true, 'True', 'True'],
    ['a"b', 'a"b', '"a\\"b"'],
    [event, 'eReq', 'eReq'],
    [machine(4), 'M(4)', 'M(4)'],
    [pair(event, 'x'), '<eReq,x,>', '<eReq,x,>'],
    [pair(null, 3), '<,3,>', '<,3,>'],
    [named({ x: 1, y: 'b' }), '<x:1, y:b, >', '<x:1, y:"b", >'],
    [seq('a', null), '(a, )', '("a", null)'],
    [set(10, 9), '(<10>, <9>)', '(<10>, <9>)'],
    [set('b', 'a'), '(<a>, <b>)', '(<"b">, <"a">)'],
    [map(['b', 1], ['a', 2]), '(<a->2>, <b->1>)', '(<"b"->1>, <"a"->2>)'],
  ])('case %#', (value, asPlain, asLogged) => {
    expect(plain(value)).toBe(asPlain)
    expect(logged(value)).toBe(asLogged)
  })

  test.each([
    [1, '1'],
    [0.1, '0.1'],
    [1e15, '1E+15'],
    [123456789012345, '123456789012345'],
    [0.0001, '0.0001'],
    [0.00001, '1E-05'],
    [-0, '-0'],
    [1.5e300, '1.5E+300'],
    [-2.5, '-2.5'],
    [1234567890123456, '1234567890123456'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('float %s is shown as %s', (value, expected) => expect(floatText(value)).toBe(expected))
})

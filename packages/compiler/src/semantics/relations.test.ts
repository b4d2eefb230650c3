import { describe, expect, it } from 'vitest'
import { createSourceFile } from '../source/source-file.ts'
import { displayForMismatch, displayType } from './display.ts'
import {
  canonical,
  eventSet,
  isAssignable,
  isComparable,
  isSameEventSet,
  isSameType,
  permissions,
} from './relations.ts'
import type { AliasSymbol, InterfaceSymbol } from './symbol.ts'
import type { Type } from './type.ts'
import {
  aliasType,
  anyType,
  boolType,
  dataType,
  errorType,
  eventType,
  floatType,
  intType,
  machineType,
  mapType,
  namedTupleType,
  nullType,
  permissionType,
  seqType,
  setType,
  stringType,
  tupleType,
} from './types.ts'

const file = createSourceFile('a.p', '')
const place = { file, start: 0, end: 0 }

function reference(name: string, events: readonly string[]): Type {
  const receives = eventSet(events)
  const symbol: InterfaceSymbol = { ...place, kind: 'interface', name, payload: nullType, receives }
  return permissionType(symbol)
}

function alias(name: string, type: Type): Type {
  const node = {
    kind: 'TypeDeclaration',
    start: 0,
    end: 0,
    name: { kind: 'Identifier', start: 0, end: 0, name },
  } as const
  const symbol: AliasSymbol = {
    ...place,
    kind: 'alias',
    name,
    node,
    type,
    canonical: canonical(type),
  }
  return aliasType(symbol)
}

const client = reference('Client', ['a', 'b'])
const server = reference('Server', ['b', 'a'])
const single = reference('Single', ['a'])
const empty = reference('Empty', [])

describe('assignability', () => {
  const accepted: [Type, Type][] = [
    [anyType, nullType],
    [anyType, seqType(machineType)],
    [machineType, nullType],
    [machineType, client],
    [eventType, nullType],
    [dataType, intType],
    [dataType, nullType],
    [dataType, empty],
    [dataType, mapType(intType, seqType(stringType))],
    [client, server],
    [seqType(anyType), seqType(intType)],
    [tupleType([anyType, intType]), tupleType([intType, intType])],
    [
      namedTupleType([{ name: 'x', type: dataType }]),
      namedTupleType([{ name: 'x', type: intType }]),
    ],
    [intType, errorType],
    [errorType, intType],
    [client, alias('C', client)],
    [alias('C', client), alias('D', server)],
    [machineType, alias('C', client)],
    [alias('Row', seqType(alias('Cell', intType))), seqType(intType)],
  ]
  it.each(accepted)('accepts %#', (target, source) => {
    expect(isAssignable(target, source)).toBe(true)
  })

  const refused: [Type, Type][] = [
    [floatType, intType],
    [intType, floatType],
    [client, nullType],
    [client, machineType],
    [client, single],
    [single, client],
    [eventType, client],
    [dataType, anyType],
    [dataType, client],
    [dataType, seqType(machineType)],
    [seqType(intType), setType(intType)],
    [seqType(intType), nullType],
    [tupleType([intType]), intType],
    [tupleType([intType]), namedTupleType([{ name: 'x', type: intType }])],
    [tupleType([intType, intType]), tupleType([errorType, intType])],
    [
      namedTupleType([
        { name: 'a', type: intType },
        { name: 'b', type: intType },
      ]),
      namedTupleType([
        { name: 'b', type: intType },
        { name: 'a', type: intType },
      ]),
    ],
  ]
  it.each(refused)('refuses %#', (target, source) => {
    expect(isAssignable(target, source)).toBe(false)
  })

  it('compares in either direction, and is the same in both', () => {
    expect(isComparable(nullType, eventType)).toBe(true)
    expect(isComparable(client, nullType)).toBe(false)
    expect(isSameType(machineType, client)).toBe(false)
    expect(isSameType(client, server)).toBe(true)
    expect(isSameType(boolType, errorType)).toBe(true)
  })
})

describe('permissions', () => {
  it('are united over the parts, and unbounded if one part is', () => {
    expect(permissions(tupleType([single, seqType(client)]))).toEqual(eventSet(['a', 'b']))
    expect(permissions(tupleType([single, anyType]))).toBe('unbounded')
    expect(permissions(alias('I', intType))).toEqual(eventSet([]))
  })

  it('are in ordinal order and compared by name', () => {
    expect([...eventSet(['b', 'a', 'B', 'a']).names]).toEqual(['B', 'a', 'b'])
    expect(isSameEventSet(eventSet(['a', 'b'], true), eventSet(['b', 'a']))).toBe(true)
  })
})

describe('display', () => {
  it('shows the source form', () => {
    const row = alias('Row', seqType(intType))
    const type = mapType(row, namedTupleType([{ name: 'x', type: tupleType([client, nullType]) }]))
    expect(displayType(type)).toBe('map[Row,(x:(Client,null))]')
    expect(displayType(canonical(type))).toBe('map[seq[int],(x:(Client,null))]')
  })

  it('calls a missing value what it is', () => {
    expect(displayForMismatch(nullType)).toBe('(no value)')
    expect(displayForMismatch(seqType(nullType))).toBe('seq[null]')
    expect(displayForMismatch(errorType)).toBe('<error>')
  })
})

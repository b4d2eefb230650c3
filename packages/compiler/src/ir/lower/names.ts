/** Names in expressions (language §5.2). */
import type { InvariantSymbol, LemmaSymbol, VariableSymbol } from '../../semantics/symbol.ts'
import type { NameExpression } from '../../syntax/tree.ts'
import type { IrExpression, Range } from '../ir.ts'
import { BOOL_TYPE, EVENT_TYPE, MACHINE_TYPE } from '../well-known.ts'
import { rangeOf, type Scope, slotOf, symbolOf } from './scope.ts'
import { expect } from './symbol-ids.ts'

/** A variable, enum element, event, spec, invariant or lemma. */
export function lowerName(scope: Scope, { name, ...node }: NameExpression): IrExpression {
  const { ids, types } = scope.lowering
  const range = rangeOf(node)
  const symbol = symbolOf(scope, name)
  switch (symbol.kind) {
    case 'variable':
      return readVariable(scope, symbol, range)
    case 'enumElement': {
      const type = types.of({ kind: 'enum', symbol: symbol.enum })
      const { value } = symbol
      const id = expect(ids.enums.get(symbol.enum), symbol.enum.name)
      return { kind: 'enum', enum: id, element: symbol.name, value, type, ...range }
    }
    case 'event': {
      const event = expect(ids.events.get(symbol), symbol.name)
      return { kind: 'event', event, type: EVENT_TYPE, ...range }
    }
    case 'machine': {
      const machine = expect(ids.machines.get(symbol), symbol.name)
      return { kind: 'spec', machine, type: MACHINE_TYPE, ...range }
    }
    case 'invariant':
      return useInvariant(scope, symbol, range)
    case 'lemma':
      return useLemma(scope, symbol, range)
    default:
      throw new Error(`lowering: a ${symbol.kind} is no value`)
  }
}

/** The value of a variable. */
function readVariable(scope: Scope, variable: VariableSymbol, range: Range): IrExpression {
  const { types } = scope.lowering
  const slot = slotOf(scope, variable)
  const type = types.of(variable.type)
  switch (slot.kind) {
    case 'field':
      return { kind: 'field', field: slot.field, type, ...range }
    case 'bound':
    case 'pureParameter':
      return { ...slot, type: types.messageOf(variable.type) ?? type, ...range }
    default:
      return { ...slot, type, ...range }
  }
}

function useInvariant(scope: Scope, symbol: InvariantSymbol, range: Range): IrExpression {
  const invariant = expect(scope.lowering.ids.invariants.get(symbol), symbol.name)
  return { kind: 'invariant', invariant, type: BOOL_TYPE, ...range }
}

/** All invariants of the lemma hold. The tree is balanced, since a lemma may be long. */
function useLemma(scope: Scope, lemma: LemmaSymbol, range: Range): IrExpression {
  let terms = lemma.invariants.map((symbol) => useInvariant(scope, symbol, range))
  while (terms.length > 1) {
    const pairs: IrExpression[] = []
    for (let at = 0; at < terms.length; at += 2) {
      const left = terms[at]!
      const right = terms[at + 1]
      const both = { kind: 'binary', operator: 'and', type: BOOL_TYPE, ...range } as const
      pairs.push(right === undefined ? left : { ...both, left, right })
    }
    terms = pairs
  }
  return terms[0] ?? { kind: 'bool', value: true, type: BOOL_TYPE, ...range }
}

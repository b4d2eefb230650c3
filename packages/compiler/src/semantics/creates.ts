/** Phase P10: which interfaces the code of a machine may create (language §9.2). */
import { byName } from '../source/ordinal.ts'
import type { Node } from '../syntax/tree.ts'
import { children } from '../syntax/walk.ts'
import type { Context } from './context.ts'
import type { SemanticModel } from './model.ts'
import type { FunctionSymbol, InterfaceSymbol } from './symbol.ts'

/** Fills in `creates` of every machine, by name. */
export function inferCreates({ model }: Context): void {
  const effects = new Map<FunctionSymbol, Effects>()
  for (const symbol of model.functions) effects.set(symbol, effectsOf(model, symbol))
  for (const machine of model.globals.machines.values()) {
    const created = createdBy(machine.functions, effects)
    machine.creates = [...created].sort(byName)
  }
}

/** What the code of one function creates and calls itself. */
interface Effects {
  readonly creates: Set<InterfaceSymbol>
  readonly calls: Set<FunctionSymbol>
}

function createdBy(
  roots: readonly FunctionSymbol[],
  effects: ReadonlyMap<FunctionSymbol, Effects>,
): Set<InterfaceSymbol> {
  const created = new Set<InterfaceSymbol>()
  const reached = new Set(roots)
  // The set grows while it is walked.
  for (const symbol of reached) {
    const { creates, calls } = effects.get(symbol) ?? NONE
    for (const each of creates) created.add(each)
    for (const each of calls) reached.add(each)
  }
  return created
}

const NONE: Effects = { creates: new Set(), calls: new Set() }

function effectsOf(model: SemanticModel, symbol: FunctionSymbol): Effects {
  const effects: Effects = { creates: new Set(), calls: new Set() }
  if (symbol.creates !== undefined) effects.creates.add(symbol.creates)
  if (symbol.body !== undefined) collect(model, symbol.body, effects)
  return effects
}

function collect(model: SemanticModel, node: Node, effects: Effects): void {
  switch (node.kind) {
    case 'NewStatement':
    case 'NewExpression': {
      const created = model.symbols.get(node.interface)
      if (created?.kind === 'interface') effects.creates.add(created)
      break
    }
    case 'CallStatement':
    case 'CallExpression': {
      const called = model.symbols.get(node.callee)
      if (called?.kind === 'function') effects.calls.add(called)
      else return
      break
    }
    // The reference does not look into these.
    case 'ChooseExpression':
    case 'StringExpression':
    case 'QuantifierExpression':
    case 'IsExpression':
    case 'TargetsExpression':
    case 'FlyingExpression':
      return
    default:
      break
  }
  for (const child of children(node)) collect(model, child, effects)
}

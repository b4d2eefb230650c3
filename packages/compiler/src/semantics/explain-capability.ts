/** Shows why a function has a capability: the call chain, and the statement at its end. */
import type { Label } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import { unreachable } from '../source/unreachable.ts'
import type { Node } from '../syntax/tree.ts'
import { children } from '../syntax/walk.ts'
import type { CapabilityCauses } from './capabilities.ts'
import type { SemanticModel } from './model.ts'
import { functionName, spanOf } from './places.ts'
import type { Capability, FunctionSymbol } from './symbol.ts'

/** Longer call chains are shown by their ends. */
const MAX_CALLS = 4

/** Labels of the calls that lead from `symbol` to the code that does it, and of that code. */
export function explainCapability(
  model: SemanticModel,
  causes: CapabilityCauses,
  symbol: FunctionSymbol,
  capability: Capability,
): Label[] {
  const chain = [symbol]
  for (let at = symbol; ; ) {
    const next = causes.get(capability)?.get(at)
    if (next === undefined) break
    chain.push(next)
    at = next
  }
  const calls = chain.slice(1).flatMap((callee, at) => {
    const span = findCall(model, chain[at]!, callee)
    return span === undefined ? [] : [{ span, text: `calls \`${functionName(callee)}\`` }]
  })
  const last = chain.at(-1)!
  const place = find(last, (node) => does(node, capability))
  const shown = calls.length > MAX_CALLS ? [...calls.slice(0, 2), ...calls.slice(-2)] : calls
  if (place === undefined) return shown
  return [...shown, { span: spanOf(place, last.file), text: DEEDS[capability] }]
}

/** Where a function first calls another one. */
export function findCall(
  model: SemanticModel,
  caller: FunctionSymbol,
  callee: FunctionSymbol,
): Span | undefined {
  const node = find(caller, (node) => isCallOf(model, node, callee))
  return node === undefined ? undefined : spanOf(node, caller.file)
}

const DEEDS: Readonly<Record<Capability, string>> = {
  canRaise: 'raises an event',
  canChangeState: 'changes the state',
  canReceive: 'waits for an event',
  canCreate: 'creates a machine',
  canSend: 'sends or announces an event',
  isNondeterministic: 'makes a choice',
}

function isCallOf(model: SemanticModel, node: Node, callee: FunctionSymbol): boolean {
  return (
    (node.kind === 'CallStatement' || node.kind === 'CallExpression') &&
    model.symbols.get(node.callee) === callee
  )
}

/** The first node of a body, in source order, that fits. */
function find(symbol: FunctionSymbol, fits: (node: Node) => boolean): Node | undefined {
  return symbol.body === undefined ? undefined : findIn(symbol.body, fits)
}

function findIn(node: Node, fits: (node: Node) => boolean): Node | undefined {
  if (fits(node)) return node
  for (const child of children(node)) {
    const found = findIn(child, fits)
    if (found !== undefined) return found
  }
  return undefined
}

function does(node: Node, capability: Capability): boolean {
  switch (capability) {
    case 'canRaise':
      return node.kind === 'RaiseStatement'
    case 'canChangeState':
      return node.kind === 'GotoStatement'
    case 'canReceive':
      return node.kind === 'ReceiveStatement'
    case 'canCreate':
      return node.kind === 'NewStatement' || node.kind === 'NewExpression'
    case 'canSend':
      return node.kind === 'SendStatement' || node.kind === 'AnnounceStatement'
    case 'isNondeterministic':
      return node.kind === 'NondetExpression' || node.kind === 'ChooseExpression'
    default:
      return unreachable(capability)
  }
}

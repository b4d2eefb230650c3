/** Phase P8: what functions do, directly or through calls, and whether they may (§12.1). */
import {
  changedStateMidTransition,
  illegalFunctionUsedInSpecMachine,
} from '../diagnostics/catalogue/statements.ts'
import type { Context } from './context.ts'
import { explainCapability, findCall } from './explain-capability.ts'
import { functionName, headOf } from './places.ts'
import type { Capability, FunctionSymbol, MachineSymbol } from './symbol.ts'

/** Per capability: the callee through which a function that lacks the thing itself has it. */
export type CapabilityCauses = ReadonlyMap<Capability, ReadonlyMap<FunctionSymbol, FunctionSymbol>>

const FORBIDDEN_IN_SPECS: readonly Capability[] = [
  'isNondeterministic',
  'canCreate',
  'canSend',
  'canReceive',
]

const FORBIDDEN_IN_TRANSITIONS: readonly Capability[] = ['canChangeState', 'canRaise']

/**
 * Spreads the flags from callees to callers, then checks specs, exit handlers and transition
 * functions. The first violation is fatal.
 */
export function checkCapabilities(context: Context): void {
  const { functions, globals } = context.model
  const causes = new Map(ALL.map((capability) => [capability, spread(functions, capability)]))
  const inTransitions = transitionFunctions(globals.machines.values())
  for (const symbol of functions) {
    checkSpecUse(context, causes, symbol)
    if (inTransitions.has(symbol)) checkTransition(context, causes, symbol)
  }
}

const ALL: readonly Capability[] = [...FORBIDDEN_IN_SPECS, ...FORBIDDEN_IN_TRANSITIONS]

/** Sets a flag on all functions that reach one that has it; the nearest cause wins. */
function spread(
  functions: readonly FunctionSymbol[],
  capability: Capability,
): Map<FunctionSymbol, FunctionSymbol> {
  const causes = new Map<FunctionSymbol, FunctionSymbol>()
  const reached = functions.filter((symbol) => symbol[capability])
  // The list grows while it is walked: breadth first.
  for (const callee of reached) {
    for (const caller of callee.callers) {
      if (caller[capability]) continue
      caller[capability] = true
      causes.set(caller, callee)
      reached.push(caller)
    }
  }
  return causes
}

/** Exit handlers and the functions of `goto … with`. */
function transitionFunctions(machines: Iterable<MachineSymbol>): Set<FunctionSymbol> {
  const found = new Set<FunctionSymbol>()
  for (const machine of machines) {
    for (const state of machine.states) {
      if (state.exit !== undefined) found.add(state.exit)
      for (const action of state.actions.values()) {
        if (action.kind === 'goto' && action.handler !== undefined) found.add(action.handler)
      }
    }
  }
  return found
}

function checkSpecUse(context: Context, causes: CapabilityCauses, symbol: FunctionSymbol): void {
  const capability = FORBIDDEN_IN_SPECS.find((each) => symbol[each])
  if (capability === undefined) return
  const user = symbol.owner === undefined ? callingSpec(symbol) : undefined
  const spec = isSpec(symbol.owner) ? symbol.owner : user?.owner
  if (spec === undefined) return
  const values = { name: functionName(symbol), machine: spec.name }
  const call = user && findCall(context.model, user, symbol)
  const used = call === undefined ? [] : [{ span: call, text: `called in spec \`${spec.name}\`` }]
  context.collector.fail(illegalFunctionUsedInSpecMachine, values, headOf(symbol), {
    related: [...explainCapability(context.model, causes, symbol, capability), ...used],
    help: 'A spec only observes: compute in it what needs no choice and no other machine.',
  })
}

/** A direct caller in a spec. */
function callingSpec(symbol: FunctionSymbol): FunctionSymbol | undefined {
  for (const caller of symbol.callers) if (isSpec(caller.owner)) return caller
  return undefined
}

function isSpec(machine: MachineSymbol | undefined): machine is MachineSymbol {
  return machine !== undefined && machine.flavour !== 'machine'
}

function checkTransition(context: Context, causes: CapabilityCauses, symbol: FunctionSymbol): void {
  const capability = FORBIDDEN_IN_TRANSITIONS.find((each) => symbol[each])
  if (capability === undefined) return
  const values = { name: functionName(symbol) }
  context.collector.fail(changedStateMidTransition, values, headOf(symbol), {
    label: 'used as an exit handler or as the `with` function of a `goto`',
    related: explainCapability(context.model, causes, symbol, capability),
    help: 'Decide in a `do` handler before the transition, or in the entry handler after it.',
  })
}

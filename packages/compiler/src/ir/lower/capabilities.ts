/** What functions may do, themselves or through the functions they call (language §12.1). */
import type { FunctionId, IrCapabilities, IrFunction } from '../ir.ts'
import { calleesOf } from '../walk.ts'

/** The names of the capabilities. */
type Capability = keyof IrCapabilities

const CAPABILITIES = [
  'raise',
  'goto',
  'receive',
  'create',
  'send',
  'choose',
] as const satisfies readonly Capability[]

/** The functions with their capabilities, each spread from callees to callers. */
export function withCapabilities(functions: readonly IrFunction[]): IrFunction[] {
  const own = functions.map(ownCapabilities)
  const callers: FunctionId[][] = functions.map(() => [])
  functions.forEach((one, id) => {
    for (const callee of calleesOf(one)) callers[callee]!.push(id)
  })
  const capabilities = new Map(CAPABILITIES.map((name) => [name, spread(name, own, callers)]))
  return functions.map((one, id) => {
    const has = (name: Capability): boolean => capabilities.get(name)!.has(id)
    return {
      ...one,
      capabilities: {
        raise: has('raise'),
        goto: has('goto'),
        receive: has('receive'),
        create: has('create'),
        send: has('send'),
        choose: has('choose'),
      },
    }
  })
}

/** What the code of a function does by itself. A foreign function may create what it declares. */
export function ownCapabilities({ blocks, creates }: IrFunction): ReadonlySet<Capability> {
  const found = new Set<Capability>()
  if (creates !== undefined) found.add('create')
  for (const { instructions, terminator } of blocks) {
    for (const { kind } of instructions) {
      if (kind === 'new') found.add('create')
      if (kind === 'send' || kind === 'announce') found.add('send')
      if (kind === 'choose') found.add('choose')
    }
    const { kind } = terminator
    if (kind === 'raise' || kind === 'goto' || kind === 'receive') found.add(kind)
  }
  return found
}

function spread(
  capability: Capability,
  own: readonly ReadonlySet<Capability>[],
  callers: readonly (readonly FunctionId[])[],
): ReadonlySet<FunctionId> {
  const open: FunctionId[] = []
  own.forEach((found, id) => {
    if (found.has(capability)) open.push(id)
  })
  const reached = new Set(open)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const caller of callers[id]!) {
      if (reached.has(caller)) continue
      reached.add(caller)
      open.push(caller)
    }
  }
  return reached
}

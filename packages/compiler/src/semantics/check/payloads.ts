/** Payloads of `new`, `send`, `raise` and `announce` (language §5.12). */
import type { Label } from '../../diagnostics/diagnostic.ts'
import { quoteType } from '../../diagnostics/phrases.ts'
import type { Expression, NodeBase } from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { describeKind, nameOf } from '../places.ts'
import { canonical, isAssignable } from '../relations.ts'
import type { EventSymbol, InterfaceSymbol } from '../symbol.ts'
import type { TupleType, Type } from '../type.ts'
import { nullType } from '../types.ts'
import { type Checker, reportCount, reportMismatch, spanIn } from './checker.ts'
import { isError, shapeOf } from './shape.ts'

/**
 * Checks the arguments of `new`, `send`, `raise` or `announce` against the payload of the interface
 * or event (language §5.12); errors start where `node` starts.
 */
export function checkPayload(
  checker: Checker,
  receiver: EventSymbol | InterfaceSymbol,
  args: readonly Expression[],
  types: readonly Type[],
  node: NodeBase,
): void {
  const { payload } = receiver
  if (isError(payload)) return
  if (args.length > 1) {
    checkSplitPayload(checker, receiver, args, types, node)
  } else if (args.length === 1) {
    const type = types[0]!
    if (isAssignable(payload, type)) return
    const label = payloadLabel(payload)
    const related = [argumentLabel(checker, args[0]!, type), ...payloadOrigin(receiver)]
    reportMismatch(checker, type, payload, node, undefined, { label, related })
  } else if (shapeOf(payload).kind !== 'null') {
    const label = 'no payload is given'
    const related = payloadOrigin(receiver)
    const help =
      receiver.kind === 'event'
        ? `Write the payload after the event: \`${receiver.name}, …\`.`
        : `Write the payload in the parentheses: \`new ${receiver.name}(…)\`.`
    reportMismatch(checker, nullType, payload, node, undefined, { label, related, help })
  }
}

/** Several arguments are the items of a tuple. */
function checkSplitPayload(
  checker: Checker,
  receiver: EventSymbol | InterfaceSymbol,
  args: readonly Expression[],
  types: readonly Type[],
  node: NodeBase,
): void {
  const { payload } = receiver
  const tuple: Type = shapeOf(payload)
  const elements: TupleType['elements'] | undefined =
    tuple.kind === 'tuple' ? tuple.elements : undefined
  if (elements?.length !== args.length) {
    const noun = describeKind(receiver).replace(/^an? /, '')
    const taker = `${noun} \`${receiver.name}\` takes`
    reportCount(checker, taker, elements?.length ?? 1, args.length, node, {
      related: payloadOrigin(receiver),
      ...(tuple.kind === 'namedTuple'
        ? { help: 'Write the payload as one named tuple: `(field = value, …)`.' }
        : {}),
    })
    return
  }
  for (let at = 0; at < args.length; at++) {
    const type = types[at]!
    const expected = canonical(elements[at]!)
    if (isAssignable(expected, type)) continue
    const label = `item ${at} of the payload must be ${quoteType(displayType(expected))}`
    const related = [argumentLabel(checker, args[at]!, type), ...payloadOrigin(receiver)]
    reportMismatch(checker, type, expected, node, undefined, { label, related })
  }
}

/** What an argument is, where the error is at the call. */
export function argumentLabel(checker: Checker, argument: NodeBase, type: Type): Label {
  return { span: spanIn(checker, argument), text: `this is ${quoteType(displayType(type))}` }
}

/** What must be passed to an event, a machine or a state. */
export function payloadLabel(payload: Type): string {
  return shapeOf(payload).kind === 'null'
    ? 'there must be no payload'
    : `the payload must be ${quoteType(displayType(payload))}`
}

function payloadOrigin(receiver: EventSymbol | InterfaceSymbol): Label[] {
  if (receiver.kind === 'event' && receiver.builtIn !== undefined) return []
  const { payload, name } = receiver
  const isNone = shapeOf(payload).kind === 'null'
  const how = isNone ? 'without a payload' : `with payload \`${displayType(payload)}\``
  return [{ span: nameOf(receiver), text: `\`${name}\` is declared ${how}` }]
}

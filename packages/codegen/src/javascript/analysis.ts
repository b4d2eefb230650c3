/** What the emitters must know about functions before they start: who may stop, who may recurse. */
import {
  calleesOf,
  expressionsOf,
  expressionsOfTerminator,
  type IrExpression,
  type IrInstruction,
  type IrTerminator,
  operandsOf,
  type Program,
} from '@parley/compiler'
import type { ProgramContext } from './context.ts'

type Knowledge = Pick<ProgramContext, 'ir' | 'holdsMachine'>

/**
 * Whether computing must go on only when the outbox is empty: before a foreign function, whose host
 * code may depend on what others have done, and before a text that may show the number of a machine
 * whose creation has not happened becomes a value.
 */
export function needsPause(context: Knowledge, step: IrInstruction | IrTerminator): boolean {
  if (step.kind === 'call' && context.ir.functions[step.function]?.isForeign) return true
  return valuesOf(step).some((operand) => showsMachine(context, operand))
}

/** The expressions whose values a step computes. */
function valuesOf(step: IrInstruction | IrTerminator): readonly IrExpression[] {
  switch (step.kind) {
    case 'print':
    case 'fail':
      return lateTexts(step.message)
    case 'branch':
    case 'return':
    case 'raise':
    case 'goto':
      return expressionsOfTerminator(step)
    case 'jump':
    case 'receive':
    case 'abandon':
    case 'unreachable':
      return []
    default:
      return expressionsOf(step)
  }
}

/** What a message evaluates at once; its own text is made when it is shown. */
function lateTexts(message: IrExpression | undefined): readonly IrExpression[] {
  if (message === undefined) return []
  return message.kind === 'format' ? operandsOf(message) : [message]
}

function showsMachine(context: Knowledge, e: IrExpression): boolean {
  const operands = operandsOf(e)
  const shows = e.kind === 'format' && operands.some(({ type }) => context.holdsMachine(type))
  return shows || operands.some((operand) => showsMachine(context, operand))
}

/** By function id: whether it may wait or pause, itself or in a callee. */
export function findResumable(
  ir: Program,
  holdsMachine: ProgramContext['holdsMachine'],
): readonly boolean[] {
  const context = { ir, holdsMachine }
  const resumable = ir.functions.map(
    (fn) =>
      !fn.isForeign &&
      (fn.blocks.some(({ terminator }) => terminator.kind === 'receive') ||
        fn.blocks.some(({ instructions, terminator }) =>
          [...instructions, terminator].some((step) => needsPause(context, step)),
        )),
  )
  const callers = callersOf(ir)
  const work = ir.functions.flatMap((_, id) => (resumable[id] ? [id] : []))
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    for (const caller of callers[id] as number[]) {
      if (resumable[caller]) continue
      resumable[caller] = true
      work.push(caller)
    }
  }
  return resumable
}

/** By function id: whether it can reach itself by calls. */
export function findRecursive(ir: Program): readonly boolean[] {
  const callees = ir.functions.map(calleesOf)
  return ir.functions.map((_, start) => {
    const seen = new Set<number>()
    const work = [...(callees[start] as readonly number[])]
    for (let id = work.pop(); id !== undefined; id = work.pop()) {
      if (id === start) return true
      if (seen.has(id)) continue
      seen.add(id)
      work.push(...(callees[id] as readonly number[]))
    }
    return false
  })
}

function callersOf(ir: Program): number[][] {
  const callers: number[][] = ir.functions.map(() => [])
  ir.functions.forEach((fn, id) => {
    for (const callee of calleesOf(fn)) callers[callee]?.push(id)
  })
  return callers
}

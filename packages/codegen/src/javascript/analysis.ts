/** What the emitters must know about functions before they start: who may stop, who may recurse. */
import type { IrExpression, IrFunction, IrInstruction, Program } from '@parley/compiler'
import type { ProgramContext } from './context.ts'

/**
 * Whether computing must go on only when the outbox is empty: before a foreign function, whose host
 * code may depend on what others have done, and before a text that may show the number of a machine
 * whose creation has not happened becomes a value.
 */
export function needsPause(
  context: Pick<ProgramContext, 'ir' | 'holdsMachine'>,
  instruction: IrInstruction,
): boolean {
  if (instruction.kind === 'call' && context.ir.functions[instruction.function]?.isForeign) {
    return true
  }
  if (instruction.kind === 'print') return false
  return operandsOf(instruction).some((operand) => showsMachine(context, operand))
}

function operandsOf(instruction: IrInstruction): readonly IrExpression[] {
  switch (instruction.kind) {
    case 'assign':
    case 'add':
      return [instruction.value]
    case 'insert':
      return [instruction.index, instruction.value]
    case 'remove':
      return [instruction.item]
    case 'call':
      return instruction.args
    case 'new':
    case 'send':
    case 'announce':
      return instruction.payload === undefined ? [] : [instruction.payload]
    case 'choose':
    case 'print':
      return []
  }
}

function showsMachine(
  context: Pick<ProgramContext, 'ir' | 'holdsMachine'>,
  e: IrExpression,
): boolean {
  if (e.kind === 'format') {
    const shows = e.parts.some(
      (part) => typeof part !== 'string' && context.holdsMachine(part.type),
    )
    if (shows) return true
  }
  return childrenOf(e).some((child) => showsMachine(context, child))
}

function childrenOf(e: IrExpression): readonly IrExpression[] {
  switch (e.kind) {
    case 'unary':
    case 'widen':
    case 'cast':
    case 'convert':
    case 'restrict':
      return [e.operand]
    case 'binary':
      return [e.left, e.right]
    case 'tuple':
      return e.elements
    case 'select':
      return [e.tuple]
    case 'format':
      return e.parts.filter((part) => typeof part !== 'string')
    case 'element':
      return [e.collection, e.index]
    case 'contains':
      return [e.item, e.collection]
    case 'size':
      return [e.collection]
    case 'keys':
    case 'values':
      return [e.map]
    default:
      return []
  }
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
        fn.blocks.some(({ instructions }) =>
          instructions.some((instruction) => needsPause(context, instruction)),
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

function calleesOf(fn: IrFunction): readonly number[] {
  return fn.blocks.flatMap(({ instructions }) =>
    instructions.flatMap((each) => (each.kind === 'call' ? [each.function] : [])),
  )
}

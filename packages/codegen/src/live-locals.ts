/**
 * Which locals of a function matter where it may stop: those that some way from there on reads
 * before it sets them (live-variable analysis; Aho, Lam, Sethi and Ullman, Compilers, 9.2.5).
 */
import {
  expressionsOf,
  expressionsOfTerminator,
  type IrBlock,
  type IrExpression,
  type IrFunction,
  type IrInstruction,
  type IrTerminator,
  operandsOf,
  placeOf,
  targetsOf,
} from '@parley/compiler'

/** Where a function may stop: before or after an instruction of a block, or at its terminator. */
export interface Stop {
  readonly block: number
  /** The number of its instructions for its terminator. */
  readonly instruction: number
  /** It waits for a callee or an event: what it stops at has been taken, and yields something. */
  readonly isAwaiting: boolean
}

/** For each stop, 1 at the locals that are live there. */
export function liveLocals(fn: IrFunction, stops: readonly Stop[]): readonly Uint8Array[] {
  const before = liveBefore(fn)
  return stops.map(({ block, instruction, isAwaiting }) => {
    const { instructions, terminator } = fn.blocks[block] as IrBlock
    const live = new Uint8Array(fn.locals.length)
    leave(live, terminator, before)
    if (instruction === instructions.length) {
      if (!isAwaiting) readAll(live, expressionsOfTerminator(terminator))
      return live
    }
    readAll(live, expressionsOfTerminator(terminator))
    for (const each of instructions.slice(instruction + 1).reverse()) pass(live, each)
    const stopped = instructions[instruction] as IrInstruction
    if (isAwaiting) set(live, stopped)
    else pass(live, stopped)
    return live
  })
}

/** By block: what is live at its beginning, the least fixpoint. */
function liveBefore({ blocks, locals }: IrFunction): readonly Uint8Array[] {
  const before = blocks.map(() => new Uint8Array(locals.length))
  for (let isNew = true; isNew; ) {
    isNew = false
    for (let id = blocks.length - 1; id >= 0; id--) {
      const { instructions, terminator } = blocks[id] as IrBlock
      const live = new Uint8Array(locals.length)
      leave(live, terminator, before)
      readAll(live, expressionsOfTerminator(terminator))
      for (let at = instructions.length - 1; at >= 0; at--) {
        pass(live, instructions[at] as IrInstruction)
      }
      isNew ||= live.some((one, at) => one !== before[id]?.[at])
      before[id] = live
    }
  }
  return before
}

/** Adds what is live where a terminator leads to, without what it sets on the way. */
function leave(live: Uint8Array, end: IrTerminator, before: readonly Uint8Array[]): void {
  if (end.kind === 'receive') {
    for (const { target, parameter } of end.cases) add(live, before[target], parameter)
    return
  }
  for (const target of targetsOf(end)) add(live, before[target])
}

function add(live: Uint8Array, more: Uint8Array | undefined, but = -1): void {
  more?.forEach((one, at) => {
    if (one === 1 && at !== but) live[at] = 1
  })
}

/** From after an instruction to before it. */
function pass(live: Uint8Array, instruction: IrInstruction): void {
  set(live, instruction)
  const root = placeOf(instruction)?.root
  if (root?.kind === 'local' && !isWhole(instruction)) live[root.local] = 1
  readAll(live, expressionsOf(instruction))
}

function set(live: Uint8Array, instruction: IrInstruction): void {
  if ('target' in instruction && typeof instruction.target === 'number') {
    live[instruction.target] = 0
  }
  const root = placeOf(instruction)?.root
  if (root?.kind === 'local' && isWhole(instruction)) live[root.local] = 0
}

/** Whether an instruction sets all of its place. */
function isWhole(instruction: IrInstruction): boolean {
  return instruction.kind === 'assign' && instruction.target.path.length === 0
}

function readAll(live: Uint8Array, expressions: readonly IrExpression[]): void {
  for (const each of expressions) {
    if (each.kind === 'local') live[each.local] = 1
    readAll(live, operandsOf(each))
  }
}

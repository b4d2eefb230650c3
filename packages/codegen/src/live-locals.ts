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

/** Answers for the stops of one function, by their numbers: 1 at the locals that are live there. */
export function liveLocals(fn: IrFunction, stops: readonly Stop[]): (stop: number) => Uint8Array {
  const before = liveBefore(fn)
  const known: Uint8Array[] = []
  return (at) => {
    known[at] ??= liveAt(fn, stops[at] as Stop, before)
    return known[at]
  }
}

function liveAt(
  fn: IrFunction,
  { block, instruction, isAwaiting }: Stop,
  before: readonly Bits[],
): Uint8Array {
  const { instructions, terminator } = fn.blocks[block] as IrBlock
  const live = bitsFor(fn)
  leave(live, terminator, before)
  const isEnd = instruction === instructions.length
  if (!isEnd || !isAwaiting) readAll(live, expressionsOfTerminator(terminator))
  for (const each of instructions.slice(instruction + 1).reverse()) pass(live, each)
  const stopped = instructions[instruction]
  if (stopped !== undefined && isAwaiting) set(live, stopped)
  else if (stopped !== undefined) pass(live, stopped)
  return Uint8Array.from(fn.locals, (_, at) => (isIn(live, at) ? 1 : 0))
}

/** By block: what is live at its beginning, the least fixpoint. */
export function liveBefore(fn: IrFunction): readonly Bits[] {
  const { blocks } = fn
  const before = blocks.map(() => bitsFor(fn))
  for (let isNew = true; isNew; ) {
    isNew = false
    for (let id = blocks.length - 1; id >= 0; id--) {
      const { instructions, terminator } = blocks[id] as IrBlock
      const live = bitsFor(fn)
      leave(live, terminator, before)
      readAll(live, expressionsOfTerminator(terminator))
      for (let at = instructions.length - 1; at >= 0; at--) {
        pass(live, instructions[at] as IrInstruction)
      }
      isNew ||= live.some((word, at) => word !== before[id]?.[at])
      before[id] = live
    }
  }
  return before
}

/** Adds what is live where a terminator leads to, without what it sets on the way. */
function leave(live: Bits, end: IrTerminator, before: readonly Bits[]): void {
  if (end.kind === 'receive') {
    for (const { target, parameter } of end.cases) {
      const after = (before[target] as Bits).slice()
      if (parameter !== undefined) remove(after, parameter)
      addAll(live, after)
    }
    return
  }
  for (const target of targetsOf(end)) addAll(live, before[target] as Bits)
}

/** From after an instruction to before it. */
function pass(live: Bits, instruction: IrInstruction): void {
  set(live, instruction)
  const root = placeOf(instruction)?.root
  if (root?.kind === 'local' && !isWhole(instruction)) add(live, root.local)
  readAll(live, expressionsOf(instruction))
}

function set(live: Bits, instruction: IrInstruction): void {
  if ('target' in instruction && typeof instruction.target === 'number') {
    remove(live, instruction.target)
  }
  const root = placeOf(instruction)?.root
  if (root?.kind === 'local' && isWhole(instruction)) remove(live, root.local)
}

/** Whether an instruction sets all of its place. */
function isWhole(instruction: IrInstruction): boolean {
  return instruction.kind === 'assign' && instruction.target.path.length === 0
}

function readAll(live: Bits, expressions: readonly IrExpression[]): void {
  for (const each of expressions) {
    if (each.kind === 'local') add(live, each.local)
    readAll(live, operandsOf(each))
  }
}

// ------------------------------------------------------------------------------------- bits

/** A set of locals: a large function has many of both, blocks and locals. */
export type Bits = Uint32Array

function bitsFor({ locals }: IrFunction): Bits {
  return new Uint32Array((locals.length + 31) >>> 5)
}

export function isIn(bits: Bits, at: number): boolean {
  return (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1
}

function add(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31))
}

function remove(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) & ~(1 << (at & 31))
}

function addAll(bits: Bits, more: Bits): void {
  for (let at = 0; at < more.length; at++) bits[at] = (bits[at] as number) | (more[at] as number)
}

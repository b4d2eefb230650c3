/**
 * Functions that run to their end at once, printed back as structured code: the IR names where the
 * arms of a branch meet and where loops end, so `if`, `while`, `break` and `continue` come back.
 */
import { type BlockId, type IrBlock, type IrTerminator, NULL_TYPE } from '@parley/compiler'
import type { FunctionContext } from './context.ts'
import { emitDefault, emitExpression, emitStored } from './expressions.ts'
import { emitInstruction, emitMessage, emitPayload } from './instructions.ts'
import { emitCounter } from './statements.ts'

interface Loop {
  readonly header: BlockId
  readonly exit: BlockId
  readonly label: string
}

/** Writes the body of a plain function. */
export function emitPlainBody(context: FunctionContext): void {
  declareLocals(context)
  if (context.program.isRecursive[context.id]) context.write.line('$descend($m)')
  emitFrom(context, 0, undefined, [])
  if (context.program.isRecursive[context.id]) context.write.line('$m.depth--')
}

function declareLocals(context: FunctionContext): void {
  const { function: fn, locals, program, write } = context
  fn.locals.forEach((local, at) => {
    if (at >= fn.parameterCount)
      write.line(`let ${locals[at]} = ${emitDefault(program, local.type)}`)
  })
}

/** Writes the code from a block on, until control reaches `follow`. */
function emitFrom(
  context: FunctionContext,
  first: BlockId,
  follow: BlockId | undefined,
  loops: readonly Loop[],
): void {
  let at: BlockId | undefined = first
  while (at !== undefined && at !== follow) {
    const jump = jumpTo(at, loops)
    if (jump !== null) {
      context.write.line(jump)
      return
    }
    const block: IrBlock = blockOf(context, at)
    if (block.loop !== undefined) {
      const loop: Loop = { header: at, exit: block.loop.exit, label: `$$loop${at}` }
      emitLoop(context, block, [...loops, loop])
      at = loop.exit
    } else at = emitBlock(context, block, follow, loops)
  }
}

function blockOf(context: FunctionContext, id: BlockId): IrBlock {
  return context.function.blocks[id] as IrBlock
}

/** The statement that goes to the header or exit of a loop around, null for other blocks. */
function jumpTo(target: BlockId, loops: readonly Loop[]): string | null {
  const loop = loops.findLast(({ header, exit }) => header === target || exit === target)
  if (loop === undefined) return null
  const label = loop === loops.at(-1) ? '' : ` ${loop.label}`
  return loop.header === target ? `continue${label}` : `break${label}`
}

function emitLoop(context: FunctionContext, header: IrBlock, loops: readonly Loop[]): void {
  const loop = loops.at(-1) as Loop
  context.write.block(`${loop.label}: while (true)`, () => {
    context.write.line('$tick($m)')
    const next = emitBlock(context, header, undefined, loops)
    if (next !== undefined) emitFrom(context, next, loop.header, loops)
  })
}

/** Writes a block; returns where control goes on, if it falls out of the block. */
function emitBlock(
  context: FunctionContext,
  block: IrBlock,
  follow: BlockId | undefined,
  loops: readonly Loop[],
): BlockId | undefined {
  const exit = exitOf(context)
  for (const instruction of block.instructions) {
    emitCounter(context, instruction)
    emitInstruction(context, instruction, exit)
  }
  const { terminator } = block
  emitCounter(context, terminator)
  if (terminator.kind === 'jump') return terminator.target
  if (terminator.kind === 'branch') return emitBranch(context, terminator, follow, loops)
  emitEnd(context, terminator)
  return undefined
}

function emitBranch(
  context: FunctionContext,
  branch: IrTerminator & { kind: 'branch' },
  follow: BlockId | undefined,
  loops: readonly Loop[],
): BlockId | undefined {
  const { write } = context
  const condition = emitExpression(context, branch.condition)
  const { join } = branch
  const elseJump = jumpTo(branch.onFalse, loops)
  if (elseJump !== null && branch.onFalse !== join) {
    write.line(`if (!(${condition})) ${elseJump}`)
    return branch.onTrue
  }
  const end = join ?? follow
  if (branch.onTrue === end) {
    write.block(`if (!(${condition}))`, () => emitFrom(context, branch.onFalse, end, loops))
    return end
  }
  write.block(`if (${condition})`, () => emitFrom(context, branch.onTrue, end, loops))
  if (join === undefined) return branch.onFalse
  if (branch.onFalse !== join)
    write.block('else', () => emitFrom(context, branch.onFalse, join, loops))
  return join
}

/** The statement that leaves after a callee's raise or goto. */
function exitOf({ program, function: fn, id }: FunctionContext): string {
  const leave = fn.result === NULL_TYPE ? 'return true' : 'return'
  return program.isRecursive[id] ? `{ $m.depth--; ${leave} }` : leave
}

/** Writes a terminator that leaves the function. */
function emitEnd(context: FunctionContext, terminator: IrTerminator): void {
  const { write } = context
  switch (terminator.kind) {
    case 'return':
      emitReturn(context, terminator)
      return
    case 'raise':
    case 'goto':
      if (context.program.isRecursive[context.id]) write.line('$m.depth--')
      write.line(`return ${emitTransfer(context, terminator)}`)
      return
    case 'fail':
    case 'abandon':
      emitFailure(context, terminator)
      return
    default:
      write.line('$unreachable()')
  }
}

function emitReturn(context: FunctionContext, end: IrTerminator & { kind: 'return' }): void {
  const { write } = context
  const isRecursive = context.program.isRecursive[context.id]
  if (end.value === undefined) {
    write.line(isRecursive ? 'return void $m.depth--' : 'return')
    return
  }
  const value = emitStored(context, end.value)
  if (!isRecursive) write.line(`return ${value}`)
  else {
    const result = context.fresh()
    write.line(`const ${result} = ${value}`)
    write.line('$m.depth--')
    write.line(`return ${result}`)
  }
}

/** The call that notes a raise or goto. */
export function emitTransfer(
  context: FunctionContext,
  end: IrTerminator & { kind: 'raise' | 'goto' },
): string {
  const payload = emitPayload(context, end.payload)
  if (end.kind === 'goto') return `$goto($m, ${end.state}, ${payload})`
  return `$raise($m, ${emitExpression(context, end.event)}, ${payload})`
}

/** A false assertion or assumption. */
export function emitFailure(
  context: FunctionContext,
  end: IrTerminator & { kind: 'fail' | 'abandon' },
): void {
  if (end.kind === 'abandon') context.write.line('$abandon()')
  else {
    const place = `${context.function.file}, ${end.start}`
    emitMessage(context, end.message, (text) => `$fail($m, ${place}, ${text})`)
  }
}

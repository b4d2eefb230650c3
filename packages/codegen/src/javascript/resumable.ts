/**
 * Functions that may wait in a `receive` or must pause: a `switch` over numbered pieces, cut where
 * the function can stop. Locals live in the frame, which is plain data, so a suspended call can be
 * copied, compared and stored. Generators could not.
 */
import { HALT_EVENT, type IrBlock, type IrInstruction, type IrTerminator } from '@parley/compiler'
import type { Stop } from '../live-locals.ts'
import { unsetReads } from '../unset-reads.ts'
import { needsPause } from './analysis.ts'
import type { FunctionContext } from './context.ts'
import { castKind, emitDefault, emitExpression, emitStored, kindOf } from './expressions.ts'
import { emitInstruction } from './instructions.ts'
import { emitFailure, emitTransfer } from './plain.ts'
import { emitCounter } from './statements.ts'

/** Gives a number to the piece that begins at a stop. */
type NextPiece = (stop: Stop) => number

/**
 * Writes the body of a resumable function `($m, $frame)`. The stops that it returns are the blocks
 * of frames of calls that have stopped, but for the number of blocks of the function.
 */
export function emitResumableBody(context: FunctionContext): readonly Stop[] {
  const { function: fn, program, write } = context
  // Pieces cut out of blocks are numbered after the blocks.
  const stops: Stop[] = []
  const nextPiece: NextPiece = (stop) => fn.blocks.length + stops.push(stop) - 1
  write.line('const $l = $frame.locals')
  write.block('for (;;) switch ($frame.block)', () => {
    write.line('case -1: {')
    const isRead = unsetReads(fn).locals
    fn.locals.forEach((local, at) => {
      if (at < fn.parameterCount) return
      // What is set before it is read is nothing until then: states need not differ by it.
      write.line(`$l[${at}] = ${isRead.has(at) ? emitDefault(program, local.type) : 'null'}`)
    })
    goTo(context, 0)
    write.line('}')
    fn.blocks.forEach((block, id) => {
      write.line(`case ${id}: {`)
      emitPieces(context, block, id, nextPiece)
      write.line('}')
    })
  })
  return stops
}

/** Ends a piece and begins the next, into which control falls. */
function cut(context: FunctionContext, piece: number): void {
  context.write.line(`$frame.block = ${piece}`)
  context.write.line('}')
  context.write.line(`case ${piece}: {`)
}

function emitPieces(
  context: FunctionContext,
  { instructions, terminator, loop }: IrBlock,
  block: number,
  nextPiece: NextPiece,
): void {
  const { write } = context
  if (loop !== undefined) write.line('$tick($m)')
  for (const [at, instruction] of instructions.entries()) {
    const pause = { block, instruction: at, isAwaiting: false }
    emitPause(context, instruction, () => nextPiece(pause))
    emitCounter(context, instruction)
    if (isResumableCall(context, instruction)) {
      emitResumableCall(context, instruction, nextPiece({ ...pause, isAwaiting: true }))
    } else emitInstruction(context, instruction, `return ${EXIT}`)
  }
  const end = { block, instruction: instructions.length, isAwaiting: false }
  emitPause(context, terminator, () => nextPiece(end))
  emitCounter(context, terminator)
  emitTerminator(context, terminator, () => nextPiece({ ...end, isAwaiting: true }))
}

/** Pauses before an instruction or terminator if it must. */
function emitPause(
  context: FunctionContext,
  step: IrInstruction | IrTerminator,
  nextPiece: () => number,
): void {
  if (!needsPause(context.program, step)) return
  cut(context, nextPiece())
  context.write.line(`if ($pause($m)) return ${SUSPEND}`)
}

const DONE = 0
const EXIT = 1
const SUSPEND = 2
const CALL = 3

function isResumableCall(
  context: FunctionContext,
  instruction: IrInstruction,
): instruction is IrInstruction & { kind: 'call' } {
  return instruction.kind === 'call' && context.program.isResumable[instruction.function] === true
}

function emitResumableCall(
  context: FunctionContext,
  call: IrInstruction & { kind: 'call' },
  piece: number,
): void {
  const { write, locals } = context
  const args = call.args.map((arg) => emitStored(context, arg)).join(', ')
  write.line(
    `$m.frames.push({ function: $functions[${call.function}], block: -1, locals: [${args}] })`,
  )
  write.line(`$frame.block = ${piece}`)
  write.line(`return ${CALL}`)
  write.line('}')
  write.line(`case ${piece}: {`)
  if (call.target !== undefined) write.line(`${locals[call.target]} = $m.result`)
}

function emitTerminator(
  context: FunctionContext,
  end: IrTerminator,
  nextPiece: () => number,
): void {
  const { write } = context
  switch (end.kind) {
    case 'jump':
      goTo(context, end.target)
      return
    case 'branch': {
      const condition = emitExpression(context, end.condition)
      write.line(`$frame.block = ${condition} ? ${end.onTrue} : ${end.onFalse}`)
      write.line('continue')
      return
    }
    case 'return':
      write.line(`$m.result = ${end.value === undefined ? 'null' : emitStored(context, end.value)}`)
      write.line(`return ${DONE}`)
      return
    case 'raise':
    case 'goto':
      write.line(emitTransfer(context, end))
      write.line(`return ${EXIT}`)
      return
    case 'receive':
      emitReceive(context, end, nextPiece())
      return
    case 'fail':
    case 'abandon':
      emitFailure(context, end)
      return
    default:
      write.line('$unreachable()')
  }
}

function goTo(context: FunctionContext, target: number): void {
  context.write.line(`$frame.block = ${target}`)
  context.write.line('continue')
}

function emitReceive(
  context: FunctionContext,
  end: IrTerminator & { kind: 'receive' },
  piece: number,
): void {
  const { program, write, locals } = context
  const listed = end.cases.flatMap(({ events }) => events)
  const names = listed.includes(HALT_EVENT) ? listed : [...listed, HALT_EVENT]
  write.line(`$wait($m, [${names.join(', ')}], ${end.point})`)
  write.line(`$frame.block = ${piece}`)
  write.line(`return ${SUSPEND}`)
  write.line('}')
  write.line(`case ${piece}: {`)
  write.line('const $message = $taken($m)')
  write.block('switch ($message.event.id)', () => {
    for (const { events, parameter, target } of end.cases) {
      for (const event of events) write.line(`case ${event}:`)
      if (parameter !== undefined) {
        const type = context.function.locals[parameter]?.type as number
        const kind = JSON.stringify(castKind(kindOf(program, type)))
        write.line(`${locals[parameter]} = $cast(${kind}, $message.payload)`)
      }
      write.line(`$frame.block = ${target}`)
      write.line('continue')
    }
    if (!listed.includes(HALT_EVENT)) {
      write.line(`case ${HALT_EVENT}:`)
      write.line(`$raise($m, ${program.events[HALT_EVENT]}, null)`)
      write.line(`return ${EXIT}`)
    }
  })
  write.line('$unreachable()')
}

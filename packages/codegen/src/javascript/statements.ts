/**
 * Counters of executed statements, in code that is emitted with them: each instruction and
 * terminator that stands for something in the source adds one to its own.
 */
import type { IrInstruction, IrTerminator } from '@parley/compiler'
import type { Place } from '@parley/runtime'
import type { FunctionContext } from './context.ts'

/** Writes the counter of a step before the step, if the program is emitted with counters. */
export function emitCounter(context: FunctionContext, step: IrInstruction | IrTerminator): void {
  const { statements } = context.program
  const { start, end } = step
  // What the compiler adds, such as the jump at the end of an `if`, has no text of its own.
  if (statements === null || start === end || step.kind === 'unreachable') return
  const { file } = context.function
  const last = statements.at(-1)
  // Of the steps that one statement is made of, the first counts for all.
  if (last?.file === file && last.start === start && last.end === end) return
  context.write.line(`$hits[${statements.length}]++`)
  statements.push({ file, start, end } satisfies Place)
}

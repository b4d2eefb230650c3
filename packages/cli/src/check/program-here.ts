/** The program's tables in this thread, and what identifies its version. */
import type { LoadOptions } from '@parley/codegen'
import { type Program as Ir, serializeProgram } from '@parley/compiler'
import type { Program } from '@parley/runtime'
import { prepareProgram } from './block.ts'

/**
 * The tables that joining results and telling of bugs take. Without its foreign code, the program
 * is not to be executed in this thread.
 */
export function loadTables(ir: Ir, options: LoadOptions = {}): Program {
  return prepareProgram(ir, {}, options)
}

/** Equal for equal programs: the check sum of the serialised program. */
export function fingerprintOf(ir: Ir): string {
  const head = serializeProgram(ir).slice(0, 200)
  return /"check":"([0-9a-f]+)"/.exec(head)?.[1] ?? ''
}

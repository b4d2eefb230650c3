/** The executable program of this thread, and what identifies its version. */

import type { LoadOptions } from '@parley/codegen'
import { type Program as Ir, serializeProgram } from '@parley/compiler'
import type { Program } from '@parley/runtime'
import type { Environment } from '../environment.ts'
import { prepareProgram } from './block.ts'
import type { CheckedProgram } from './load-program.ts'

/** Makes the program executable in this thread: for merging results and for telling of bugs. */
export async function loadHere(
  { foreign }: Environment,
  { ir, foreign: modules }: CheckedProgram,
  options: LoadOptions = {},
): Promise<Program> {
  const loaded = await foreign.load(modules)
  return prepareProgram(ir, loaded.kind === 'ok' ? loaded.result : {}, options)
}

/** Equal for equal programs: the check sum of the serialised program. */
export function fingerprintOf(ir: Ir): string {
  const head = serializeProgram(ir).slice(0, 200)
  return /"check":"([0-9a-f]+)"/.exec(head)?.[1] ?? ''
}

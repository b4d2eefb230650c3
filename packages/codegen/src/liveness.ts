/** What still matters where in a program. */
import type { Program as Ir, IrFunction } from '@parley/compiler'
import type { Liveness } from '@parley/runtime'
import { liveLocals, type Stop } from './live-locals.ts'
import { readFields } from './read-fields.ts'

/** `stops` are those of functions, in the order of the pieces after their blocks. */
export function livenessOf(ir: Ir, stops: readonly (readonly Stop[])[]): Liveness {
  const ofFunctions: ((stop: number) => Uint8Array)[] = []
  return {
    ...readFields(ir),
    locals(id, block) {
      const fn = ir.functions[id] as IrFunction
      ofFunctions[id] ??= liveLocals(fn, stops[id] ?? [])
      return ofFunctions[id](block - fn.blocks.length)
    },
  }
}

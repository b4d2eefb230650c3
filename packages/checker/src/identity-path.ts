/** Who a machine is in every schedule: the path of child numbers from the main machine. */
import type { Execution, Identity } from '@parley/runtime'

export function pathOf(identity: Identity): string {
  let path = String(identity.ordinal)
  for (let up = identity.parent; up !== null; up = up.parent) path = `${up.ordinal}.${path}`
  return path
}

/** The paths of the machines of an execution by number, made when first asked for. */
export class Paths {
  readonly #paths: string[] = []
  readonly #execution: Execution

  constructor(execution: Execution) {
    this.#execution = execution
  }

  /** Empty for the bootstrap operation. */
  of(operation: number): string {
    const known = this.#paths[operation]
    if (known !== undefined) return known
    const machine = this.#execution.machines[operation - 1]
    const path = machine === undefined ? '' : pathOf(machine.identity)
    this.#paths[operation] = path
    return path
  }
}

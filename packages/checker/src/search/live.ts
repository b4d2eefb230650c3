/**
 * Which variables of a machine are live: what they hold may still be noticed. It depends on where
 * the code of the machine is, and on nothing else, and includes what is live wherever that code
 * goes on. So leaving out the others in all machines maps each step of the system to a step.
 */
import type { Liveness, MachineTable, Program } from '@parley/runtime'
import type { Suspended, SuspendedCall } from './component.ts'

export class Live {
  readonly #liveness: Liveness

  constructor(program: Program) {
    this.#liveness = program.liveness()
  }

  /** 1 at the positions of live fields; undefined for a machine without states. */
  fields(
    { id, states }: MachineTable,
    state: number,
    isStarted: boolean,
    suspended: Suspended | null,
  ): Uint8Array | undefined {
    const { functions, states: resting } = this.#liveness
    const inState = resting[id]?.[state]
    if (inState === undefined || (isStarted && suspended === null)) return inState
    const live = inState.slice()
    if (!isStarted) add(live, functions[states[state]?.entry?.id ?? -1])
    if (suspended === null) return live
    const { frames, next } = suspended
    for (const frame of frames) add(live, functions[frame.function])
    // What is to come after its exit; handlers of the state are among what it leads to.
    add(live, resting[id]?.[next])
    add(live, functions[states[next]?.entry?.id ?? -1])
    return live
  }

  /** 1 at the positions of live locals of a call that has stopped. */
  locals({ function: id, block }: SuspendedCall): Uint8Array {
    return this.#liveness.locals(id, block)
  }
}

function add(to: Uint8Array, from: Uint8Array | undefined): void {
  if (from === undefined) return
  for (let at = 0; at < from.length; at++) if (from[at] === 1) to[at] = 1
}

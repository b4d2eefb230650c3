/**
 * Which fields of a machine are live: what they hold may still be noticed. It depends on where the
 * code of the machine is, and on nothing else, and includes what is live wherever that code goes
 * on. So leaving out the other fields of all machines maps each step of the system to a step.
 */
import type { FieldReads, MachineTable, Program } from '@parley/runtime'
import type { Suspended } from './component.ts'

export class LiveFields {
  readonly #reads: FieldReads

  constructor(program: Program) {
    this.#reads = program.fieldReads()
  }

  /**
   * 1 at the positions of live fields of a machine in a state that has not halted; undefined for a
   * monitor without states.
   */
  of(
    { id, states }: MachineTable,
    state: number,
    isStarted: boolean,
    suspended: Suspended | null,
  ): Uint8Array | undefined {
    const { functions, states: resting } = this.#reads
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
}

function add(to: Uint8Array, from: Uint8Array | undefined): void {
  if (from === undefined) return
  for (let at = 0; at < from.length; at++) if (from[at] === 1) to[at] = 1
}

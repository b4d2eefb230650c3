/**
 * Sleep sets (Godefroid 1996, chapter 5), one bit for each machine. The steps of a state are
 * explored in the order of slots; of two that commute, the later one need not be tried after the
 * earlier. When a state is reached again with fewer sleepers, it is expanded again and what that
 * changes goes on to its successors: so the sleepers of a state are among those of every path to
 * it, which is what the argument about lexicographically least paths needs, in any order of search.
 */
import type { MachineConfiguration } from './outcome.ts'
import type { System } from './system.ts'

/** The bit of a slot; slots beyond 30 share the last one and never sleep. */
export function bitOf(slot: number): number {
  return slot < 31 ? 1 << slot : 1 << 31
}

/** The sleepers, among `sleepers`, that go on sleeping after the step at a position. */
export function sleepersAfter(
  system: System,
  vector: Int32Array,
  position: number,
  sleepers: number,
): number {
  let left = sleepers
  let kept = 0
  while (left !== 0) {
    const bit = left & -left
    left ^= bit
    const other = system.head + 31 - Math.clz32(bit)
    // Its masks are known once its step is.
    system.machines.step(vector[other] as number)
    if (commute(system, vector, position, other)) kept |= bit
  }
  return kept
}

function commute(system: System, vector: Int32Array, a: number, b: number): boolean {
  const first = system.configuration(vector[a] as number)
  const second = system.configuration(vector[b] as number)
  if ((first.observers & second.observers) !== 0) return false
  // Where numbers are looked at, it matters who is created first.
  if (system.isNumbered && bears(first) && bears(second)) return false
  const toFirst = receiversOf(system, vector, first)
  const toSecond = receiversOf(system, vector, second)
  if ((toFirst & toSecond) !== 0) return false
  if (second.isLooking && (toFirst & bitOf(b - system.head)) !== 0) return false
  return !(first.isLooking && (toSecond & bitOf(a - system.head)) !== 0)
}

function bears({ outcomes }: MachineConfiguration): boolean {
  return (outcomes?.[0]?.born ?? -1) >= 0
}

/** What is sent to a halted machine is lost, whenever it is sent. */
function receiversOf(system: System, vector: Int32Array, at: MachineConfiguration): number {
  const receiver = at.outcomes?.[0]?.receiver ?? -1
  if (receiver < 0) return at.receivers
  const id = vector[system.head + receiver] as number
  return system.configuration(id).isHalted ? 0 : at.receivers
}

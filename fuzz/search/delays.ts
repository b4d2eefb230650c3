/**
 * All schedules with a number of delays, by the plainest means: machines have a fixed order, by
 * their paths; one acts as long as it can, then the next that can; passing one over is a delay.
 */
import type { Execution, Identity, Machine, Program } from '../../packages/runtime/src/index.ts'
import { type Decide, type Graph, type GraphLimits, stateText, walk } from './reference.ts'

/** The graph of schedules with at most so many delays; a state is one with whose turn it is. */
export function delayedGraph(
  program: Program,
  test: number,
  isNumbered: boolean,
  delays: number,
  limits: GraphLimits,
): Graph | undefined {
  /** The least number of delays with which a state was reached. */
  const least = new Map<string, number>()
  const decisions = (): Decide => {
    let actor: Machine | undefined
    let used = 0
    return (paths, execution, enabled, count, seen) => {
      const able = ableMachines(program, execution, enabled, count)
      let turn = actor !== undefined && able.includes(actor) ? actor : after(program, able, actor)
      for (;;) {
        if (paths.isNew) {
          const key = `${pathOf(program, turn.identity)}\n${stateText(execution, isNumbered)}`
          seen.add(key)
          if (used > delays || (least.get(key) ?? Number.POSITIVE_INFINITY) <= used) return -1
          least.set(key, used)
        }
        const next = after(program, able, turn)
        if (next === turn || paths.answer(2) === 0) break
        turn = next
        used++
      }
      actor = turn
      return enabled.indexOf(turn.identity.number)
    }
  }
  return walk(program, test, isNumbered, limits, decisions)
}

/** Machines that can act, by their paths. */
function ableMachines(
  program: Program,
  { machines }: Execution,
  enabled: Int32Array,
  count: number,
): Machine[] {
  const numbers = new Set(enabled.subarray(0, count))
  const able = machines.filter(({ identity }) => numbers.has(identity.number))
  return able.sort((a, b) => (isBefore(program, a, b) ? -1 : 1))
}

function isBefore(program: Program, a: Machine, b: Machine): boolean {
  return pathOf(program, a.identity) < pathOf(program, b.identity)
}

/** The first of the machines after another in the order, which may not be among them. */
function after(program: Program, able: readonly Machine[], other: Machine | undefined): Machine {
  const next = other === undefined ? undefined : able.find((one) => isBefore(program, other, one))
  return next ?? (able[0] as Machine)
}

function pathOf(program: Program, { parent, ordinal, name }: Identity): string {
  const above = parent === null ? '' : `${pathOf(program, parent)}.`
  return `${above}${ordinal}/${program.interfaces.findIndex((one) => one.name === name)}`
}

/**
 * Q-learning (Mukherjee et al., OOPSLA 2020; checker §4.7): choices that led to often visited
 * abstract states lose value, and choices are drawn by the softmax of their values. The abstract
 * state has the machines' states, pending steps and inboxes, and the monitors' states; no
 * variables.
 */
import {
  type Effect,
  type Execution,
  type Machine,
  pendingOf,
  type Strategy,
} from '@parley/runtime'
import { mix, type Random } from '../random.ts'

const RATE = 0.3
const DISCOUNT = 0.7
/** Abstract states that values are kept for in one block of schedules. */
const MAX_STATES = 100_000

interface AbstractState {
  readonly values: Map<number, number>
  visits: number
}

export class RlStrategy implements Strategy {
  readonly name = 'rl'
  readonly isFair = false
  readonly #random: Random
  readonly #states = new Map<number, AbstractState>()
  readonly #path: AbstractState[] = []
  readonly #chosen: number[] = []
  #weights = new Float64Array(16)
  #execution: Execution | null = null

  constructor(random: Random) {
    this.#random = random
  }

  next(execution: Execution): boolean {
    this.#execution = execution
    this.#path.length = 0
    this.#chosen.length = 0
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    return this.#pick(count, (at) => enabled[at] as number)
  }

  choice(bound: number): number {
    // Large choices are drawn evenly: their values would never be learned.
    if (bound > 100) return this.#random.below(bound)
    return this.#pick(bound, (at) => -1 - at)
  }

  #pick(count: number, keyOf: (at: number) => number): number {
    const state = this.#visit()
    if (this.#weights.length < count) this.#weights = new Float64Array(count * 2)
    let best = Number.NEGATIVE_INFINITY
    for (let at = 0; at < count; at++) {
      const value = state.values.get(keyOf(at)) ?? 0
      this.#weights[at] = value
      best = Math.max(best, value)
    }
    let total = 0
    for (let at = 0; at < count; at++) {
      const weight = Math.exp((this.#weights[at] as number) - best)
      this.#weights[at] = weight
      total += weight
    }
    let left = this.#random.real() * total
    let at = 0
    while (at < count - 1) {
      left -= this.#weights[at] as number
      if (left < 0) break
      at++
    }
    this.#chosen.push(keyOf(at))
    return at
  }

  #visit(): AbstractState {
    const key = abstractKey(this.#execution as Execution)
    let state = this.#states.get(key)
    if (state === undefined) {
      state = { values: new Map(), visits: 0 }
      if (this.#states.size < MAX_STATES) this.#states.set(key, state)
    }
    state.visits++
    this.#path.push(state)
    return state
  }

  finished(): void {
    for (let at = 0; at + 1 < this.#path.length; at++) {
      const { values } = this.#path[at] as AbstractState
      const after = this.#path[at + 1] as AbstractState
      const choice = this.#chosen[at] as number
      const best = after.values.size === 0 ? 0 : Math.max(...after.values.values())
      const old = values.get(choice) ?? 0
      values.set(choice, (1 - RATE) * old + RATE * (DISCOUNT * best - after.visits))
    }
  }
}

function abstractKey(execution: Execution): number {
  let key = 0
  for (const monitor of execution.monitors) key = mix(key + (monitor.state?.index ?? -1))
  for (const machine of execution.machines) key = mix(key ^ machineKey(execution, machine))
  return key
}

const pendingCodes = { start: 1, send: 2, create: 3, receive: 4, default: 5 } as const

function machineKey(execution: Execution, m: Machine): number {
  const { number } = m.identity
  if (m.isHalted) return number
  const inbox = m.inbox as readonly Effect[]
  let key = mix(number * 64 + m.state.index)
  key = mix(key + pendingCodes[pendingOf(execution, number)] + (m.waiting === null ? 0 : 8))
  for (let at = 0; at < inbox.length; at++) key = mix(key + (inbox[at]?.event?.id ?? 0))
  return key
}

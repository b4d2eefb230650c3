/**
 * What a listener hears of one decision, bounded: a step that goes round in circles until the
 * livelock guard fires has millions of lines, of which the first show how it goes.
 */
import type { Bug } from './failure.ts'
import type { Listener } from './listener.ts'
import type { Machine } from './machine.ts'
import type { EventRef, Value } from './value/value.ts'

/** Tells a listener so many lines at most, and then how many more there were. */
export class Telling implements Listener {
  /** Lines of one decision. */
  readonly most: number
  readonly #listener: Listener
  #told = 0
  #left = 0
  #last: Machine | null = null

  constructor(listener: Listener, most: number) {
    this.#listener = listener
    this.most = most
  }

  /** Ends what belongs to one decision. */
  rest(): void {
    this.#settle()
    this.#told = 0
  }

  #settle(): Listener {
    const left = this.#left
    this.#left = 0
    if (left > 0) this.#listener.omitted(this.#last as Machine, left)
    return this.#listener
  }

  #mayTell(m: Machine): boolean {
    if (this.#told++ < this.most) return true
    this.omitted(m, 1)
    return false
  }

  omitted(m: Machine, lines: number): void {
    this.#left += lines
    this.#last = m
  }

  // ---------------------------------------------- what one decision may have any number of

  entered(m: Machine, state: string): void {
    if (this.#mayTell(m)) this.#listener.entered(m, state)
  }
  exited(m: Machine, state: string): void {
    if (this.#mayTell(m)) this.#listener.exited(m, state)
  }
  transition(m: Machine, from: string, to: string): void {
    if (this.#mayTell(m)) this.#listener.transition(m, from, to)
  }
  raised(m: Machine, event: EventRef, payload: Value, state: string): void {
    if (this.#mayTell(m)) this.#listener.raised(m, event, payload, state)
  }
  /** Has no line. */
  handling(m: Machine, event: EventRef, state: string): void {
    if (this.#told < this.most) this.#listener.handling(m, event, state)
  }
  announced(m: Machine, event: EventRef, payload: Value): void {
    if (this.#mayTell(m)) this.#listener.announced(m, event, payload)
  }
  monitorProcesses(monitor: Machine, sender: Machine, event: EventRef, payload: Value): void {
    if (this.#mayTell(monitor)) this.#listener.monitorProcesses(monitor, sender, event, payload)
  }
  monitorRaised(monitor: Machine, event: EventRef | null, payload: Value): void {
    if (this.#mayTell(monitor)) this.#listener.monitorRaised(monitor, event, payload)
  }
  printed(m: Machine, text: string): void {
    if (this.#mayTell(m)) this.#listener.printed(m, text)
  }

  // ------------------------------------------------------------- what is told in any case

  created(m: Machine, creator: Machine | null, point?: number): void {
    this.#settle().created(m, creator, point)
  }
  monitorCreated(monitor: Machine): void {
    this.#settle().monitorCreated(monitor)
  }
  sent(m: Machine, event: EventRef, payload: Value, to: Machine, state: string, point?: number) {
    this.#settle().sent(m, event, payload, to, state, point)
  }
  dequeued(m: Machine, event: EventRef, payload: Value, state: string): void {
    this.#settle().dequeued(m, event, payload, state)
  }
  received(...call: Parameters<Listener['received']>): void {
    this.#settle().received(...call)
  }
  waiting(m: Machine, events: readonly EventRef[], state: string, point?: number): void {
    this.#settle().waiting(m, events, state, point)
  }
  defaulted(m: Machine, state: string): void {
    this.#settle().defaulted(m, state)
  }
  popped(m: Machine, event: EventRef, state: string): void {
    this.#settle().popped(m, event, state)
  }
  halted(m: Machine, left: number, event: EventRef, state: string): void {
    this.#settle().halted(m, left, event, state)
  }
  /** A choice is a decision of its own. */
  chose(m: Machine, value: number, bound: number, isBool: boolean, point?: number): void {
    this.rest()
    this.#listener.chose(m, value, bound, isBool, point)
  }
  threw(m: Machine, bug: Bug, action: string): void {
    this.#settle().threw(m, bug, action)
  }
  failed(bug: Bug): void {
    this.#settle().failed(bug)
  }
}

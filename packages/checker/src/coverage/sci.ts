/**
 * The `.sci` file (checker §5.5): coverage as XML for programs, with the parts of the reference's
 * data contract. It holds what the text report is made of: machines, their states, the events that
 * these expect, the transitions, and the events that were received and sent.
 */
import type { MachineTable, Program } from '@parley/runtime'
import { type Coverage, type StateCoverage, stateCoverage } from './coverage.ts'
import { coveredMachines } from './event-coverage.ts'

/** An element with children, or one with text. Names of P need no escapes. */
interface Element {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly content: readonly Element[] | string
}

/** The document; only machines and monitors that had an instance are in it, sorted by name. */
export function coverageSci(program: Program, coverage: Coverage): string {
  const states = coveredMachines(program, coverage).flatMap((machine) =>
    machine.states.map((_, index) => reachedState(program, coverage, machine, index)),
  )
  const machines = [...new Set(states.map(({ machine }) => machine))]
  const root: Element = {
    name: 'CoverageInfo',
    content: [
      {
        name: 'CoverageGraph',
        content: [
          list('Nodes', states, ({ id }) => ({
            name: 'Node',
            attributes: { Id: id },
            content: '',
          })),
          list('Links', states.flatMap(linksFrom), (link) => link),
        ],
      },
      {
        name: 'EventInfo',
        content: [
          list('EventsReceived', states, ({ id, received }) => eventsOf(id, received)),
          list('EventsSent', states, ({ id, sent }) => eventsOf(id, sent)),
        ],
      },
      list('Machines', machines, (content) => ({ name: 'Machine', content })),
      list('MachinesToStates', machines, (machine) => ({
        name: 'Machine',
        attributes: { Id: machine },
        content: states
          .filter((state) => state.machine === machine)
          .map(({ name }) => ({ name: 'State', content: name })),
      })),
      list('RegisteredEvents', states, ({ id, expected }) => eventsOf(id, expected)),
    ],
  }
  return ['<?xml version="1.0" encoding="utf-8"?>', ...linesOf(root), ''].join('\n')
}

interface ReachedState {
  readonly machine: string
  readonly name: string
  /** `machine.state` */
  readonly id: string
  readonly expected: readonly string[]
  readonly received: readonly string[]
  readonly sent: readonly string[]
  /** Names of states. */
  readonly next: readonly string[]
}

function reachedState(
  program: Program,
  coverage: Coverage,
  table: MachineTable,
  index: number,
): ReachedState {
  const state: StateCoverage = stateCoverage(program, coverage, table, index)
  const events = (ids: readonly number[]): string[] =>
    ids.map((id) => program.events[id]?.name ?? '').sort()
  const name = table.states[index]?.name ?? ''
  return {
    machine: table.name,
    name,
    id: `${table.name}.${name}`,
    expected: events(state.expected),
    received: events(state.received),
    sent: events(state.sent),
    next: state.next.map((other) => table.states[other]?.name ?? ''),
  }
}

function linksFrom({ machine, id, next }: ReachedState): Element[] {
  return next.map((other) => {
    const attributes = { Source: id, Target: `${machine}.${other}` }
    return { name: 'Link', attributes, content: '' }
  })
}

function eventsOf(id: string, events: readonly string[]): Element {
  const content = events.map((event) => ({ name: 'Event', content: event }))
  return { name: 'State', attributes: { Id: id }, content }
}

function list<T>(name: string, items: readonly T[], make: (item: T) => Element): Element {
  return { name, content: items.map(make) }
}

function linesOf({ name, attributes = {}, content }: Element): string[] {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  const head = `<${name}${pairs.join('')}`
  if (content.length === 0) return [`${head} />`]
  if (typeof content === 'string') return [`${head}>${content}</${name}>`]
  const inner = content.flatMap(linesOf).map((line) => `  ${line}`)
  return [`${head}>`, ...inner, `</${name}>`]
}

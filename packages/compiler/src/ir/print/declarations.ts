/** Types, events, interfaces and machines as text. */
import { unreachable } from '../../source/unreachable.ts'
import type { IrAction, IrMachine, IrState } from '../ir.ts'
import { NULL_TYPE } from '../well-known.ts'
import {
  eventName,
  eventSetText,
  functionName,
  type Printer,
  placeNote,
  typeName,
} from './printer.ts'

/** One section per table; machines have a section each. */
export function printDeclarations(printer: Printer): string[][] {
  const { program, longTypes } = printer
  const { enums, foreignTypes, params, interfaces, machines } = program
  return [
    longTypes.map(({ id, text }) => `type T${id} = ${text}`),
    enums.map(({ name, elements, default: least, file, start }) => {
      const list = elements.map((element) => `${element.name} = ${element.value}`).join(', ')
      return `enum ${name} { ${list} } default ${least}${placeNote(printer, file, start)}`
    }),
    foreignTypes.map(({ name, file, start }) => `type ${name}${placeNote(printer, file, start)}`),
    program.events.slice(2).map(({ name, payload, file, start }) => {
      const type = payload === NULL_TYPE ? '' : `: ${typeName(printer, payload)}`
      return `event ${name}${type}${placeNote(printer, file, start)}`
    }),
    params.map(({ name, type, file, start }) => {
      return `param ${name}: ${typeName(printer, type)}${placeNote(printer, file, start)}`
    }),
    interfaces.map(({ name, payload, receives, file, start }) => {
      const type = payload === NULL_TYPE ? '' : typeName(printer, payload)
      const note = placeNote(printer, file, start)
      return `interface ${name}(${type}) receives ${eventSetText(printer, receives)}`.trim() + note
    }),
    ...machines.map((machine) => printMachine(printer, machine)),
  ]
}

function printMachine(printer: Printer, machine: IrMachine): string[] {
  const { name, flavour, fields, states, startState, file, start } = machine
  const clause = (word: string, list: string): string[] =>
    list === '' ? [] : [`  ${word} ${list}`]
  const creates = machine.creates.map((id) => printer.program.interfaces[id]!.name).join(', ')
  return [
    `${flavour} ${name}${placeNote(printer, file, start)}`,
    ...clause('payload', machine.payload === NULL_TYPE ? '' : typeName(printer, machine.payload)),
    ...clause('receives', eventSetText(printer, machine.receives)),
    ...clause('sends', eventSetText(printer, machine.sends)),
    ...clause('observes', eventSetText(printer, machine.observes)),
    ...clause('creates', creates),
    ...fields.map((field) => `  var ${field.name}: ${typeName(printer, field.type)}`),
    ...states.flatMap((state, id) => printState(printer, machine, state, id === startState)),
  ]
}

function printState(
  printer: Printer,
  machine: IrMachine,
  { name, temperature, entry, exit, actions }: IrState,
  isStart: boolean,
): string[] {
  const words = [isStart ? 'start ' : '', temperature === 'warm' ? '' : `${temperature} `].join('')
  return [
    `  ${words}state ${name}`,
    ...(entry === undefined ? [] : [`    entry ${functionName(printer, entry)}`]),
    ...(exit === undefined ? [] : [`    exit ${functionName(printer, exit)}`]),
    ...actions.map((action) => `    ${actionText(printer, machine, action)}`),
  ]
}

function actionText(printer: Printer, machine: IrMachine, action: IrAction): string {
  const event = eventName(printer, action.event)
  switch (action.kind) {
    case 'do':
      return `on ${event} do ${functionName(printer, action.function)}`
    case 'goto': {
      const target = `on ${event} goto ${machine.states[action.state]!.name}`
      const { function: run } = action
      return run === undefined ? target : `${target} with ${functionName(printer, run)}`
    }
    case 'defer':
    case 'ignore':
      return `${action.kind} ${event}`
    default:
      return unreachable(action)
  }
}

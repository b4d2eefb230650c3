/** Functions as text. */
import { unreachable } from '../../source/unreachable.ts'
import type {
  FunctionId,
  IrBlock,
  IrContract,
  IrDomain,
  IrExpression,
  IrFunction,
  IrInstruction,
  IrLoop,
  IrTerminator,
  LocalId,
} from '../ir.ts'
import { NULL_TYPE } from '../well-known.ts'
import { expressionText, localName, type Names, namesOf, placeText } from './expressions.ts'
import {
  eventName,
  functionName,
  type Printer,
  placeNote,
  positionNote,
  typeName,
} from './printer.ts'

/** Header, variables and blocks of a function. */
export function printFunction(printer: Printer, id: FunctionId): string[] {
  const code = printer.program.functions[id]!
  const names = namesOf(printer, code)
  return [
    headerText(names, code),
    ...printContract(names, code.contract),
    ...code.locals.slice(code.parameterCount).map((local, at) => {
      const name = localName(names, code.parameterCount + at)
      return `  var ${name}: ${typeName(printer, local.type)}`
    }),
    ...code.blocks.flatMap((block, at) => printBlock(names, code, block, at)),
  ]
}

function headerText(names: Names, code: IrFunction): string {
  const { printer } = names
  const { parameterCount, locals, result, capabilities, creates, isForeign } = code
  const parameters = locals
    .slice(0, parameterCount)
    .map(({ type }, at) => `${localName(names, at)}: ${typeName(printer, type)}`)
  const resultText = result === NULL_TYPE ? '' : `: ${typeName(printer, result)}`
  const can = Object.entries(capabilities).flatMap(([name, has]) => (has ? [name] : []))
  const interfaces = printer.program.interfaces
  return [
    `${isForeign ? 'foreign fun' : 'fun'} ${code.name}(${parameters.join(', ')})${resultText}`,
    ...(creates === undefined ? [] : [`creates ${interfaces[creates]!.name}`]),
    ...(can.length === 0 ? [] : [`[${can.join(' ')}]`]),
    `as ${code.referenceName}${placeNote(printer, code.file, code.start)}`,
  ].join(' ')
}

function printContract(names: Names, contract: IrContract | undefined): string[] {
  if (contract === undefined) return []
  const { requires, ensures, result } = contract
  return [
    ...(result === undefined ? [] : [`  result ${localName(names, result)}`]),
    ...requires.map((one) => `  requires ${expressionText(names, one)}`),
    ...ensures.map((one) => `  ensures ${expressionText(names, one)}`),
  ]
}

function printBlock(
  names: Names,
  code: IrFunction,
  { instructions, terminator, loop }: IrBlock,
  id: number,
): string[] {
  const note = ({ start }: { start: number }): string =>
    positionNote(names.printer, code.file, start)
  const [last, ...cases] = terminatorLines(names, terminator)
  return [
    loop === undefined ? `b${id}:` : `b${id}: ${loopText(names, loop)}`,
    ...(loop?.invariants ?? []).map((one) => `  invariant ${expressionText(names, one)}`),
    ...instructions.map((one) => `  ${instructionText(names, one)}${note(one)}`),
    `  ${last!}${note(terminator)}`,
    ...cases,
  ]
}

function loopText(names: Names, { exit, foreach }: IrLoop): string {
  if (foreach === undefined) return `loop exit b${exit}`
  const { collection, index, item, body } = foreach
  const element = `${localName(names, collection)}[${localName(names, index)}]`
  return `loop exit b${exit} foreach ${placeText(names, item)} = ${element} body b${body}`
}

function instructionText(names: Names, instruction: IrInstruction): string {
  const text = (part: IrExpression): string => expressionText(names, part)
  switch (instruction.kind) {
    case 'assign':
      return `${placeText(names, instruction.target)} = ${text(instruction.value)}`
    case 'insert': {
      const { target, index, value } = instruction
      return `insert ${placeText(names, target)}, ${text(index)}, ${text(value)}`
    }
    case 'add':
      return `add ${placeText(names, instruction.target)}, ${text(instruction.value)}`
    case 'remove':
      return `remove ${placeText(names, instruction.target)}, ${text(instruction.item)}`
    case 'call': {
      const args = instruction.args.map(text).join(', ')
      const call = `call ${functionName(names.printer, instruction.function)}(${args})`
      return targetText(names, instruction.target) + call
    }
    case 'new': {
      const { target, payload, point } = instruction
      const { name } = names.printer.program.interfaces[instruction.interface]!
      const argument = payload === undefined ? '' : text(payload)
      return `${targetText(names, target)}new ${name}(${argument}) #${point}`
    }
    case 'send': {
      const emission = emissionText(names, instruction)
      return `send ${text(instruction.to)}, ${emission} #${instruction.point}`
    }
    case 'announce':
      return `announce ${emissionText(names, instruction)}`
    case 'choose': {
      const { target, domain, point } = instruction
      return `${targetText(names, target)}choose ${domainText(names, domain)} #${point}`
    }
    case 'print':
      return `print ${text(instruction.message)}`
    default:
      return unreachable(instruction)
  }
}

function targetText(names: Names, target: LocalId | undefined): string {
  return target === undefined ? '' : `${localName(names, target)} = `
}

function emissionText(
  names: Names,
  { event, payload }: { readonly event: IrExpression; readonly payload?: IrExpression },
): string {
  const text = expressionText(names, event)
  return payload === undefined ? text : `${text}, ${expressionText(names, payload)}`
}

function domainText(names: Names, domain: IrDomain): string {
  switch (domain.kind) {
    case 'bool':
      return domain.isFair ? 'fair bool' : 'bool'
    case 'int':
      return `below ${expressionText(names, domain.bound)}`
    case 'collection':
      return `from ${expressionText(names, domain.collection)}`
    default:
      return unreachable(domain)
  }
}

/** The first line is the terminator's own; those of receive cases follow. */
function terminatorLines(names: Names, terminator: IrTerminator): string[] {
  const { printer } = names
  const text = (part: IrExpression): string => expressionText(names, part)
  const and = (part: IrExpression | undefined): string =>
    part === undefined ? '' : ` ${text(part)}`
  switch (terminator.kind) {
    case 'jump':
      return [`jump b${terminator.target}`]
    case 'branch': {
      const { condition, onTrue, onFalse, join } = terminator
      const meeting = join === undefined ? '' : ` join b${join}`
      return [`branch ${text(condition)} then b${onTrue} else b${onFalse}${meeting}`]
    }
    case 'return':
      return [`return${and(terminator.value)}`]
    case 'raise':
      return [`raise ${emissionText(names, terminator)}`]
    case 'goto': {
      const owner = printer.program.machines[names.code!.owner!]!
      const { payload } = terminator
      const { name } = owner.states[terminator.state]!
      return [payload === undefined ? `goto ${name}` : `goto ${name}, ${text(payload)}`]
    }
    case 'receive': {
      const { join, point, cases } = terminator
      const meeting = join === undefined ? '' : ` join b${join}`
      const rows = cases.map(({ events, parameter, target }) => {
        const list = events.map((event) => eventName(printer, event)).join(', ')
        const binding = parameter === undefined ? '' : ` (${localName(names, parameter)})`
        return `    case ${list}${binding} b${target}`
      })
      return [`receive${meeting} #${point}`, ...rows]
    }
    case 'fail':
    case 'abandon':
      return [`${terminator.kind}${and(terminator.message)}`]
    case 'unreachable':
      return ['unreachable']
    default:
      return unreachable(terminator)
  }
}

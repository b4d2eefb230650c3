/** Is the code of functions well typed and structured? All ids have been checked. */
import { unreachable } from '../../source/unreachable.ts'
import type {
  IrDomain,
  IrExpression,
  IrFunction,
  IrInstruction,
  IrPlace,
  IrPoint,
  IrTerminator,
  TypeId,
} from '../ir.ts'
import { ownCapabilities } from '../lower/capabilities.ts'
import { memberTypeOf } from '../relations.ts'
import { calleesOf, expressionsOf, expressionsOfTerminator } from '../walk.ts'
import {
  ANY_TYPE,
  BOOL_TYPE,
  EVENT_TYPE,
  INT_TYPE,
  MACHINE_TYPE,
  NULL_TYPE,
  STRING_TYPE,
} from '../well-known.ts'
import { checkTypes, type TypeContext } from './expressions.ts'
import { nameOfType, type Report, require, rowOf } from './report.ts'
import { checkStructure } from './structure.ts'

/** Checks all functions and the table of points. */
export function checkCode(report: Report): void {
  const seen: boolean[] = report.program.points.map(() => false)
  report.program.functions.forEach((code, id) => {
    checkCapabilities(report, code)
    checkContract(report, code)
    checkStructure(report, code)
    const isShaped = code.isForeign === (code.blocks.length === 0)
    require(report, isShaped, code.name, () => 'exactly foreign functions have no blocks')
    code.blocks.forEach(({ instructions, terminator, loop }, block) => {
      const context: Context = { report, code, where: `${code.name} b${block}` }
      checkTypes(report, loop?.invariants ?? [], context)
      for (const instruction of instructions) {
        checkTypes(report, expressionsOf(instruction), context)
        checkInstruction(context, instruction)
        if ('point' in instruction) usePoint(context, seen, instruction.point, instruction, id)
      }
      checkTypes(report, expressionsOfTerminator(terminator), context)
      checkTerminator(context, terminator)
      if (terminator.kind === 'receive') usePoint(context, seen, terminator.point, terminator, id)
    })
  })
  seen.forEach((isUsed, point) => {
    require(report, isUsed, `point ${point}`, () => 'nothing has this point')
  })
}

interface Context extends TypeContext {
  readonly report: Report
  readonly code: IrFunction
}

function usePoint(
  { report, where }: Context,
  seen: boolean[],
  id: number,
  { kind }: { readonly kind: string },
  code: number,
): void {
  const point: IrPoint = report.program.points[id]!
  require(report, !seen[id], where, () => `point ${id} is used twice`)
  const isRight = point.kind === kind && point.function === code
  require(report, isRight, where, () => `point ${id} is one of another place`)
  seen[id] = true
}

function checkCapabilities(report: Report, code: IrFunction): void {
  for (const name of ownCapabilities(code)) {
    require(report, code.capabilities[name], code.name, () => `the code can ${name}`)
  }
  for (const callee of new Set(calleesOf(code))) {
    const { capabilities, name: called } = report.program.functions[callee]!
    for (const [name, has] of Object.entries(capabilities)) {
      const isCovered = !has || code.capabilities[name as keyof typeof capabilities]
      require(report, isCovered, code.name, () => `${called} can ${name}`)
    }
  }
}

function checkContract(report: Report, code: IrFunction): void {
  const { contract, name } = code
  if (contract === undefined) return
  const context: Context = { report, code, where: name }
  const formulas = [...contract.requires, ...contract.ensures]
  checkTypes(report, formulas, context)
  for (const formula of formulas) expectType(context, formula, BOOL_TYPE, 'formula')
}

function expectType(context: Context, value: IrExpression, type: TypeId, what: string): void {
  sameType(context, value.type, type, what)
}

function sameType({ report, where }: Context, got: TypeId, wanted: TypeId, what: string): void {
  require(report, got === wanted, where, () => {
    return `the ${what} has type ${nameOfType(report, got)}, not ${nameOfType(report, wanted)}`
  })
}

function fail({ report, where }: Context, problem: string): void {
  require(report, false, where, () => problem)
}

function checkInstruction(context: Context, instruction: IrInstruction): void {
  switch (instruction.kind) {
    case 'assign':
      checkPlace(context, instruction.target)
      expectType(context, instruction.value, instruction.target.type, 'assigned value')
      break
    case 'insert':
    case 'add':
    case 'remove':
      checkPlace(context, instruction.target)
      checkChange(context, instruction)
      break
    case 'call':
      checkCall(context, instruction)
      break
    case 'new': {
      const { payload, target } = instruction
      const created = context.report.program.interfaces[instruction.interface]!
      checkPayload(context, payload, created.payload)
      if (target !== undefined) checkReference(context, instruction.interface, target)
      break
    }
    case 'send':
      expectType(context, instruction.to, MACHINE_TYPE, 'target of the send')
      checkEmission(context, instruction.event, instruction.payload)
      break
    case 'announce':
      checkEmission(context, instruction.event, instruction.payload)
      break
    case 'choose': {
      const { type } = context.code.locals[instruction.target]!
      sameType(context, choiceType(context, instruction.domain), type, 'choice')
      break
    }
    case 'print':
      expectType(context, instruction.message, STRING_TYPE, 'message')
      break
    default:
      unreachable(instruction)
  }
}

function checkPlace(context: Context, { root, path, type }: IrPlace): void {
  const { report, code } = context
  const { locals, owner } = code
  let current =
    root.kind === 'local'
      ? locals[root.local]!.type
      : report.program.machines[owner!]!.fields[root.field]!.type
  for (const step of path) {
    const row = rowOf(report, current)
    if (step.kind === 'select') {
      const elements = row.kind === 'tuple' || row.kind === 'namedTuple' ? row.elements : []
      sameType(context, elements[step.index] ?? NULL_TYPE, step.type, 'field')
    } else if (row.kind === 'seq' || row.kind === 'map') {
      expectType(context, step.index, row.kind === 'seq' ? INT_TYPE : row.key, 'index')
      sameType(context, row.kind === 'seq' ? row.element : row.value, step.type, 'element')
    } else fail(context, `a ${row.kind} is indexed in a place`)
    current = step.type
  }
  sameType(context, current, type, 'place')
}

type Change = Extract<IrInstruction, { kind: 'insert' | 'add' | 'remove' }>

function checkChange(context: Context, change: Change): void {
  const row = rowOf(context.report, change.target.type)
  if (change.kind === 'add') {
    if (row.kind === 'set') expectType(context, change.value, row.element, 'added element')
    else fail(context, `something is added to a ${row.kind}`)
    return
  }
  const item = change.kind === 'insert' ? change.index : change.item
  if (row.kind === 'seq') expectType(context, item, INT_TYPE, 'position')
  else if (row.kind === 'map') expectType(context, item, row.key, 'key')
  else if (row.kind === 'set' && change.kind === 'remove') {
    expectType(context, item, row.element, 'removed element')
  } else fail(context, `${change.kind} is applied to a ${row.kind}`)
  if (change.kind !== 'insert') return
  if (row.kind === 'seq') expectType(context, change.value, row.element, 'inserted element')
  if (row.kind === 'map') expectType(context, change.value, row.value, 'inserted value')
}

function checkCall(context: Context, call: Extract<IrInstruction, { kind: 'call' }>): void {
  const callee = context.report.program.functions[call.function]!
  if (call.args.length !== callee.parameterCount) {
    fail(context, `${callee.name} takes ${callee.parameterCount} arguments`)
    return
  }
  call.args.forEach((arg, at) => {
    expectType(context, arg, callee.locals[at]!.type, 'argument')
  })
  if (call.target === undefined) return
  sameType(context, callee.result, context.code.locals[call.target]!.type, 'result')
  if (callee.result === NULL_TYPE) fail(context, `${callee.name} has no result`)
}

function checkReference(context: Context, created: number, target: number): void {
  const { type } = context.code.locals[target]!
  const row = rowOf(context.report, type)
  const isRight = row.kind === 'reference' && row.interface === created
  if (!isRight) fail(context, 'the created reference has another type')
}

/** Payloads have the declared type; of events that are not known from the text, `any`. */
function checkEmission(
  context: Context,
  event: IrExpression,
  payload: IrExpression | undefined,
): void {
  expectType(context, event, EVENT_TYPE, 'event')
  if (event.kind === 'event') {
    checkPayload(context, payload, context.report.program.events[event.event]!.payload)
  } else if (payload !== undefined) expectType(context, payload, ANY_TYPE, 'payload')
}

function checkPayload(context: Context, payload: IrExpression | undefined, type: TypeId): void {
  if (payload !== undefined) expectType(context, payload, type, 'payload')
  if ((payload === undefined) !== (type === NULL_TYPE)) {
    fail(context, payload === undefined ? 'the payload is missing' : 'there is a payload')
  }
}

function choiceType(context: Context, domain: IrDomain): TypeId {
  switch (domain.kind) {
    case 'bool':
      return BOOL_TYPE
    case 'int':
      expectType(context, domain.bound, INT_TYPE, 'bound')
      return INT_TYPE
    case 'collection': {
      const row = rowOf(context.report, domain.collection.type)
      const member = memberTypeOf(row)
      if (member === undefined) fail(context, `a choice is made from a ${row.kind}`)
      return member ?? NULL_TYPE
    }
    default:
      return unreachable(domain)
  }
}

function checkTerminator(context: Context, terminator: IrTerminator): void {
  switch (terminator.kind) {
    case 'branch':
      expectType(context, terminator.condition, BOOL_TYPE, 'condition')
      break
    case 'return':
      checkPayloadOfReturn(context, terminator.value)
      break
    case 'raise':
      checkEmission(context, terminator.event, terminator.payload)
      break
    case 'goto':
      checkGoto(context, terminator)
      break
    case 'receive': {
      const events = terminator.cases.flatMap((one) => one.events)
      if (new Set(events).size < events.length) fail(context, 'an event has two cases')
      break
    }
    case 'fail':
    case 'abandon':
      if (terminator.message) expectType(context, terminator.message, STRING_TYPE, 'message')
      break
    case 'jump':
    case 'unreachable':
      break
    default:
      unreachable(terminator)
  }
}

function checkPayloadOfReturn(context: Context, value: IrExpression | undefined): void {
  const { result } = context.code
  if (value !== undefined) expectType(context, value, result, 'returned value')
  if ((value === undefined) !== (result === NULL_TYPE)) fail(context, 'the return does not fit')
}

function checkGoto(
  context: Context,
  { state, payload }: Extract<IrTerminator, { kind: 'goto' }>,
): void {
  const { program } = context.report
  const { entry } = program.machines[context.code.owner!]!.states[state]!
  const parameters = entry === undefined ? 0 : program.functions[entry]!.parameterCount
  const type = parameters === 0 ? NULL_TYPE : program.functions[entry!]!.locals[0]!.type
  checkPayload(context, payload, type)
}

/** Are all ids in their tables, and all ranges in their files? */
import type {
  FileId,
  IrAction,
  IrBlock,
  IrExpression,
  IrFunction,
  IrLoop,
  IrMachine,
  IrPlace,
  IrTerminator,
  IrType,
  Range,
} from '../ir.ts'
import { partsOfType } from '../relations.ts'
import { expressionsOf, expressionsOfTerminator, operandsOf, placeOf, targetsOf } from '../walk.ts'
import { checkIds, type IdContext } from './expression-ids.ts'
import { type Report, require, requireIndex } from './report.ts'

/** Checks the ids and ranges of the whole program. */
export function checkReferences(report: Report): void {
  const { program } = report
  program.types.forEach((type, id) => {
    checkType(report, type, id)
  })
  program.eventSets.forEach((set, id) => {
    for (const event of set) index(report, event, 'events', `event set ${id}`)
  })
  for (const row of [...program.enums, ...program.foreignTypes]) {
    checkRange(report, row, row.file, row.name)
  }
  for (const event of program.events) {
    index(report, event.payload, 'types', event.name)
    // The built-in events are in no file, even if there is none.
    if (event.end > 0) checkRange(report, event, event.file, event.name)
  }
  for (const param of program.params) {
    index(report, param.type, 'types', param.name)
    checkRange(report, param, param.file, param.name)
  }
  for (const row of program.interfaces) {
    index(report, row.payload, 'types', row.name)
    index(report, row.receives, 'eventSets', row.name)
    if (row.machine !== undefined) index(report, row.machine, 'machines', row.name)
    checkRange(report, row, row.file, row.name)
  }
  for (const machine of program.machines) checkMachine(report, machine)
  for (const code of program.functions) checkFunction(report, code)
  checkModules(report)
  checkProof(report)
}

type Table =
  | 'types'
  | 'eventSets'
  | 'enums'
  | 'foreignTypes'
  | 'events'
  | 'params'
  | 'interfaces'
  | 'machines'
  | 'functions'
  | 'files'
  | 'modules'

function index(report: Report, id: number, table: Table, where: string): void {
  requireIndex(report, id, report.program[table].length, where, table.replace(/s$/, ''))
}

function checkType(report: Report, type: IrType, id: number): void {
  const where = `type ${id}`
  for (const part of partsOfType(type)) requireIndex(report, part, id, where, 'earlier type')
  switch (type.kind) {
    case 'enum':
      index(report, type.enum, 'enums', where)
      break
    case 'foreign':
      index(report, type.foreign, 'foreignTypes', where)
      break
    case 'reference':
      if (type.interface !== undefined) index(report, type.interface, 'interfaces', where)
      if (type.machine !== undefined) index(report, type.machine, 'machines', where)
      index(report, type.events, 'eventSets', where)
      break
    case 'message':
      index(report, type.events, 'eventSets', where)
      break
    default:
  }
}

function checkRange(report: Report, { start, end }: Range, file: FileId, where: string): void {
  const text = report.program.files[file]?.text
  const isIn =
    text !== undefined &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start <= end &&
    end <= text.length
  require(report, isIn, where, () => `the range ${start}–${end} is not in file ${file}`)
}

function checkMachine(report: Report, machine: IrMachine): void {
  const { name, fields, states, startState, file } = machine
  checkRange(report, machine, file, name)
  index(report, machine.payload, 'types', name)
  for (const set of [machine.receives, machine.sends, machine.observes]) {
    index(report, set, 'eventSets', name)
  }
  for (const created of machine.creates) index(report, created, 'interfaces', name)
  for (const field of fields) {
    index(report, field.type, 'types', `${name}.${field.name}`)
    checkRange(report, field, file, `${name}.${field.name}`)
  }
  if (startState !== undefined) requireIndex(report, startState, states.length, name, 'state')
  for (const state of states) {
    const where = `${name}.${state.name}`
    checkRange(report, state, file, where)
    if (state.entry !== undefined) index(report, state.entry, 'functions', where)
    if (state.exit !== undefined) index(report, state.exit, 'functions', where)
    for (const action of state.actions) checkAction(report, machine, action, where)
  }
}

function checkAction(report: Report, machine: IrMachine, action: IrAction, where: string): void {
  index(report, action.event, 'events', where)
  checkRange(report, action, machine.file, where)
  if (action.kind === 'goto') {
    requireIndex(report, action.state, machine.states.length, where, 'state')
  }
  if ('function' in action) index(report, action.function, 'functions', where)
}

function checkFunction(report: Report, code: IrFunction): void {
  const { name, file, owner, locals, parameterCount, contract, blocks } = code
  checkRange(report, code, file, name)
  index(report, code.result, 'types', name)
  requireIndex(report, parameterCount, locals.length + 1, name, 'parameter')
  if (owner !== undefined) index(report, owner, 'machines', name)
  if (code.creates !== undefined) index(report, code.creates, 'interfaces', name)
  for (const local of locals) {
    index(report, local.type, 'types', name)
    checkRange(report, local, file, name)
  }
  const context: IdContext = { code, file }
  const formulas = contract === undefined ? [] : [...contract.requires, ...contract.ensures]
  checkExpressions(report, formulas, context, name)
  if (contract?.result !== undefined) {
    requireIndex(report, contract.result, locals.length, name, 'local')
  }
  blocks.forEach((block, id) => {
    checkBlock(report, code, block, `${name} b${id}`)
  })
}

function checkBlock(report: Report, code: IrFunction, block: IrBlock, where: string): void {
  const { instructions, terminator, loop } = block
  const { file, locals } = code
  const context: IdContext = { code, file }
  for (const instruction of instructions) {
    checkRange(report, instruction, file, where)
    const place = placeOf(instruction)
    if (place !== undefined) checkPlace(report, code, place, where)
    if ('target' in instruction && typeof instruction.target === 'number') {
      requireIndex(report, instruction.target, locals.length, where, 'local')
    }
    if (instruction.kind === 'call') index(report, instruction.function, 'functions', where)
    if (instruction.kind === 'new') index(report, instruction.interface, 'interfaces', where)
    if ('point' in instruction) checkPoint(report, instruction.point, where)
    checkExpressions(report, expressionsOf(instruction), context, where)
  }
  checkRange(report, terminator, file, where)
  checkTerminator(report, code, terminator, where)
  checkExpressions(report, expressionsOfTerminator(terminator), context, where)
  if (loop !== undefined) checkLoop(report, code, loop, where)
}

function checkTerminator(
  report: Report,
  { blocks, owner, locals }: IrFunction,
  terminator: IrTerminator,
  where: string,
): void {
  const join = 'join' in terminator && terminator.join !== undefined ? [terminator.join] : []
  for (const target of [...targetsOf(terminator), ...join]) {
    requireIndex(report, target, blocks.length, where, 'block')
  }
  if (terminator.kind === 'goto') {
    const states = owner === undefined ? [] : (report.program.machines[owner]?.states ?? [])
    requireIndex(report, terminator.state, states.length, where, 'state')
  }
  if (terminator.kind !== 'receive') return
  checkPoint(report, terminator.point, where)
  for (const { events, parameter } of terminator.cases) {
    for (const event of events) index(report, event, 'events', where)
    if (parameter !== undefined) requireIndex(report, parameter, locals.length, where, 'local')
  }
}

function checkLoop(report: Report, code: IrFunction, loop: IrLoop, where: string): void {
  requireIndex(report, loop.exit, code.blocks.length, where, 'block')
  checkExpressions(report, loop.invariants, { code, file: code.file }, where)
  if (loop.foreach === undefined) return
  const { collection, index: position, item, body } = loop.foreach
  requireIndex(report, collection, code.locals.length, where, 'local')
  requireIndex(report, position, code.locals.length, where, 'local')
  requireIndex(report, body, code.blocks.length, where, 'block')
  checkPlace(report, code, item, where)
}

function checkPlace(report: Report, code: IrFunction, place: IrPlace, where: string): void {
  const { root, path, type } = place
  checkRange(report, place, code.file, where)
  if (root.kind === 'local') requireIndex(report, root.local, code.locals.length, where, 'local')
  else {
    const owner = code.owner === undefined ? undefined : report.program.machines[code.owner]
    requireIndex(report, root.field, owner?.fields.length ?? 0, where, 'field')
  }
  for (const part of [type, ...path.map((step) => step.type)]) index(report, part, 'types', where)
}

function checkPoint(report: Report, point: number, where: string): void {
  requireIndex(report, point, report.program.points.length, where, 'point')
}

/** All nodes of some expressions; without recursion, since files may nest them without bound. */
function checkExpressions(
  report: Report,
  expressions: readonly IrExpression[],
  context: IdContext,
  where: string,
): void {
  const open = [...expressions]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    checkRange(report, node, context.file, where)
    index(report, node.type, 'types', where)
    checkIds(report, node, context, where)
    open.push(...operandsOf(node))
  }
}

function checkModules(report: Report): void {
  const { modules, tests, params } = report.program
  modules.forEach(({ definitions, links, monitors }, id) => {
    const where = `module ${id}`
    for (const one of definitions) {
      index(report, one.interface, 'interfaces', where)
      index(report, one.machine, 'machines', where)
    }
    for (const { creator, created, implementation } of links) {
      for (const one of [creator, created, implementation]) index(report, one, 'interfaces', where)
    }
    for (const { machine, interfaces } of monitors) {
      index(report, machine, 'machines', where)
      for (const one of interfaces) index(report, one, 'interfaces', where)
    }
  })
  for (const test of tests) {
    index(report, test.module, 'modules', test.name)
    if (test.main !== undefined) index(report, test.main, 'interfaces', test.name)
    for (const { param } of test.params) {
      requireIndex(report, param, params.length, test.name, 'param')
    }
    if (test.end > 0) checkRange(report, test, test.file, test.name)
  }
}

function checkProof(report: Report): void {
  const { proof } = report.program
  if (proof === undefined) return
  for (const pure of proof.pures) {
    checkRange(report, pure, pure.file, pure.name)
    for (const { type } of pure.parameters) index(report, type, 'types', pure.name)
    index(report, pure.result, 'types', pure.name)
    const body = pure.body === undefined ? [] : [pure.body]
    checkExpressions(report, body, { pure, file: pure.file }, pure.name)
  }
  for (const row of [...proof.invariants, ...proof.axioms, ...proof.initConditions]) {
    checkRange(report, row, row.file, row.name)
    checkExpressions(report, [row.formula], { file: row.file }, row.name)
  }
  const invariant = (id: number, where: string): void => {
    requireIndex(report, id, proof.invariants.length, where, 'invariant')
  }
  for (const lemma of proof.lemmas) for (const id of lemma.invariants) invariant(id, lemma.name)
  for (const block of proof.blocks) {
    for (const { goals, premises } of block.commands) {
      for (const term of [...goals, ...premises]) {
        if (term.kind === 'invariant') invariant(term.invariant, block.name)
        else checkExpressions(report, [term.formula], { file: term.file }, block.name)
      }
    }
  }
}

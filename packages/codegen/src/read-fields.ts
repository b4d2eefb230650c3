/**
 * Which fields of a machine code may still read when it rests in a state: those that some function
 * reads which can run from there on, whatever it writes before. A field that is not among them has
 * no say in what happens next (live-variable analysis, by states instead of statements).
 */
import {
  expressionsOf,
  expressionsOfTerminator,
  type Program as Ir,
  type IrBlock,
  type IrExpression,
  type IrFunction,
  type IrMachine,
  type IrState,
  operandsOf,
  placeOf,
} from '@parley/compiler'

/** What a function does itself. */
interface Effects {
  readonly reads: ReadonlySet<number>
  readonly gotos: ReadonlySet<number>
  readonly callees: ReadonlySet<number>
}

/** By machine and state: 1 at the positions of fields that may be read. */
export function readFields(ir: Ir): readonly (readonly Uint8Array[])[] {
  const effects = ir.functions.map(effectsOf)
  return ir.machines.map((machine) =>
    machine.states.map((_, state) => fieldsReadFrom(machine, state, effects)),
  )
}

function fieldsReadFrom(machine: IrMachine, from: number, effects: readonly Effects[]): Uint8Array {
  const fields = new Uint8Array(machine.fields.length)
  const functions = new Set<number>()
  const states = new Set<number>([from])
  const run = (id: number | undefined): void => {
    if (id === undefined || functions.has(id)) return
    functions.add(id)
    const { reads, gotos, callees } = effects[id] as Effects
    for (const field of reads) fields[field] = 1
    for (const state of gotos) enter(state)
    for (const callee of callees) run(callee)
  }
  const enter = (id: number): void => {
    states.add(id)
    run(machine.states[id]?.entry)
  }
  // The set grows while it is gone through.
  for (const id of states) {
    const { exit, actions } = machine.states[id] as IrState
    run(exit)
    for (const action of actions) {
      if (action.kind === 'do' || action.kind === 'goto') run(action.function)
      if (action.kind === 'goto') enter(action.state)
    }
  }
  return fields
}

function effectsOf({ blocks }: IrFunction): Effects {
  const reads = new Set<number>()
  const gotos = new Set<number>()
  const callees = new Set<number>()
  const read = (expression: IrExpression): void => {
    if (expression.kind === 'field') reads.add(expression.field)
    for (const operand of operandsOf(expression)) read(operand)
  }
  for (const block of blocks) {
    for (const field of changedInPart(block)) reads.add(field)
    for (const instruction of block.instructions) {
      for (const expression of expressionsOf(instruction)) read(expression)
      if (instruction.kind === 'call') callees.add(instruction.function)
    }
    for (const expression of expressionsOfTerminator(block.terminator)) read(expression)
    if (block.terminator.kind === 'goto') gotos.add(block.terminator.state)
  }
  return { reads, gotos, callees }
}

/** Fields of which an instruction keeps something, so that what they held matters. */
function changedInPart({ instructions }: IrBlock): number[] {
  return instructions.flatMap((instruction) => {
    const place = placeOf(instruction)
    if (place === undefined || place.root.kind !== 'field') return []
    const isWhole = instruction.kind === 'assign' && place.path.length === 0
    return isWhole ? [] : [place.root.field]
  })
}

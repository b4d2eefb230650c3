/**
 * Which fields of a machine code may still read: from where it rests in a state, and from inside a
 * function. A field that none of the functions reads which can run from there on, whatever they
 * write before, has no say in what happens next (live-variable analysis, by functions instead of
 * statements).
 */
import {
  expressionsOf,
  expressionsOfTerminator,
  type Program as Ir,
  type IrBlock,
  type IrExpression,
  type IrFunction,
  type IrMachine,
  operandsOf,
  placeOf,
} from '@parley/compiler'
import type { Liveness } from '@parley/runtime'

/** The part of {@link Liveness} that is about fields. */
type FieldReads = Pick<Liveness, 'states' | 'functions'>

/** What code reads from each state and function on: the least fixpoint over who runs whom. */
export function readFields(ir: Ir): FieldReads {
  const effects = ir.functions.map(effectsOf)
  const functions = ir.functions.map(({ owner }, id) => {
    const fields = new Uint8Array(owner === undefined ? 0 : fieldCountOf(ir, owner))
    for (const field of (effects[id] as Effects).reads) fields[field] = 1
    return fields
  })
  const states = ir.machines.map((machine) => {
    return machine.states.map(() => new Uint8Array(machine.fields.length))
  })
  const reads = { functions, states }
  while (spread(ir, effects, reads)) {
    // Once more, until nothing is new.
  }
  return reads
}

function fieldCountOf({ machines }: Ir, owner: number): number {
  return (machines[owner] as IrMachine).fields.length
}

/** Adds to each function and state what those read that it leads to; whether anything was new. */
function spread(ir: Ir, effects: readonly Effects[], { functions, states }: FieldReads): boolean {
  let isNew = false
  const add = (to: Uint8Array, from: Uint8Array | undefined): void => {
    if (from === undefined) return
    for (let at = 0; at < from.length; at++) {
      if (from[at] === 0 || to[at] === 1) continue
      to[at] = 1
      isNew = true
    }
  }
  /** What is run on the way into a state of a machine, and from there on. */
  const enter = (to: Uint8Array, machine: number, state: number): void => {
    add(to, states[machine]?.[state])
    add(to, functions[ir.machines[machine]?.states[state]?.entry ?? -1])
  }
  for (const [id, { gotos, callees }] of effects.entries()) {
    const to = functions[id] as Uint8Array
    for (const callee of callees) add(to, functions[callee])
    for (const state of gotos) enter(to, ir.functions[id]?.owner ?? -1, state)
  }
  for (const [id, machine] of ir.machines.entries()) {
    for (const [at, { exit, actions }] of machine.states.entries()) {
      const to = states[id]?.[at] as Uint8Array
      add(to, functions[exit ?? -1])
      for (const action of actions) {
        if (action.kind === 'do' || action.kind === 'goto')
          add(to, functions[action.function ?? -1])
        if (action.kind === 'goto') enter(to, id, action.state)
      }
    }
  }
  return isNew
}

/** What a function does itself. */
interface Effects {
  readonly reads: ReadonlySet<number>
  readonly gotos: ReadonlySet<number>
  readonly callees: ReadonlySet<number>
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

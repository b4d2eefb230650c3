/**
 * Which sets and maps have an order that code can notice. Sets and maps keep the order in which
 * things were put into them; where a program only asks what is in them, how many, and whether two
 * are equal, or chooses from them, that order has no say in what happens.
 *
 * Types between which a value may move count as one (`erasureOf`). What is noticed of a value of
 * type `any` counts against all types, since any value can be in it.
 */
import {
  expressionsOf,
  expressionsOfTerminator,
  type Program as Ir,
  type IrBlock,
  type IrExpression,
  type IrFunction,
  type IrInstruction,
  type IrTerminator,
  type IrType,
  operandsOf,
  partsOfType,
} from '@parley/compiler'
import type { Order, Place } from '@parley/runtime'
import { type Bits, liveBefore } from './live-locals.ts'
import { collectedBy } from './order-blind-loops.ts'

/** By type id: the first place that notices the order of a set's or map's elements, or null. */
export function findOrders(ir: Ir): readonly Order[] {
  const finder = new OrderFinder(ir)
  for (const fn of ir.functions) finder.function(fn)
  return finder.orders()
}

class OrderFinder {
  readonly #ir: Ir
  readonly #erasures: readonly string[]
  readonly #noticed = new Map<string, Place>()
  /** Of each loop that only collects: what it goes through and what it collects in. */
  readonly #loops: { readonly through: string; readonly into: string; readonly place: Place }[] = []
  #all: Place | null = null
  #file = 0

  constructor(ir: Ir) {
    this.#ir = ir
    this.#erasures = ir.types.map((_, id) => erasureOf(ir, id))
  }

  orders(): readonly Order[] {
    for (let before = -1; before < this.#noticed.size; ) {
      before = this.#noticed.size
      for (const { through, into, place } of this.#loops) {
        if (this.#noticed.has(into) && !this.#noticed.has(through))
          this.#noticed.set(through, place)
      }
    }
    return this.#erasures.map((erasure) => this.#noticed.get(erasure) ?? this.#all)
  }

  function(fn: IrFunction): void {
    this.#file = fn.file
    if (fn.isForeign) {
      for (const { type } of fn.locals.slice(0, fn.parameterCount)) this.#inside(type, fn)
      return
    }
    const blind = new Set<IrInstruction>()
    const hasLoops = fn.blocks.some(({ loop }) => loop?.foreach !== undefined)
    const live = hasLoops ? liveBefore(fn) : []
    for (const [id, block] of fn.blocks.entries()) this.#loop(fn, block, live[id], blind)
    for (const { instructions, terminator } of fn.blocks) {
      for (const instruction of instructions) if (!blind.has(instruction)) this.#step(instruction)
      this.#terminator(terminator)
    }
  }

  /** A `foreach` notices the order unless its rounds come to the same in any order. */
  #loop(fn: IrFunction, block: IrBlock, live: Bits | undefined, blind: Set<IrInstruction>): void {
    const foreach = block.loop?.foreach
    if (foreach === undefined || live === undefined) return
    const collected = collectedBy(this.#ir, fn, block, live)
    if (collected === null) return
    const take = fn.blocks[foreach.body]?.instructions[0] as IrInstruction
    const source = collectionOf(fn, foreach.collection)
    blind.add(take)
    if (source !== null) blind.add(source.instruction)
    const type = source?.map ?? fn.locals[foreach.collection]?.type ?? 0
    this.#collects(type, collected, take)
  }

  #collects(type: number, collected: readonly number[], { start, end }: IrInstruction): void {
    const through = this.#erasures[type] as string
    const place = { file: this.#file, start, end }
    for (const each of collected) {
      this.#loops.push({ through, into: this.#erasures[each] as string, place })
    }
  }

  #step(instruction: IrInstruction): void {
    if (instruction.kind === 'print') this.#message(instruction.message)
    else for (const expression of expressionsOf(instruction)) this.#expression(expression)
    if (instruction.kind === 'send' || instruction.kind === 'announce') this.#payload(instruction)
  }

  #terminator(terminator: IrTerminator): void {
    if (terminator.kind === 'fail' || terminator.kind === 'abandon') {
      if (terminator.message !== undefined) this.#message(terminator.message)
      return
    }
    for (const expression of expressionsOfTerminator(terminator)) this.#expression(expression)
    if (terminator.kind === 'raise') this.#payload(terminator)
  }

  /** An event that is not named may take the payload as another type. */
  #payload(step: { readonly event: IrExpression; readonly payload?: IrExpression }): void {
    if (step.payload !== undefined && step.event.kind !== 'event') this.#retyped(step.payload)
  }

  /** A text for people tells the program nothing. */
  #message(message: IrExpression): void {
    if (message.kind !== 'format') this.#expression(message)
    else for (const operand of operandsOf(message)) this.#expression(operand)
  }

  #expression(expression: IrExpression): void {
    const { kind } = expression
    if (kind === 'keys' || kind === 'values') this.#inside(expression.map.type, expression)
    if (kind === 'element' && this.#kindOf(expression.collection.type) === 'set') {
      this.#inside(expression.collection.type, expression)
    }
    if (kind === 'format') {
      for (const operand of operandsOf(expression)) this.#inside(operand.type, expression)
    }
    if (kind === 'cast') this.#retyped(expression)
    for (const operand of this.#operandsThatShow(expression)) this.#expression(operand)
  }

  /** `x in keys(m)` and `sizeof(values(m))` do not notice the order. */
  #operandsThatShow(expression: IrExpression): readonly IrExpression[] {
    const { kind } = expression
    if (kind !== 'contains' && kind !== 'size') return operandsOf(expression)
    const { collection } = expression
    const others = operandsOf(expression).filter((operand) => operand !== collection)
    const isListing = collection.kind === 'keys' || collection.kind === 'values'
    return [...others, ...(isListing ? operandsOf(collection) : [collection])]
  }

  #kindOf(type: number): string {
    return this.#ir.types[type]?.kind ?? ''
  }

  /** The order of all collections in a value of a type is noticed. */
  #inside(type: number, at: { readonly start: number; readonly end: number }): void {
    const place = { file: this.#file, start: at.start, end: at.end }
    const kind = this.#kindOf(type)
    if (kind === 'any' || kind === 'data' || kind === 'foreign') this.#all ??= place
    const erasure = this.#erasures[type] as string
    if ((kind === 'set' || kind === 'map') && !this.#noticed.has(erasure)) {
      this.#noticed.set(erasure, place)
    }
    const row = this.#ir.types[type]
    if (row !== undefined) for (const part of partsOfType(row)) this.#inside(part, at)
  }

  /** A value that is taken for one of a type may be of another with the same outer kind. */
  #retyped(expression: IrExpression): void {
    const kinds = new Set<string>()
    const visit = (type: number): void => {
      const row = this.#ir.types[type]
      if (row === undefined) return
      kinds.add(row.kind)
      for (const part of partsOfType(row)) visit(part)
    }
    visit(expression.type)
    for (const [id, { kind }] of this.#ir.types.entries()) {
      if ((kind === 'set' || kind === 'map') && kinds.has(kind)) this.#inside(id, expression)
    }
  }
}

/** The instruction that evaluates what a `foreach` goes through; the map if those are its keys. */
function collectionOf(
  { blocks }: IrFunction,
  local: number,
): { readonly instruction: IrInstruction; readonly map: number | null } | null {
  for (const { instructions } of blocks) {
    for (const instruction of instructions) {
      if (instruction.kind !== 'assign' || instruction.target.path.length > 0) continue
      const { root } = instruction.target
      if (root.kind !== 'local' || root.local !== local) continue
      const { value } = instruction
      const isListing = value.kind === 'keys' || value.kind === 'values'
      if (!isListing || (value.map.kind !== 'local' && value.map.kind !== 'field')) return null
      return { instruction, map: value.map.type }
    }
  }
  return null
}

/** What types have in common between which a value can move without being looked at. */
function erasureOf(ir: Ir, id: number): string {
  const type = ir.types[id] as IrType
  switch (type.kind) {
    case 'machine':
    case 'reference':
      return 'm'
    case 'int':
    case 'enum':
      return 'i'
    case 'any':
    case 'data':
      return '*'
    case 'seq':
      return `[${erasureOf(ir, type.element)}]`
    case 'set':
      return `{${erasureOf(ir, type.element)}}`
    case 'map':
      return `<${erasureOf(ir, type.key)},${erasureOf(ir, type.value)}>`
    case 'tuple':
    case 'namedTuple':
      return `(${type.elements.map((element) => erasureOf(ir, element)).join()})`
    case 'foreign':
      return `x${type.foreign}`
    default:
      return type.kind
  }
}

/** What single pieces of code do to the elements of an enum that tells them apart. */
import {
  expressionsOf,
  expressionsOfTerminator,
  type Program as Ir,
  type IrEnum,
  type IrExpression,
  type IrFunction,
  type IrInstruction,
  type IrTerminator,
  type IrType,
  operandsOf,
  partsOfType,
} from '@parley/compiler'
import type { ElementUse, Place } from '@parley/runtime'
import { unsetReads } from './unset-reads.ts'

/** A piece of code, in some file. */
interface Range {
  readonly start: number
  readonly end: number
}

export class EnumUses {
  readonly #ir: Ir
  readonly #enum: IrEnum
  /** By type: where elements are in its values; empty for types without. */
  readonly #skeletons: readonly string[]
  /** By type: whether its default has an element in it. */
  readonly #hasDefault: readonly boolean[]
  readonly #isInPayloads: boolean
  #file = 0
  #found: ElementUse[] = []

  constructor(ir: Ir, enumId: number) {
    this.#ir = ir
    this.#enum = ir.enums[enumId] as IrEnum
    const skeletons: string[] = []
    const hasDefault: boolean[] = []
    // Parts come before wholes.
    for (const [id, type] of ir.types.entries()) {
      const isOwn = type.kind === 'enum' && type.enum === enumId
      const parts = partsOfType(type)
      const holds = isOwn || parts.some((part) => skeletons[part] !== '')
      const inner = parts.map((part) => skeletons[part] || '-')
      skeletons[id] = !holds ? '' : isOwn ? 'e' : `${type.kind}(${inner.join()})`
      const isTuple = type.kind === 'tuple' || type.kind === 'namedTuple'
      hasDefault[id] = isOwn || (isTuple && parts.some((part) => hasDefault[part]))
    }
    this.#skeletons = skeletons
    this.#hasDefault = hasDefault
    this.#isInPayloads = ir.events.some(({ payload }) => this.#holds(payload))
  }

  /** What a function does itself. */
  inFunction(fn: IrFunction): ElementUse[] {
    this.#found = []
    this.#file = fn.file
    const unset = unsetReads(fn).locals
    for (const [at, local] of fn.locals.entries()) {
      if (unset.has(at)) this.#takesDefault(local.type, local, `lets ${local.name} begin as`)
    }
    for (const { instructions, terminator } of fn.blocks) {
      for (const instruction of instructions) this.#instruction(instruction)
      this.#terminator(fn, terminator)
    }
    return this.#found
  }

  /** A field that begins with its default. */
  field({ name, type, ...place }: Place & { name: string; type: number }): ElementUse[] {
    this.#found = []
    this.#file = place.file
    this.#takesDefault(type, place, `lets ${name} begin as`)
    return this.#found
  }

  /** A payload of one type that is taken as one of another; a 1-tuple may be its field. */
  binding(payload: number | undefined, parameter: number | undefined, at: Place): ElementUse[] {
    if (payload === undefined || parameter === undefined) return []
    this.#found = []
    this.#file = at.file
    const type = this.#ir.types[payload] as IrType
    const [part, ...others] = type.kind === 'tuple' ? type.elements : []
    const isField = part !== undefined && others.length === 0 && this.#areAlike(part, parameter)
    if (!isField) this.#retypes(payload, parameter, at)
    return this.#found
  }

  #holds(type: number): boolean {
    return this.#skeletons[type] !== ''
  }

  #areAlike(one: number, other: number): boolean {
    return this.#skeletons[one] === this.#skeletons[other]
  }

  #add(element: number | null, does: string, { start, end }: Range): void {
    this.#found.push({ file: this.#file, start, end, element, does })
  }

  #takesDefault(type: number, at: Range, does: string): void {
    if (!this.#hasDefault[type]) return
    const { elements, default: value } = this.#enum
    const name = elements.find((each) => each.value === value)?.name
    this.#add(value, `${does} ${name}`, at)
  }

  #retypes(from: number, to: number, at: Range): void {
    if (!this.#areAlike(from, to)) this.#add(null, 'takes an element as another type', at)
  }

  #instruction(instruction: IrInstruction): void {
    const { kind } = instruction
    if (kind === 'print') this.#message(instruction.message)
    else for (const each of expressionsOf(instruction)) this.#expression(each)
    if (kind === 'send' || kind === 'announce') this.#payload(instruction)
    if (kind === 'call') this.#call(instruction)
  }

  #call(call: IrInstruction & { kind: 'call' }): void {
    const { isForeign, locals, parameterCount, result } = this.#ir.functions[
      call.function
    ] as IrFunction
    const types = [...locals.slice(0, parameterCount).map(({ type }) => type), result]
    const isSeen = isForeign && types.some((type) => this.#holds(type))
    if (isSeen) this.#add(null, 'gives elements to foreign code', call)
  }

  #terminator(fn: IrFunction, terminator: IrTerminator): void {
    const { kind } = terminator
    if (kind === 'fail' || kind === 'abandon') {
      if (terminator.message !== undefined) this.#message(terminator.message)
      return
    }
    for (const each of expressionsOfTerminator(terminator)) this.#expression(each)
    if (kind === 'raise') this.#payload(terminator)
    if (kind !== 'receive') return
    for (const { parameter, events, start, end } of terminator.cases) {
      const type = parameter === undefined ? undefined : fn.locals[parameter]?.type
      if (type === undefined) continue
      for (const event of events) {
        this.#retypes(this.#ir.events[event]?.payload ?? type, type, { start, end })
      }
    }
  }

  /** An event that is not named may take the payload as another type. */
  #payload(step: Range & { readonly event: IrExpression; readonly payload?: IrExpression }): void {
    if (!this.#isInPayloads || step.event.kind === 'event') return
    const isAnnounced = 'kind' in step && step.kind === 'announce'
    if (step.payload === undefined && !isAnnounced) return
    this.#add(null, 'gives a payload to an event that is not named', step)
  }

  /** A text for people tells the program nothing. */
  #message(message: IrExpression): void {
    if (message.kind !== 'format') this.#expression(message)
    else for (const operand of operandsOf(message)) this.#expression(operand)
  }

  #expression(expression: IrExpression): void {
    const operands = operandsOf(expression)
    const shows = operands.some(({ type }) => this.#holds(type))
    const { kind, type } = expression
    if (kind === 'enum' && this.#holds(type)) {
      this.#add(expression.value, `names ${expression.element}`, expression)
    }
    if (kind === 'default') this.#takesDefault(type, expression, 'takes the default')
    if (kind === 'param' && this.#holds(type)) this.#add(null, 'reads a param', expression)
    if (kind === 'widen') this.#retypes(expression.operand.type, type, expression)
    if (kind === 'cast' && (shows || this.#holds(type))) {
      this.#add(null, 'casts an element', expression)
    }
    if (shows && kind === 'convert') this.#add(null, 'takes an element as a number', expression)
    if (shows && kind === 'format') this.#add(null, 'writes an element into a string', expression)
    for (const operand of operands) this.#expression(operand)
  }
}

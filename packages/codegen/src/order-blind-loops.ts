/**
 * Loops over sets and maps that come to the same in any order: their rounds only ask, count, put
 * into sets and maps, take out of them, or end everything in one way. Sending is not among that:
 * others can tell who was sent something first.
 */
import {
  type BlockId,
  expressionsOf,
  type Program as Ir,
  type IrBlock,
  type IrExpression,
  type IrForeach,
  type IrFunction,
  type IrInstruction,
  type IrPlace,
  type IrTerminator,
  operandsOf,
  partsOfType,
  targetsOf,
} from '@parley/compiler'
import { type Bits, isIn } from './live-locals.ts'

/**
 * The types of the collections whose own order comes from that of the rounds of a `foreach`, whose
 * header is given; null if the order of rounds may matter otherwise. `live` are the locals that are
 * live at the header: a round may leave something in these.
 */
export function collectedBy(
  ir: Ir,
  fn: IrFunction,
  header: IrBlock,
  live: Bits,
): readonly number[] | null {
  const { loop } = header
  if (loop?.foreach === undefined) return null
  const rounds = new Rounds(ir, fn, loop.foreach, loop.exit, live)
  return rounds.areBlind() ? rounds.collected : null
}

class Rounds {
  readonly collected: number[] = []
  readonly #ir: Ir
  readonly #fn: IrFunction
  readonly #foreach: IrForeach
  readonly #exit: BlockId
  readonly #live: Bits
  /** How rounds change what outlives them, by variable: in one way each. */
  readonly #ways = new Map<string, string>()
  /** Ways in which a round ends all rounds, but for bugs. */
  readonly #exits = new Set<string>()
  readonly #read: IrExpression[] = []
  /** Whether a round may end with a bug. */
  #mayFail = false

  constructor(ir: Ir, fn: IrFunction, foreach: IrForeach, exit: BlockId, live: Bits) {
    this.#ir = ir
    this.#fn = fn
    this.#foreach = foreach
    this.#exit = exit
    this.#live = live
  }

  areBlind(): boolean {
    const { item, body } = this.#foreach
    // What came last would be left in the variable.
    if (!this.#isOwn(item) || item.path.length > 0) return false
    for (const id of bodyOf(this.#fn, this.#foreach, this.#exit)) {
      const { instructions, terminator, loop } = this.#fn.blocks[id] as IrBlock
      // It may go on for ever.
      if (loop !== undefined && loop.foreach === undefined) this.#mayFail = true
      const own = id === body ? instructions.slice(1) : instructions
      if (!own.every((each) => this.#instruction(each))) return false
      if (!this.#terminator(terminator)) return false
    }
    const isReadBack = this.#read.some((each) => this.#readsChanged(each))
    return !isReadBack && this.#areExitsAlike()
  }

  #instruction(instruction: IrInstruction): boolean {
    const { kind } = instruction
    if (kind === 'print') {
      this.#read.push(instruction.message)
      return true
    }
    if (kind !== 'assign' && kind !== 'add' && kind !== 'remove' && kind !== 'insert') return false
    const { target } = instruction
    if (isOfLocal(target, this.#item)) return false
    if (this.#isOwn(target)) {
      this.#read.push(...expressionsOf(instruction))
      if (kind !== 'assign' || target.path.length > 0) this.#mayFail ||= !this.#isTake(instruction)
      return true
    }
    switch (kind) {
      case 'assign':
        return this.#assign(target, instruction.value)
      case 'add':
        return this.#add(target, instruction.value)
      case 'remove':
        if (target.path.length > 0 || this.#kindOf(target.type) === 'seq') return false
        this.#read.push(instruction.item)
        this.#mayFail ||= !this.#isNeverNull(instruction.item)
        return this.#changes(target, 'take')
      case 'insert':
        return false
    }
  }

  #assign(target: IrPlace, value: IrExpression): boolean {
    if (target.path.length > 0) return this.#assignElement(target, value)
    if (isConstant(value)) return this.#changes(target, `set ${literalOf(value)}`)
    return isIncrement(variableOf(target), value) && this.#changes(target, 'count')
  }

  /** Each round has a key of its own. */
  #assignElement(target: IrPlace, value: IrExpression): boolean {
    const [step] = target.path
    if (target.path.length !== 1 || step?.kind !== 'element') return false
    if (step.index.kind !== 'local' || step.index.local !== this.#item) return false
    const type = this.#typeOf(target)
    if (this.#kindOf(type) !== 'map') return false
    this.#read.push(value)
    this.collected.push(type)
    return this.#changes(target, 'put')
  }

  /** Of equal elements the first one stays, which may hold collections in another order. */
  #add(target: IrPlace, value: IrExpression): boolean {
    if (target.path.length > 0) return false
    this.#read.push(value)
    this.#mayFail ||= !this.#isNeverNull(value)
    this.collected.push(...this.#collectionsIn(target.type))
    return this.#changes(target, 'put')
  }

  #collectionsIn(type: number): number[] {
    const row = this.#ir.types[type]
    if (row === undefined) return []
    const isOrdered = row.kind === 'set' || row.kind === 'map'
    return [
      ...(isOrdered ? [type] : []),
      ...partsOfType(row).flatMap((one) => this.#collectionsIn(one)),
    ]
  }

  /** Notes that rounds change a variable; false if others change it in another way. */
  #changes(target: IrPlace, way: string): boolean {
    const variable = variableOf(target)
    const known = this.#ways.get(variable) ?? way
    this.#ways.set(variable, known)
    return known === way
  }

  /** Whether what is left in a variable after a round is not read any more, but by the loop. */
  #isOwn({ root }: IrPlace): boolean {
    if (root.kind !== 'local') return false
    return root.local === this.#foreach.index || !isIn(this.#live, root.local)
  }

  get #item(): number {
    const { root } = this.#foreach.item
    return root.kind === 'local' ? root.local : -1
  }

  /** Whether an instruction takes the next element of a loop. */
  #isTake(instruction: IrInstruction): boolean {
    return this.#fn.blocks.some(({ loop }) => {
      const body = loop?.foreach?.body
      return body !== undefined && this.#fn.blocks[body]?.instructions[0] === instruction
    })
  }

  #typeOf({ root }: IrPlace): number {
    if (root.kind === 'local') return this.#fn.locals[root.local]?.type ?? 0
    const { owner } = this.#fn
    return owner === undefined ? 0 : (this.#ir.machines[owner]?.fields[root.field]?.type ?? 0)
  }

  #kindOf(type: number): string {
    return this.#ir.types[type]?.kind ?? ''
  }

  #terminator(terminator: IrTerminator): boolean {
    switch (terminator.kind) {
      case 'jump':
        if (terminator.target === this.#exit) this.#exits.add('break')
        return true
      case 'branch':
        this.#read.push(terminator.condition)
        if (terminator.onTrue === this.#exit || terminator.onFalse === this.#exit) {
          this.#exits.add('break')
        }
        return true
      case 'return':
        if (terminator.value !== undefined && !isConstant(terminator.value)) return false
        this.#exits.add(terminator.value === undefined ? 'return' : literalOf(terminator.value))
        return true
      case 'fail':
        this.#mayFail = true
        return true
      case 'abandon':
        this.#exits.add('abandon')
        return true
      default:
        return false
    }
  }

  /**
   * If bugs alone end all rounds, some round has one in any order, possibly another one. If rounds
   * end otherwise, none may have a bug that comes too late, nor leave anything but for that end.
   */
  #areExitsAlike(): boolean {
    if (this.#exits.size === 0) return true
    if (this.#exits.size > 1 || this.#mayFail) return false
    if (this.#read.some((each) => this.#mayFault(each))) return false
    return this.#exits.has('abandon') || this.#ways.size === 0
  }

  /** Whether evaluating an expression may fault; true unless it clearly does not. */
  #mayFault(expression: IrExpression): boolean {
    switch (expression.kind) {
      case 'local':
      case 'field':
      case 'unary':
      case 'tuple':
      case 'widen':
        break
      case 'binary':
        if (['divide', 'modulo'].includes(expression.operator)) return true
        break
      case 'select':
        if (!this.#isNeverNull(expression.tuple)) return true
        break
      default:
        return !isConstant(expression)
    }
    return operandsOf(expression).some((operand) => this.#mayFault(operand))
  }

  /** No element is null, and numbers and texts are not either (checker, 1.14). */
  #isNeverNull(expression: IrExpression): boolean {
    if (expression.kind === 'local' && expression.local === this.#item) return true
    return ['bool', 'int', 'float', 'string', 'enum'].includes(this.#kindOf(expression.type))
  }

  #readsChanged(expression: IrExpression): boolean {
    return mentions(expression, (one) => {
      if (one.kind !== 'local' && one.kind !== 'field') return false
      const variable = one.kind === 'local' ? `local ${one.local}` : `field ${one.field}`
      return this.#ways.has(variable)
    })
  }
}

/** The blocks that a round can run through. */
function bodyOf({ blocks }: IrFunction, { body, index }: IrForeach, exit: BlockId): Set<BlockId> {
  const isHeader = (id: BlockId): boolean => blocks[id]?.loop?.foreach?.index === index
  const found = new Set<BlockId>([body])
  for (const id of found) {
    for (const target of targetsOf((blocks[id] as IrBlock).terminator)) {
      if (target !== exit && !isHeader(target)) found.add(target)
    }
  }
  return found
}

function isOfLocal({ root }: IrPlace, local: number): boolean {
  return root.kind === 'local' && root.local === local
}

function variableOf({ root }: IrPlace): string {
  return root.kind === 'local' ? `local ${root.local}` : `field ${root.field}`
}

function isConstant({ kind }: IrExpression): boolean {
  return ['bool', 'int', 'float', 'string', 'null', 'enum', 'event'].includes(kind)
}

function literalOf(expression: IrExpression): string {
  const value = 'value' in expression ? expression.value : null
  const event = expression.kind === 'event' ? expression.event : null
  return JSON.stringify([expression.kind, value, event])
}

/** `x = x + 1` and the like. */
function isIncrement(variable: string, value: IrExpression): boolean {
  if (value.kind !== 'binary' || value.operator !== 'add' || value.right.kind !== 'int')
    return false
  const { left } = value
  if (left.kind === 'local') return variable === `local ${left.local}`
  return left.kind === 'field' && variable === `field ${left.field}`
}

function mentions(expression: IrExpression, test: (one: IrExpression) => boolean): boolean {
  return test(expression) || operandsOf(expression).some((operand) => mentions(operand, test))
}

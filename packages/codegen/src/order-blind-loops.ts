/**
 * Loops over sets and maps that come to the same in any order: their rounds only ask, count, put
 * into sets and maps, take out of them, or end everything in one way. Sending is not among that:
 * others can tell who was sent something first.
 */
import {
  type BlockId,
  expressionsOf,
  expressionsOfTerminator,
  type Program as Ir,
  type IrBlock,
  type IrExpression,
  type IrForeach,
  type IrFunction,
  type IrInstruction,
  type IrPlace,
  type IrTerminator,
  operandsOf,
  targetsOf,
} from '@parley/compiler'

/**
 * The types of the collections whose own order comes from that of the rounds of a `foreach`, whose
 * header is given; null if the order of rounds may matter otherwise.
 */
export function collectedBy(ir: Ir, fn: IrFunction, header: IrBlock): readonly number[] | null {
  const { loop } = header
  if (loop?.foreach === undefined) return null
  const rounds = new Rounds(ir, fn, loop.foreach, loop.exit)
  return rounds.areBlind() ? rounds.collected : null
}

class Rounds {
  readonly collected: number[] = []
  readonly #ir: Ir
  readonly #fn: IrFunction
  readonly #foreach: IrForeach
  readonly #exit: BlockId
  /** Variables that rounds change, as texts. */
  readonly #changed = new Set<string>()
  /** What they are all set to, by variable. */
  readonly #constants = new Map<string, string>()
  /** Ways in which a round ends the loop. */
  readonly #exits = new Set<string>()
  readonly #read: IrExpression[] = []

  constructor(ir: Ir, fn: IrFunction, foreach: IrForeach, exit: BlockId) {
    this.#ir = ir
    this.#fn = fn
    this.#foreach = foreach
    this.#exit = exit
  }

  areBlind(): boolean {
    const { item } = this.#foreach
    if (item.root.kind !== 'local' || item.path.length > 0) return false
    if (this.#isReadElsewhere(item.root.local)) return false
    const blocks = bodyOf(this.#fn, this.#foreach, this.#exit)
    for (const id of blocks) {
      const { instructions, terminator } = this.#fn.blocks[id] as IrBlock
      if (!instructions.every((each) => this.#instruction(each))) return false
      if (!this.#terminator(terminator)) return false
    }
    const isReadBack = this.#read.some((each) => this.#reads(each))
    return !isReadBack && this.#areExitsAlike()
  }

  /** What came last is left in the variable. */
  #isReadElsewhere(item: number): boolean {
    const bodies = new Set<BlockId>()
    for (const { loop } of this.#fn.blocks) {
      const root = loop?.foreach?.item.root
      if (loop?.foreach === undefined || root?.kind !== 'local' || root.local !== item) continue
      for (const id of bodyOf(this.#fn, loop.foreach, loop.exit)) bodies.add(id)
    }
    return this.#fn.blocks.some(({ instructions, terminator }, id) => {
      if (bodies.has(id)) return false
      const all = [...instructions.flatMap(expressionsOf), ...expressionsOfTerminator(terminator)]
      return all.some((each) => mentions(each, (one) => one.kind === 'local' && one.local === item))
    })
  }

  #instruction(instruction: IrInstruction): boolean {
    switch (instruction.kind) {
      case 'assign':
        return this.#assign(instruction.target, instruction.value)
      case 'add':
        if (instruction.target.path.length > 0) return false
        this.#read.push(instruction.value)
        this.#change(instruction.target)
        this.collected.push(instruction.target.type)
        return true
      case 'remove': {
        const { target, item } = instruction
        if (target.path.length > 0 || this.#ir.types[target.type]?.kind === 'seq') return false
        this.#read.push(item)
        this.#change(target)
        return true
      }
      case 'print':
        this.#read.push(instruction.message)
        return true
      default:
        return false
    }
  }

  #assign(target: IrPlace, value: IrExpression): boolean {
    if (this.#isOwn(target)) {
      this.#read.push(value)
      return true
    }
    const variable = variableOf(target)
    if (target.path.length > 0) return this.#assignElement(target, value)
    if (isConstant(value)) {
      const text = literalOf(value)
      if ((this.#constants.get(variable) ?? text) !== text || this.#changed.has(variable))
        return false
      this.#constants.set(variable, text)
      return true
    }
    if (!isIncrement(variable, value) || this.#constants.has(variable)) return false
    this.#changed.add(variable)
    return true
  }

  /** Each round has a key of its own. */
  #assignElement(target: IrPlace, value: IrExpression): boolean {
    const [step] = target.path
    const { item } = this.#foreach
    if (target.path.length !== 1 || step?.kind !== 'element' || item.root.kind !== 'local')
      return false
    if (step.index.kind !== 'local' || step.index.local !== item.root.local) return false
    const type = this.#typeOf(target)
    if (this.#ir.types[type]?.kind !== 'map') return false
    this.#read.push(value)
    this.#change(target)
    this.collected.push(type)
    return true
  }

  /** Temporaries, and the items of loops, are set before they are read in each round. */
  #isOwn({ root, path }: IrPlace): boolean {
    if (root.kind !== 'local' || path.length > 0) return false
    if (this.#fn.locals[root.local]?.name === '') return true
    return this.#fn.blocks.some(({ loop }) => {
      const item = loop?.foreach?.item.root
      return item?.kind === 'local' && item.local === root.local
    })
  }

  #typeOf({ root }: IrPlace): number {
    if (root.kind === 'local') return this.#fn.locals[root.local]?.type ?? 0
    const { owner } = this.#fn
    return owner === undefined ? 0 : (this.#ir.machines[owner]?.fields[root.field]?.type ?? 0)
  }

  #change(target: IrPlace): void {
    this.#changed.add(variableOf(target))
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
      case 'abandon':
        this.#exits.add(`end ${terminator.start}`)
        return true
      default:
        return false
    }
  }

  /** After an end nothing matters; else nothing may have been changed before one. */
  #areExitsAlike(): boolean {
    if (this.#exits.size === 0) return true
    if (this.#exits.size > 1) return false
    const [exit] = this.#exits
    if (exit?.startsWith('end ')) return true
    const isUnchanged = this.#changed.size === 0 && this.#constants.size === 0
    return isUnchanged && !this.#read.some((each) => mentions(each, mayFault))
  }

  #reads(expression: IrExpression): boolean {
    return mentions(expression, (one) => {
      if (one.kind !== 'local' && one.kind !== 'field') return false
      const variable = one.kind === 'local' ? `local ${one.local}` : `field ${one.field}`
      return this.#changed.has(variable) || this.#constants.has(variable)
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

function mayFault(expression: IrExpression): boolean {
  const { kind } = expression
  if (kind === 'binary') return ['divide', 'modulo'].includes(expression.operator)
  return ['element', 'cast', 'restrict', 'convert'].includes(kind)
}

function mentions(expression: IrExpression, test: (one: IrExpression) => boolean): boolean {
  return test(expression) || operandsOf(expression).some((operand) => mentions(operand, test))
}

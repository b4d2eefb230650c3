/** Which variables code may read before it has set them, so that their defaults matter. */
import {
  expressionsOf,
  expressionsOfTerminator,
  type IrBlock,
  type IrExpression,
  type IrFunction,
  type IrInstruction,
  type IrTerminator,
  operandsOf,
  placeOf,
  targetsOf,
} from '@parley/compiler'

/** Variables, as texts: `local 0`, `field 2`. */
type Variables = ReadonlySet<string>

export interface UnsetReads {
  /** Locals that some way through the function reads before it sets them. */
  readonly locals: ReadonlySet<number>
  /**
   * Whether a field, by its position, may still hold what it held before the function, where the
   * function reads it, ends, calls another one or stops on its way.
   */
  keeps(field: number): boolean
}

/** Works out what is set on all ways to each step (definite assignment). */
export function unsetReads(fn: IrFunction): UnsetReads {
  const reads = new Reads()
  for (const [id, set] of setBefore(fn).entries()) {
    if (set !== null) reads.block(fn.blocks[id] as IrBlock, set)
  }
  return reads
}

/** By block: what is set on all ways to it; null if there is no way to it. */
function setBefore({ blocks, parameterCount }: IrFunction): readonly (Variables | null)[] {
  const before: (Variables | null)[] = blocks.map(() => null)
  before[0] = new Set(Array.from({ length: parameterCount }, (_, at) => `local ${at}`))
  const open = [0]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const { instructions, terminator } = blocks[id] as IrBlock
    const after = new Set([...(before[id] as Variables), ...instructions.flatMap(setBy)])
    for (const target of targetsOf(terminator)) {
      const known = before[target] ?? null
      const arriving = new Set([...after, ...setByCase(terminator, target)])
      const both = known === null ? arriving : new Set([...known].filter((v) => arriving.has(v)))
      if (known !== null && both.size === known.size) continue
      before[target] = both
      open.push(target)
    }
  }
  return before
}

function setBy(instruction: IrInstruction): string[] {
  const place = placeOf(instruction)
  if (place !== undefined) {
    const isWhole = instruction.kind === 'assign' && place.path.length === 0
    return isWhole ? [variableOf(place.root)] : []
  }
  const hasTarget = 'target' in instruction && typeof instruction.target === 'number'
  return hasTarget ? [`local ${instruction.target}`] : []
}

function setByCase(terminator: IrTerminator, target: number): string[] {
  if (terminator.kind !== 'receive') return []
  const cases = terminator.cases.filter((one) => one.target === target)
  return cases.flatMap(({ parameter }) => (parameter === undefined ? [] : [`local ${parameter}`]))
}

type Root = NonNullable<ReturnType<typeof placeOf>>['root']

function variableOf(root: Root): string {
  return root.kind === 'local' ? `local ${root.local}` : `field ${root.field}`
}

class Reads implements UnsetReads {
  readonly locals = new Set<number>()
  /** Of fields: what is read although it is not set, and what is set wherever a step may stop. */
  readonly #read = new Set<string>()
  readonly #atStops: Variables[] = []

  keeps(field: number): boolean {
    const variable = `field ${field}`
    return this.#read.has(variable) || this.#atStops.some((set) => !set.has(variable))
  }

  block({ instructions, terminator }: IrBlock, before: Variables): void {
    const set = new Set(before)
    for (const instruction of instructions) {
      if (instruction.kind === 'print') this.#message(instruction.message, set)
      else for (const each of expressionsOf(instruction)) this.#expression(each, set)
      if (instruction.kind === 'call') this.#atStops.push(new Set(set))
      const place = placeOf(instruction)
      const isWhole = instruction.kind === 'assign' && place?.path.length === 0
      if (place !== undefined && !isWhole) this.#variable(variableOf(place.root), set)
      for (const variable of setBy(instruction)) set.add(variable)
    }
    const { kind } = terminator
    for (const each of expressionsOfTerminator(terminator)) {
      if (kind === 'fail' || kind === 'abandon') this.#message(each, set)
      else this.#expression(each, set)
    }
    if (['receive', 'return', 'raise', 'goto'].includes(kind)) this.#atStops.push(set)
  }

  /** A text for people does not stop for the numbers of machines. */
  #message(message: IrExpression, set: Variables): void {
    if (message.kind !== 'format') this.#expression(message, set)
    else for (const operand of operandsOf(message)) this.#expression(operand, set)
  }

  #expression(expression: IrExpression, set: Variables): void {
    const { kind } = expression
    if (kind === 'local') this.#variable(`local ${expression.local}`, set)
    if (kind === 'field') this.#variable(`field ${expression.field}`, set)
    if (kind === 'format') this.#atStops.push(new Set(set))
    for (const operand of operandsOf(expression)) this.#expression(operand, set)
  }

  #variable(variable: string, set: Variables): void {
    if (set.has(variable)) return
    this.#read.add(variable)
    const [kind, id] = variable.split(' ')
    if (kind === 'local') this.locals.add(Number(id))
  }
}

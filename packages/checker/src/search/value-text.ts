/**
 * Values as texts and back. Unlike `canonicalText`, which follows P's equality, two values have the
 * same text only if no program can ever tell them apart: the order of sets and maps counts, so do
 * the permissions of machine references and the sign of zero.
 */
import {
  AnyTuple,
  type EventRef,
  elementsOf,
  emptyMap,
  emptySet,
  entriesOf,
  Float,
  Foreign,
  type Identity,
  MachineRef,
  mapInsert,
  PMap,
  type Program,
  PSet,
  Seq,
  type Shape,
  setAdd,
  share,
  Tuple,
  type Value,
} from '@parley/runtime'

/** Machines by text, and foreign values, which only their host can write down. */
export interface TextContext {
  textOf(identity: Identity): string
  identityOf(text: string): Identity
  keyOf(foreign: Foreign): string
  foreignOf(key: string): Foreign
}

export class ValueTexts {
  readonly #context: TextContext
  readonly #events: readonly EventRef[]
  readonly #classes: ReadonlyMap<string, new (...fields: Value[]) => Tuple>
  // Where reading is.
  #text = ''
  #at = 0

  constructor(program: Program, context: TextContext) {
    this.#context = context
    this.#events = program.events
    this.#classes = new Map(
      program.tupleClasses.map((tuple) => [shapeText(tuple.prototype.shape as Shape), tuple]),
    )
  }

  textOf(identity: Identity): string {
    return this.#context.textOf(identity)
  }

  write(value: Value): string {
    if (typeof value === 'number') return `i${value};`
    if (value === null) return 'n'
    if (typeof value === 'boolean') return value ? 't' : 'f'
    if (typeof value === 'string') return `"${value.length}:${value}`
    if (typeof value === 'bigint') return `i${value};`
    if (value instanceof Tuple) return this.#writeTuple(value)
    if (value instanceof MachineRef) {
      return `m${value.permissions}:${this.#context.textOf(value.identity)};`
    }
    if (value instanceof Seq) return `[${this.#writeAll(value.items)}]`
    if (value instanceof PSet) return `{${this.#writeAll(elementsOf(value))}}`
    if (value instanceof PMap) {
      let text = '<'
      for (const [key, content] of entriesOf(value)) text += this.write(key) + this.write(content)
      return `${text}>`
    }
    if (value instanceof Float) return `d${Object.is(value.value, -0) ? '-0' : value.value};`
    if (value instanceof Foreign) {
      const key = this.#context.keyOf(value)
      return `x${key.length}:${key}`
    }
    return `e${value.id};`
  }

  #writeAll(values: readonly Value[]): string {
    let text = ''
    for (const value of values) text += this.write(value)
    return text
  }

  #writeTuple(tuple: Tuple): string {
    const { size } = tuple.shape
    let text = `(${shapeText(tuple.shape)}:`
    for (let at = 0; at < size; at++) text += this.write(tuple.at(at))
    return `${text})`
  }

  /** All values of a text that `write` made, one after the other. */
  read(text: string): Value[] {
    this.#text = text
    this.#at = 0
    return this.#readAll('')
  }

  /** The value of a text that `write` made of one. */
  readOne(text: string): Value {
    return this.read(text)[0] as Value
  }

  #readAll(end: string): Value[] {
    const values: Value[] = []
    while (this.#at < this.#text.length && this.#text[this.#at] !== end) values.push(this.#read())
    this.#at++
    return values
  }

  #read(): Value {
    const kind = this.#text[this.#at++]
    switch (kind) {
      case 'i':
        return integer(this.#until(';'))
      case 'n':
        return null
      case 't':
        return true
      case 'f':
        return false
      case '"':
        return this.#counted()
      case '(':
        return this.#readTuple()
      case 'm': {
        const permissions = Number(this.#until(':'))
        return new MachineRef(this.#context.identityOf(this.#until(';')), permissions)
      }
      case '[':
        return share(new Seq(this.#readAll(']')))
      case '{':
        return share(this.#readAll('}').reduce((set: PSet, one) => setAdd(set, one), emptySet()))
      case '<':
        return this.#readMap()
      case 'd':
        return new Float(Number(this.#until(';')))
      case 'x':
        return this.#context.foreignOf(this.#counted())
      default:
        return this.#events[Number(this.#until(';'))] as EventRef
    }
  }

  #readMap(): PMap {
    const parts = this.#readAll('>')
    let map = emptyMap()
    for (let at = 0; at < parts.length; at += 2) {
      map = mapInsert(map, parts[at] as Value, parts[at + 1] as Value)
    }
    return share(map)
  }

  #readTuple(): Tuple {
    const shape = this.#until(':')
    const fields = this.#readAll(')')
    const known = this.#classes.get(shape)
    if (known !== undefined) return share(new known(...fields))
    const names = /^\d/.test(shape) ? null : shape.split(',')
    return share(new AnyTuple({ size: fields.length, names }, fields))
  }

  #until(end: string): string {
    const from = this.#at
    this.#at = this.#text.indexOf(end, from) + 1
    return this.#text.slice(from, this.#at - 1)
  }

  #counted(): string {
    const length = Number(this.#until(':'))
    const text = this.#text.slice(this.#at, this.#at + length)
    this.#at += length
    return text
  }
}

/** The names of a tuple's fields, or how many it has. */
export function shapeText({ size, names }: Shape): string {
  return names === null ? String(size) : names.join(',')
}

function integer(text: string): number | bigint {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}

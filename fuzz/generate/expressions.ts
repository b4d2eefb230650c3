/** Random expressions of a wanted type. */
import { unreachable } from '../../packages/compiler/src/source/unreachable.ts'
import type { Random } from '../random.ts'
import { INT, STRING, type Type, typeText, type Variable, type World } from './world.ts'

/** Makes expressions in one scope. */
export class Expressions {
  readonly #random: Random
  readonly #world: World
  readonly #scope: { readonly variables: readonly Variable[]; readonly isPure: boolean }

  constructor(
    random: Random,
    world: World,
    scope: { readonly variables: readonly Variable[]; readonly isPure: boolean },
  ) {
    this.#random = random
    this.#world = world
    this.#scope = scope
  }

  /** An expression of exactly the type, or of one that can be assigned to it. */
  make(type: Type, depth: number): string {
    const random = this.#random
    if (random.chance(0.4)) {
      const found = this.#access(type)
      if (found !== undefined) return found
    }
    if (depth > 0 && random.chance(0.2)) {
      const call = this.#call(type, depth - 1)
      if (call !== undefined) return call
    }
    if (random.chance(0.1)) return `default(${typeText(type)})`
    if (depth > 0 && random.chance(0.1)) return `(${this.make(type, depth - 1)})`
    return depth > 0 ? this.#compound(type, depth - 1) : this.#simple(type)
  }

  /** The type behind aliases. */
  resolve(type: Type): Type {
    return type.kind === 'alias' ? this.resolve(type.type) : type
  }

  /** A variable of the type or a part of one. */
  #access(type: Type): string | undefined {
    const wanted = typeText(this.resolve(type), true)
    const found: string[] = []
    const consider = (text: string, candidate: Type): void => {
      if (typeText(this.resolve(candidate), true) === wanted) found.push(text)
    }
    for (const { name, type } of this.#scope.variables) {
      consider(name, type)
      const resolved = this.resolve(type)
      if (resolved.kind === 'named') {
        for (const field of resolved.fields) consider(`${name}.${field.name}`, field.type)
      } else if (resolved.kind === 'tuple') {
        resolved.elements.forEach((element, i) => {
          consider(`${name}.${i}`, element)
        })
      } else if (resolved.kind === 'seq') {
        consider(`${name}[${this.#simple(INT)}]`, resolved.element)
      } else if (resolved.kind === 'map') {
        consider(`${name}[${this.#simple(resolved.key)}]`, resolved.value)
      }
    }
    return found.length === 0 ? undefined : this.#random.pick(found)
  }

  #call(type: Type, depth: number): string | undefined {
    const wanted = typeText(type)
    const callees = this.#world.functions.filter(
      ({ result }) => result !== undefined && typeText(result) === wanted,
    )
    if (callees.length === 0) return undefined
    const { name, parameters } = this.#random.pick(callees)
    return `${name}(${parameters.map((p) => this.make(p.type, depth)).join(', ')})`
  }

  #simple(type: Type): string {
    const random = this.#random
    switch (type.kind) {
      case 'int':
        return random.pick(['0', '1', '2', '2147483647'])
      case 'bool':
        return random.pick(['true', 'false', this.#scope.isPure ? 'true' : '$'])
      case 'float':
        return random.pick(['0.5', '.25', '3.0'])
      case 'string':
        return random.pick(['""', '"text"', '"{{}}"', '"\\n"'])
      case 'machine':
        return this.#scope.isPure ? 'null' : random.pick(['this', 'null'])
      case 'event':
        return random.pick(['null', 'halt', random.pick(this.#world.events).name])
      case 'any':
        return random.pick(['null', '1', 'true', '"any"'])
      case 'enum':
        return random.pick(type.elements)
      case 'alias':
        return this.#simple(type.type)
      case 'tuple':
        return this.#tuple(type.elements.map((element) => this.#simple(element)))
      case 'named':
        return this.#tuple(type.fields.map((one) => `${one.name} = ${this.#simple(one.type)}`))
      case 'seq':
      case 'set':
      case 'map':
      case 'reference':
        return `default(${typeText(type)})`
      default:
        return unreachable(type)
    }
  }

  #compound(type: Type, depth: number): string {
    const random = this.#random
    switch (type.kind) {
      case 'int':
        return this.#int(depth)
      case 'bool':
        return this.#bool(depth)
      case 'float':
        return random.chance(0.5)
          ? `(${this.make(INT, depth)} to float)`
          : this.#infix(type, random.pick(['+', '-', '*', '/']), depth)
      case 'string':
        return random.chance(0.5)
          ? this.#infix(type, '+', depth)
          : `format("{0} {1}", ${this.make(INT, depth)}, ${this.make(STRING, depth)})`
      case 'alias':
        return this.#compound(type.type, depth)
      case 'tuple':
        return this.#tuple(type.elements.map((element) => this.make(element, depth)))
      case 'named':
        return this.#tuple(type.fields.map((one) => `${one.name} = ${this.make(one.type, depth)}`))
      case 'seq':
        return this.#collectionItems(type)
      case 'reference':
        return this.#new(type.name, depth)
      default:
        return this.#simple(type)
    }
  }

  #int(depth: number): string {
    switch (this.#random.int(4)) {
      case 0:
        return `-${this.make(INT, depth)}`
      case 1: {
        const collection = this.#collection()
        return collection === undefined ? '7' : `sizeof(${collection.name})`
      }
      case 2:
        return this.#scope.isPure ? '8' : `choose(${1 + this.#random.int(9)})`
      default:
        return this.#infix(INT, this.#random.pick(['+', '-', '*', '/', '%']), depth)
    }
  }

  #bool(depth: number): string {
    const bool: Type = { kind: 'bool' }
    switch (this.#random.int(5)) {
      case 0:
        return `!${this.make(bool, depth)}`
      case 1:
        return this.#infix(INT, this.#random.pick(['<', '<=', '>', '>=', '==', '!=']), depth)
      case 2:
        return this.#infix(STRING, this.#random.pick(['==', '!=', '<']), depth)
      case 3: {
        const collection = this.#collection()
        if (collection === undefined) return 'true'
        const { type } = collection
        const item = type.kind === 'map' ? type.key : type.element
        return `(${this.make(item, depth)} in ${collection.name})`
      }
      default:
        return this.#infix(bool, this.#random.pick(['&&', '||', '==']), depth)
    }
  }

  #infix(type: Type, operator: string, depth: number): string {
    return `(${this.make(type, depth)} ${operator} ${this.make(type, depth)})`
  }

  #tuple(items: readonly string[]): string {
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`
  }

  /** `keys(m)` or `values(m)` of a map with such items. */
  #collectionItems(type: Extract<Type, { kind: 'seq' | 'set' }>): string {
    for (const { name, type: candidate } of this.#scope.variables) {
      const resolved = this.resolve(candidate)
      if (resolved.kind !== 'map') continue
      if (typeText(resolved.key) === typeText(type.element)) return `keys(${name})`
      if (typeText(resolved.value) === typeText(type.element)) return `values(${name})`
    }
    return this.#simple(type)
  }

  #collection() {
    const found = this.#scope.variables.flatMap(({ name, type }) => {
      const resolved = this.resolve(type)
      const isCollection =
        resolved.kind === 'seq' || resolved.kind === 'set' || resolved.kind === 'map'
      return isCollection ? [{ name, type: resolved }] : []
    })
    return found.length === 0 ? undefined : this.#random.pick(found)
  }

  #new(name: string, depth: number): string {
    const machine = this.#world.machines.find((one) => one.name === name)!
    if (this.#scope.isPure) return `default(${name})`
    const argument = machine.payload === undefined ? '' : this.make(machine.payload, depth)
    return `new ${name}(${argument})`
  }
}

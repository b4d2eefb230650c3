/** `$`, `$$` and `choose` (checker §1.12). */
import { type IrDomain, unreachable } from '@parley/compiler'
import { mapKeys, PMap, Seq, setItems, type Value } from '@parley/runtime'
import * as bugs from './bugs.ts'
import { evaluate, type Scope } from './evaluate.ts'
import type { Machine } from './instances.ts'
import { asCollection, asInt } from './operands.ts'
import type { World } from './world.ts'

/** More alternatives than this are a bug. */
const MOST_CHOICES = 10_000

/** The value that the strategy chooses. */
export function choose(scope: Scope, machine: Machine, domain: IrDomain): Value {
  const { world } = scope
  switch (domain.kind) {
    case 'bool': {
      const drawn = draw(world, machine, 2, domain.isFair)
      world.listener?.chose(machine, drawn, 2, true)
      return drawn === 0
    }
    case 'int': {
      const bound = asInt(evaluate(scope, domain.bound))
      if (bound > MOST_CHOICES) world.fail(bugs.tooManyChoices(machine, bound))
      if (bound < 0) world.fail(bugs.negativeChoice(machine, bound))
      const value = draw(world, machine, Number(bound), false)
      world.listener?.chose(machine, value, Number(bound), false)
      return value
    }
    case 'collection': {
      const collection = asCollection(evaluate(scope, domain.collection))
      const items = itemsOf(collection)
      if (items.length === 0) world.fail(bugs.emptyChoice(machine, collection))
      if (items.length > MOST_CHOICES) world.fail(bugs.tooManyChoices(machine, items.length))
      const index = draw(world, machine, items.length, false)
      world.listener?.chose(machine, index, items.length, false)
      return items[index]!
    }
    default:
      return unreachable(domain)
  }
}

function itemsOf(collection: ReturnType<typeof asCollection>): readonly Value[] {
  if (collection instanceof Seq) return collection.items
  return collection instanceof PMap ? mapKeys(collection) : setItems(collection)
}

/** One step of the strategy: a number in [0, bound); `choose(0)` is 0, and a step too. */
function draw(world: World, machine: Machine, bound: number, isFair: boolean): number {
  world.beforeRequest()
  const { number } = machine.identity
  const answer = world.chooser.choice(Math.max(bound, 1), number, isFair)
  world.countStep()
  world.decisions.push({ kind: 'choice', operation: number, bound, answer })
  return answer
}

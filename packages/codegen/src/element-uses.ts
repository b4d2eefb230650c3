/**
 * What tells the elements of an enum apart. Code may copy them, compare them for equality, use them
 * in collections, send them and choose among them; whatever else it does with them would come out
 * differently if they were interchanged (scalarsets: Ip and Dill 1996). Each such use counts as
 * long as code can still run that does it.
 */
import type {
  Program as Ir,
  IrAction,
  IrFunction,
  IrMachine,
  IrModule,
  IrState,
  IrTest,
} from '@parley/compiler'
import type { ElementUse, ElementUses } from '@parley/runtime'
import { EnumUses } from './enum-uses.ts'
import { unsetReads } from './unset-reads.ts'

/** The uses of an enum in the machines of a test. */
export function elementUses(ir: Ir, test: IrTest, enumId: number): ElementUses {
  return new Uses(ir, ir.modules[test.module] as IrModule, enumId, test.main)
}

/** Code by which uses are reached: a function, or a machine as it rests, enters or starts. */
interface Node {
  readonly uses: ElementUse[]
  readonly next: Node[]
  /** The machine and its state, if this is how it rests. */
  readonly rests: readonly [number, number] | null
}

class Uses implements ElementUses {
  readonly created: readonly number[]
  readonly #ir: Ir
  readonly #module: IrModule
  readonly #enum: EnumUses
  readonly #nodes = new Map<string, Node>()
  readonly #reached = new Map<string, ReadonlySet<ElementUse>>()
  readonly #starts = new Set<number>()

  constructor(ir: Ir, module: IrModule, enumId: number, main: number | undefined) {
    this.#ir = ir
    this.#module = module
    this.#enum = new EnumUses(ir, enumId)
    for (const machine of this.#definitionsOf(main)) this.#start(machine)
    this.created = [...this.#starts]
  }

  ofFunction(id: number): ReadonlySet<ElementUse> {
    return this.#from(`function ${id}`, () => this.#function(id))
  }

  ofRest(machine: number, state: number): ReadonlySet<ElementUse> {
    return this.#from(`rest ${machine} ${state}`, () => this.#rest(machine, state))
  }

  ofEntry(machine: number, state: number): ReadonlySet<ElementUse> {
    return this.#from(`entry ${machine} ${state}`, () => this.#entry(machine, state))
  }

  ofStart(machine: number): ReadonlySet<ElementUse> {
    return this.#from(`start ${machine}`, () => this.#start(machine))
  }

  restsOf(machine: number): readonly number[] {
    const states = [...nodesFrom(this.#start(machine))].flatMap(({ rests }) => {
      return rests?.[0] === machine ? [rests[1]] : []
    })
    return states.filter((state) => this.#mayRest(machine, state))
  }

  /** Not if all ways through the entry function lead to other states. */
  #mayRest(machine: number, state: number): boolean {
    const entry = this.#ir.machines[machine]?.states[state]?.entry
    if (entry === undefined) return true
    const { blocks } = this.#ir.functions[entry] as IrFunction
    return blocks.some(({ terminator: { kind } }) => kind === 'return' || kind === 'raise')
  }

  #from(key: string, node: () => Node): ReadonlySet<ElementUse> {
    const known = this.#reached.get(key)
    if (known !== undefined) return known
    const uses = new Set([...nodesFrom(node())].flatMap((each) => each.uses))
    this.#reached.set(key, uses)
    return uses
  }

  /** Makes a node once; it is known before what it leads to is looked at. */
  #node(key: string, fill: (node: Node) => void, rests: Node['rests'] = null): Node {
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const node: Node = { uses: [], next: [], rests }
    this.#nodes.set(key, node)
    fill(node)
    return node
  }

  #function(id: number): Node {
    return this.#node(`function ${id}`, (node) => {
      const fn = this.#ir.functions[id] as IrFunction
      node.uses.push(...this.#enum.inFunction(fn))
      for (const { instructions, terminator } of fn.blocks) {
        for (const one of instructions) {
          if (one.kind === 'call') node.next.push(this.#function(one.function))
          if (one.kind === 'new') node.next.push(...this.#creations(one.interface))
        }
        if (terminator.kind === 'goto' && fn.owner !== undefined) {
          node.next.push(this.#entry(fn.owner, terminator.state))
        }
      }
      if (fn.creates !== undefined) node.next.push(...this.#creations(fn.creates))
    })
  }

  #rest(machine: number, state: number): Node {
    const fill = (node: Node): void => {
      const table = this.#ir.machines[machine] as IrMachine
      const { exit, actions } = table.states[state] as IrState
      if (exit !== undefined) node.next.push(this.#function(exit))
      for (const action of actions) {
        if (action.kind !== 'do' && action.kind !== 'goto') continue
        node.uses.push(...this.#bindings(table, action))
        if (action.function !== undefined) node.next.push(this.#function(action.function))
        if (action.kind === 'goto') node.next.push(this.#entry(machine, action.state))
      }
    }
    return this.#node(`rest ${machine} ${state}`, fill, [machine, state])
  }

  /** An action's functions take the payload of its event, whatever their parameters are. */
  #bindings(table: IrMachine, action: IrAction & { kind: 'do' | 'goto' }): ElementUse[] {
    const type = this.#ir.events[action.event]?.payload
    const entry = action.kind === 'goto' ? table.states[action.state]?.entry : undefined
    return [action.function, entry].flatMap((id) => {
      return this.#enum.binding(type, this.#parameterOf(id), { ...action, file: table.file })
    })
  }

  #parameterOf(id: number | undefined): number | undefined {
    const fn = id === undefined ? undefined : this.#ir.functions[id]
    return fn === undefined || fn.parameterCount === 0 ? undefined : fn.locals[0]?.type
  }

  #entry(machine: number, state: number): Node {
    return this.#node(`entry ${machine} ${state}`, (node) => {
      const entry = this.#ir.machines[machine]?.states[state]?.entry
      if (entry !== undefined) node.next.push(this.#function(entry))
      node.next.push(this.#rest(machine, state))
    })
  }

  /** Fields begin with defaults, which matter unless the entry function sets them first. */
  #start(machine: number): Node {
    return this.#node(`start ${machine}`, (node) => {
      this.#starts.add(machine)
      const table = this.#ir.machines[machine] as IrMachine
      if (table.startState === undefined) return
      const { entry } = table.states[table.startState] as IrState
      const reads = entry === undefined ? null : unsetReads(this.#ir.functions[entry] as IrFunction)
      for (const [at, field] of table.fields.entries()) {
        const isKept = reads === null || reads.keeps(at)
        if (isKept) node.uses.push(...this.#enum.field({ ...field, file: table.file }))
      }
      for (const payload of this.#payloadsOf(machine)) {
        node.uses.push(...this.#enum.binding(payload, this.#parameterOf(entry), table))
      }
      node.next.push(this.#entry(machine, table.startState))
    })
  }

  /** The types of what may be given to a machine when it is created. */
  #payloadsOf(machine: number): number[] {
    const { definitions, links } = this.#module
    const own = definitions.filter((each) => each.machine === machine).map((each) => each.interface)
    const created = links.filter(({ implementation }) => own.includes(implementation))
    const interfaces = [...own, ...created.map((link) => link.created)]
    return interfaces.map((id) => this.#ir.interfaces[id]?.payload as number)
  }

  /** Whoever creates it: all machines that the test puts in the place of an interface. */
  #creations(created: number): Node[] {
    const links = this.#module.links.filter((link) => link.created === created)
    return links
      .flatMap(({ implementation }) => this.#definitionsOf(implementation))
      .map((machine) => this.#start(machine))
  }

  #definitionsOf(id: number | undefined): number[] {
    return this.#module.definitions.flatMap((each) => (each.interface === id ? [each.machine] : []))
  }
}

function nodesFrom(first: Node): Set<Node> {
  const nodes = new Set([first])
  // The set grows while it is gone through.
  for (const { next } of nodes) for (const each of next) nodes.add(each)
  return nodes
}

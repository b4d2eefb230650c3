/** What the lints need to know about a program, collected in one walk over it. */
import { referencedEvent } from '../semantics/event-reference.ts'
import type { SemanticModel } from '../semantics/model.ts'
import { spanOf } from '../semantics/places.ts'
import type {
  EventSymbol,
  FunctionSymbol,
  MachineSymbol,
  StateSymbol,
} from '../semantics/symbol.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { withoutParentheses } from '../syntax/parentheses.ts'
import type { SyntaxFile } from '../syntax/parser.ts'
import type {
  Expression,
  Identifier,
  LValue,
  Node,
  RaiseStatement,
  SendStatement,
} from '../syntax/tree.ts'
import { children } from '../syntax/walk.ts'

export interface Facts {
  readonly model: SemanticModel
  /**
   * Whether this is a whole program: it has tests or implementations, the implicit one included.
   * Of a library nobody knows who uses it.
   */
  readonly isWhole: boolean
  /** Whether there are functions without bodies, whose code can do things unseen. */
  readonly hasForeignCode: boolean
  /** Events that occur in expressions: whatever is sent, raised or announced is among them. */
  readonly namedEvents: ReadonlySet<EventSymbol>
  /** Events that are named anywhere but in their declaration. */
  readonly usedEvents: ReadonlySet<EventSymbol>
  /** Events that states, receive statements or specs wait for, with the first such place. */
  readonly handledEvents: ReadonlyMap<EventSymbol, Span>
  /** Events in `send e` statements, with the first such place. */
  readonly sentEvents: ReadonlyMap<EventSymbol, Span>
  /** Events in the cases of receive statements. */
  readonly receivedEvents: ReadonlySet<EventSymbol>
  /**
   * Variables are known by the names in their declarations: those of a receive case for several
   * events have a symbol for each event.
   */
  readonly readVariables: ReadonlySet<Identifier>
  readonly writtenVariables: ReadonlySet<Identifier>
  /** Variables that have to be there: of `foreach`, or to hold what a call or `new` gives. */
  readonly neededVariables: ReadonlySet<Identifier>
  readonly functions: ReadonlyMap<FunctionSymbol, FunctionFacts>
}

/** What the body of a function does itself, receive cases included. */
export interface FunctionFacts {
  readonly gotos: Set<StateSymbol>
  readonly raises: RaiseStatement[]
  readonly sends: SendStatement[]
}

/** Collects the facts of a program that was analysed without errors. */
export function collectFacts(model: SemanticModel, files: readonly SyntaxFile[]): Facts {
  const collection = createCollection(model)
  for (const symbol of model.functions) {
    const facts: FunctionFacts = { gotos: new Set(), raises: [], sends: [] }
    collection.functions.set(symbol, facts)
    if (symbol.body !== undefined) collect(collection, symbol.body, symbol.file, facts)
  }
  for (const { file, program } of files) collect(collection, program, file)
  for (const machine of model.globals.machines.values()) {
    const { observes, file, node } = machine
    for (const [at, event] of observes.entries()) {
      addFirst(collection.handledEvents, event, spanOf(node.observes[at] ?? node.name, file))
    }
    for (const state of machine.states) {
      for (const [event, { trigger }] of state.actions) {
        addFirst(collection.handledEvents, event, spanOf(trigger, file))
      }
    }
  }
  return {
    ...collection,
    isWhole: model.tests.length > 0,
    hasForeignCode: model.functions.some((symbol) => symbol.body === undefined),
  }
}

/** Whether a machine has foreign functions, whose code may read its fields and change its state. */
export function hasForeignFunctions(machine: MachineSymbol): boolean {
  return machine.functions.some((symbol) => symbol.body === undefined)
}

interface Collection {
  readonly model: SemanticModel
  readonly namedEvents: Set<EventSymbol>
  readonly usedEvents: Set<EventSymbol>
  readonly handledEvents: Map<EventSymbol, Span>
  readonly sentEvents: Map<EventSymbol, Span>
  readonly receivedEvents: Set<EventSymbol>
  readonly readVariables: Set<Identifier>
  readonly writtenVariables: Set<Identifier>
  readonly neededVariables: Set<Identifier>
  readonly functions: Map<FunctionSymbol, FunctionFacts>
}

function createCollection(model: SemanticModel): Collection {
  return {
    model,
    namedEvents: new Set(),
    usedEvents: new Set(),
    handledEvents: new Map(),
    sentEvents: new Map(),
    receivedEvents: new Set(),
    readVariables: new Set(),
    writtenVariables: new Set(),
    neededVariables: new Set(),
    functions: new Map(),
  }
}

/** Walks a body, or outside of functions everything but the bodies. */
function collect(
  collection: Collection,
  node: Node,
  file: SourceFile,
  facts?: FunctionFacts,
): void {
  collectNode(collection, node, file, facts)
  for (const child of children(node)) {
    if (facts === undefined && child.kind === 'Body') continue
    collect(collection, child, file, facts)
  }
}

function collectNode(
  collection: Collection,
  node: Node,
  file: SourceFile,
  facts: FunctionFacts | undefined,
): void {
  const { model } = collection
  switch (node.kind) {
    case 'Identifier':
      useName(collection, node)
      break
    case 'NameExpression': {
      const symbol = model.symbols.get(node.name)
      if (symbol?.kind === 'event') collection.namedEvents.add(symbol)
      addVariable(collection, collection.readVariables, node.name)
      break
    }
    case 'FieldExpression':
      addVariable(collection, collection.readVariables, node.field)
      break
    case 'VariableLValue':
      addVariable(collection, collection.writtenVariables, node.name)
      break
    case 'AssignStatement':
      if (hasEffect(node.value)) {
        const root = rootOf(node.target)
        if (root !== undefined) addVariable(collection, collection.neededVariables, root)
      }
      break
    case 'ForeachStatement':
      addVariable(collection, collection.neededVariables, node.item)
      break
    case 'ReceiveCase':
      for (const name of node.events) {
        const event = model.symbols.get(name)
        if (event?.kind !== 'event') continue
        collection.receivedEvents.add(event)
        addFirst(collection.handledEvents, event, spanOf(name, file))
      }
      break
    case 'SendStatement': {
      facts?.sends.push(node)
      const event = referencedEvent(model, node.event)
      if (event !== undefined) addFirst(collection.sentEvents, event, spanOf(node.event, file))
      break
    }
    case 'RaiseStatement':
      facts?.raises.push(node)
      break
    case 'GotoStatement': {
      const state = model.symbols.get(node.state)
      if (state?.kind === 'state') facts?.gotos.add(state)
      break
    }
    default:
      break
  }
}

/** The declaration of an event has its name as a node, too; that is no use. */
function useName(collection: Collection, name: Identifier): void {
  const symbol = collection.model.symbols.get(name)
  if (symbol?.kind === 'event' && symbol.nameNode !== name) collection.usedEvents.add(symbol)
}

function addVariable({ model }: Collection, variables: Set<Identifier>, name: Identifier): void {
  const symbol = model.symbols.get(name)
  if (symbol?.kind === 'variable' && symbol.nameNode !== undefined) variables.add(symbol.nameNode)
}

function addFirst<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value)
}

/** Whether evaluating does something, so that the value may be a by-product. */
function hasEffect(expression: Expression): boolean {
  let inner = withoutParentheses(expression)
  while (inner.kind === 'CastExpression') inner = withoutParentheses(inner.operand)
  return inner.kind === 'NewExpression' || inner.kind === 'CallExpression'
}

/** The name of the variable that is assigned as a whole; undefined for parts of variables. */
function rootOf(target: LValue): Identifier | undefined {
  return target.kind === 'VariableLValue' ? target.name : undefined
}

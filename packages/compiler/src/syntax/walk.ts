/** Walks over the syntax tree: the children of any node, in the order of the text. */
import type { Node } from './tree.ts'

/** The nodes directly below a node, in the order of the text; names are nodes, too. */
export function children(node: Node): readonly Node[] {
  return NODE_PARTS[node.kind](node as never)
}

/**
 * Calls a function for a node and everything below it, parents before children, in the order of the
 * text. What is below a node for which the function returns `false` is left out.
 */
export function visit(node: Node, enter: (node: Node) => unknown): void {
  if (enter(node) === false) return
  for (const child of children(node)) visit(child, enter)
}

type NodeKind = Node['kind']

type PartsOf = { readonly [K in NodeKind]: (node: Extract<Node, { kind: K }>) => readonly Node[] }

const NONE: readonly Node[] = []

/** One row a kind of node; a new kind does not compile until it has one. */
const NODE_PARTS: PartsOf = {
  Program: (node) => node.declarations,
  TypeDeclaration: (node) => [node.name, ...given(node.type)],
  EnumDeclaration: (node) => [node.name, ...node.elements],
  EnumElement: (node) => [node.name, ...given(node.value)],
  EventDeclaration: (node) => [node.name, ...given(node.payload)],
  EventSetDeclaration: (node) => [node.name, ...node.events],
  InterfaceDeclaration: (node) => [node.name, ...given(node.payload), ...node.receives],
  MachineDeclaration: (node) => [node.name, ...node.clauses, ...node.observes, ...node.members],
  RoleClause: (node) => node.events,
  FunctionDeclaration: (node) => [
    node.name,
    ...node.parameters,
    ...given(node.returnType),
    ...given(node.body),
    ...given(node.creates),
    ...given(node.returnVariable),
    ...node.requires,
    ...node.ensures,
  ],
  StateDeclaration: (node) => [node.name, ...node.items],
  EntryItem: (node) => [node.handler],
  ExitItem: (node) => [node.handler],
  DeferItem: (node) => node.events,
  IgnoreItem: (node) => node.events,
  OnDoItem: (node) => [...node.events, node.handler],
  OnGotoItem: (node) => [...node.events, node.target, ...given(node.handler)],
  ParamDeclaration: (node) => [...node.names, node.type],
  PureDeclaration: (node) => [node.name, ...node.parameters, node.returnType, ...given(node.body)],
  InvariantDeclaration: (node) => [node.name, node.condition],
  LemmaDeclaration: (node) => [node.name, ...node.invariants],
  AxiomDeclaration: (node) => [node.condition],
  InitConditionDeclaration: (node) => [node.condition],
  ProofDeclaration: (node) => [...given(node.name), ...node.commands],
  ProveCommand: (node) => [...formulas(node.goals), ...formulas(node.using), ...node.except],
  ErrorDeclaration: () => NONE,
  ErrorMember: () => NONE,
  ErrorStateItem: () => NONE,
  Identifier: () => NONE,
  ModuleDeclaration: (node) => [node.name, node.module],
  ParenthesisedModule: (node) => [node.module],
  BindModule: (node) => node.binds,
  Bind: (node) => [node.machine, ...given(node.interface)],
  NamedModule: (node) => [node.name],
  CombinedModule: (node) => node.modules,
  HideEventsModule: (node) => [...node.events, node.module],
  HideInterfacesModule: (node) => [...node.interfaces, node.module],
  AssertModule: (node) => [...node.specs, node.module],
  RenameModule: (node) => [node.from, node.to, node.module],
  MainModule: (node) => [node.main, node.module],
  TestDeclaration: (node) => [
    ...given(node.parameters),
    ...given(node.assume),
    ...given(node.twise),
    node.name,
    node.main,
    node.module,
    ...given(node.refines),
  ],
  TestParameters: (node) => node.parameters,
  TestParameter: (node) => [node.name, ...node.values],
  TestValue: () => NONE,
  TwiseClause: (node) => [...given(node.strength)],
  ImplementationDeclaration: (node) => [node.name, ...given(node.main), node.module],
  ErrorModule: () => NONE,
  PrimitiveType: () => NONE,
  NamedType: (node) => [node.name],
  SequenceType: (node) => [node.element],
  SetType: (node) => [node.element],
  MapType: (node) => [node.key, node.value],
  TupleType: (node) => node.elements,
  NamedTupleType: (node) => node.fields,
  Parameter: (node) => [node.name, node.type],
  ErrorType: () => NONE,
  Body: (node) => [...node.variables, ...node.statements],
  Handler: (node) => [...given(node.parameter), node.body],
  VariableDeclaration: (node) => [...node.names, node.type],
  BlockStatement: (node) => node.statements,
  AssertStatement: (node) => [node.condition, ...given(node.message)],
  AssumeStatement: (node) => [node.condition, ...given(node.message)],
  PrintStatement: (node) => [node.message],
  ReturnStatement: (node) => [...given(node.value)],
  BreakStatement: () => NONE,
  ContinueStatement: () => NONE,
  AssignStatement: (node) => [node.target, node.value],
  InsertStatement: (node) => [node.target, node.index, node.value],
  AddStatement: (node) => [node.target, node.value],
  RemoveStatement: (node) => [node.target, node.value],
  WhileStatement: (node) => [node.condition, node.body],
  ForeachStatement: (node) => [node.item, node.collection, ...node.invariants, node.body],
  IfStatement: (node) => [node.condition, node.consequent, ...given(node.alternate)],
  NewStatement: (node) => [node.interface, ...node.args],
  CallStatement: (node) => [node.callee, ...node.args],
  RaiseStatement: (node) => [node.event, ...node.args],
  SendStatement: (node) => [node.target, node.event, ...node.args],
  AnnounceStatement: (node) => [node.event, ...node.args],
  GotoStatement: (node) => [node.state, ...node.args],
  ReceiveStatement: (node) => node.cases,
  ReceiveCase: (node) => [...node.events, node.handler],
  EmptyStatement: () => NONE,
  ErrorStatement: (node) => [...given(node.variable)],
  VariableLValue: (node) => [node.name],
  FieldLValue: (node) => [node.target, node.field],
  ItemLValue: (node) => [node.target, node.index],
  IndexLValue: (node) => [node.target, node.index],
  NameExpression: (node) => [node.name],
  IntLiteral: () => NONE,
  FloatLiteral: () => NONE,
  FloatCallLiteral: (node) => [node.mantissa, node.exponent],
  BoolLiteral: () => NONE,
  NullLiteral: () => NONE,
  HaltLiteral: () => NONE,
  ThisExpression: () => NONE,
  NondetExpression: () => NONE,
  ParenthesisedExpression: (node) => [node.expression],
  TupleExpression: (node) => node.elements,
  NamedTupleExpression: (node) => node.fields,
  NamedTupleField: (node) => [node.name, node.value],
  CollectionCall: (node) => [node.operand],
  DefaultExpression: (node) => [node.type],
  NewExpression: (node) => [node.interface, ...node.args],
  CallExpression: (node) => [node.callee, ...node.args],
  ChooseExpression: (node) => [...given(node.operand)],
  StringExpression: (node) => node.args,
  FieldExpression: (node) => [node.target, node.field],
  ItemExpression: (node) => [node.target, node.index],
  IndexExpression: (node) => [node.target, node.index],
  UnaryExpression: (node) => [node.operand],
  BinaryExpression: (node) => [node.left, node.right],
  CastExpression: (node) => [node.operand, node.type],
  QuantifierExpression: (node) => [...node.parameters, node.body],
  IsExpression: (node) => [node.operand, node.name],
  TargetsExpression: (node) => [node.message, node.machine],
  FlyingExpression: (node) => [node.operand],
  ErrorExpression: () => NONE,
}

/** A part that may be absent. */
function given(part: Node | undefined): readonly Node[] {
  return part === undefined ? NONE : [part]
}

/** The goals or premises of a `prove` command, which may be a keyword. */
function formulas(parts: readonly Node[] | string | undefined): readonly Node[] {
  return parts === undefined || typeof parts === 'string' ? NONE : parts
}

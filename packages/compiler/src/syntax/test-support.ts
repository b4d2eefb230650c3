/** Short forms of trees and diagnostics for the tests of lexer and parser. */
import { createSourceFile, locationText } from '../source/source-file.ts'
import { brokenPromise } from './invariants.ts'
import { type ParseOptions, parse, type SyntaxFile } from './parser.ts'
import type { Expression, Node } from './tree.ts'
import { children, visit } from './walk.ts'

/** Parses a text and asserts what holds for every text. */
export function parseText(text: string, options: ParseOptions = {}): SyntaxFile {
  const syntax = parse(createSourceFile('test.p', text), options)
  const broken = brokenPromise(syntax)
  if (broken !== undefined) throw new Error(`${broken} in ${JSON.stringify(text.slice(0, 500))}`)
  return syntax
}

/** `<line>:<column> <message>` of every diagnostic. */
export function errorsOf(text: string, options: ParseOptions = {}): string[] {
  const { diagnostics, file } = parseText(text, options)
  return diagnostics.map(({ span, message }) => {
    const place = span === undefined ? '' : locationText(file, span.start)
    return `${place.replace('test.p:', '')} ${message}`
  })
}

/** The kinds of all nodes of a text. */
export function kindsOf(text: string, options: ParseOptions = {}): Set<string> {
  const kinds = new Set<string>()
  visit(parseText(text, options).program, (node) => {
    kinds.add(node.kind)
  })
  return kinds
}

/** The first node of a kind. */
export function find<K extends Node['kind']>(
  root: Node,
  kind: K,
): Extract<Node, { kind: K }> | undefined {
  if (root.kind === kind) return root as Extract<Node, { kind: K }>
  for (const child of children(root)) {
    const found = find(child, kind)
    if (found !== undefined) return found
  }
  return undefined
}

/** An expression parsed as the value of an assignment, with parentheses around every operator. */
export function structureOf(expression: string): string {
  const { program, diagnostics, file } = parseText(`fun f() { x = ${expression}; }`, {
    verifier: true,
  })
  const first = diagnostics[0]
  if (first !== undefined) throw new Error(`${first.message} in ${expression}`)
  const assignment = find(program, 'AssignStatement')
  if (assignment === undefined) throw new Error('no assignment')
  return shown(assignment.value, file.text)
}

function shown(node: Expression, text: string): string {
  const show = (each: Expression) => shown(each, text)
  const slice = (each: Node) => text.slice(each.start, each.end)
  switch (node.kind) {
    case 'ParenthesisedExpression':
      return show(node.expression)
    case 'BinaryExpression':
      return `(${show(node.left)} ${node.operator} ${show(node.right)})`
    case 'UnaryExpression':
      return `(${node.operator}${show(node.operand)})`
    case 'CastExpression':
      return `(${show(node.operand)} ${node.operator} ${slice(node.type)})`
    case 'FieldExpression':
      return `(${show(node.target)}.${node.field.name})`
    case 'ItemExpression':
      return `(${show(node.target)}.${node.index.digits})`
    case 'IndexExpression':
      return `(${show(node.target)}[${show(node.index)}])`
    case 'IsExpression':
      return `(${show(node.operand)} is ${node.name.name})`
    case 'TargetsExpression':
      return `(${show(node.message)} targets ${show(node.machine)})`
    case 'FlyingExpression':
      return `(${node.operator} ${show(node.operand)})`
    case 'QuantifierExpression':
      return `(${node.quantifier} ${node.parameters.map(slice).join(', ')} :: ${show(node.body)})`
    case 'FloatLiteral':
      return `float ${node.text}`
    default:
      return slice(node)
  }
}

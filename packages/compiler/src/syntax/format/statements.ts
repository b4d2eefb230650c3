/** Prints bodies, handlers and statements (language §2.3, §2.5). */
import { unreachable } from '../../source/unreachable.ts'
import { concat, type Doc, group, hardline, line, nest, nil, space } from '../layout.ts'
import type {
  Body,
  ForeachStatement,
  Handler,
  IfStatement,
  LValue,
  ReceiveCase,
  ReceiveStatement,
  Statement,
  VariableDeclaration,
  WhileStatement,
} from '../tree.ts'
import {
  formatArguments,
  formatExpression,
  formatTrailingArguments,
  parenthesised,
} from './expressions.ts'
import { block, bracketed, filled, INDENT, name, spaceOrBreak, TIGHT, word } from './parts.ts'
import type { TokenWriter } from './token-writer.ts'
import { formatParameters, typeAnnotation } from './types.ts'

/** `[(x: T)] { … }`, with the space or break before it. */
export function formatHandler(write: TokenWriter, handler: Handler): Doc {
  const { parameter, body } = handler
  return concat([
    parameter === undefined ? nil : concat([space, formatParameters(write, [parameter])]),
    spaceOrBreak(write),
    formatBody(write, body),
  ])
}

/** `{ var…; statements }`; a single plain statement may stay on the line of the braces. */
export function formatBody(write: TokenWriter, body: Body): Doc {
  return formatBlock(write, [...body.variables, ...body.statements], true)
}

/** `var a, b: T;` and `param a, b: T;` */
export function formatVariables(
  write: TokenWriter,
  variables: Pick<VariableDeclaration, 'names' | 'type'>,
): Doc {
  return concat([
    word(write),
    filled(write, variables.names, name),
    typeAnnotation(write, variables.type),
    write.token(),
  ])
}

function formatStatement(write: TokenWriter, statement: Statement): Doc {
  switch (statement.kind) {
    case 'BlockStatement':
      return formatBlock(write, statement.statements, true)
    case 'WhileStatement':
      return formatWhile(write, statement)
    case 'ForeachStatement':
      return formatForeach(write, statement)
    case 'IfStatement':
      return formatIf(write, statement)
    case 'ReceiveStatement':
      return formatReceive(write, statement)
    case 'EmptyStatement':
      return write.token()
    case 'ErrorStatement':
      return nil
    default:
      return concat([formatSimple(write, statement), write.token()])
  }
}

/** Statements that end in a semicolon. */
type SimpleStatement = Exclude<
  Statement,
  {
    kind: `${'Block' | 'While' | 'Foreach' | 'If' | 'Receive' | 'Empty' | 'Error'}Statement`
  }
>

/** A simple statement without its semicolon. */
function formatSimple(write: TokenWriter, statement: SimpleStatement): Doc {
  switch (statement.kind) {
    case 'AssertStatement':
    case 'AssumeStatement': {
      const { condition, message } = statement
      const rest = message === undefined ? [] : [message]
      return concat([
        word(write),
        formatExpression(write, condition),
        formatTrailingArguments(write, rest),
      ])
    }
    case 'PrintStatement':
      return concat([word(write), formatExpression(write, statement.message)])
    case 'ReturnStatement':
      return statement.value === undefined
        ? write.token()
        : concat([word(write), formatExpression(write, statement.value)])
    case 'BreakStatement':
    case 'ContinueStatement':
      return write.token()
    case 'AssignStatement':
    case 'RemoveStatement':
      return concat([operatorOf(write, statement.target), formatExpression(write, statement.value)])
    case 'InsertStatement': {
      const target = operatorOf(write, statement.target)
      const operands = [statement.index, statement.value]
      return concat([target, bracketed(write, operands, formatExpression, TIGHT)])
    }
    case 'AddStatement':
      return concat([
        operatorOf(write, statement.target),
        formatArguments(write, [statement.value]),
      ])
    case 'NewStatement':
      return concat([word(write), write.token(), formatArguments(write, statement.args)])
    case 'CallStatement':
      return concat([write.token(), formatArguments(write, statement.args)])
    case 'RaiseStatement':
    case 'AnnounceStatement':
      return concat([
        word(write),
        formatExpression(write, statement.event),
        formatTrailingArguments(write, statement.args),
      ])
    case 'SendStatement':
      return concat([
        word(write),
        formatExpression(write, statement.target),
        formatTrailingArguments(write, [statement.event, ...statement.args]),
      ])
    case 'GotoStatement':
      return concat([word(write), write.token(), formatTrailingArguments(write, statement.args)])
    default:
      return unreachable(statement)
  }
}

/** The assigned place, the operator and a space. */
function operatorOf(write: TokenWriter, target: LValue): Doc {
  return concat([formatLValue(write, target), space, word(write)])
}

function formatLValue(write: TokenWriter, target: LValue): Doc {
  switch (target.kind) {
    case 'VariableLValue':
      return write.token()
    case 'FieldLValue':
    case 'ItemLValue':
      return concat([formatLValue(write, target.target), write.tokens(2)])
    case 'IndexLValue':
      return concat([
        formatLValue(write, target.target),
        write.token(),
        formatExpression(write, target.index),
        write.token(),
      ])
    default:
      return unreachable(target)
  }
}

function formatWhile(write: TokenWriter, { condition, body }: WhileStatement): Doc {
  const head = concat([word(write), parenthesised(write, condition)])
  return concat([head, formatClause(write, body, true)])
}

function formatReceive(write: TokenWriter, { cases }: ReceiveStatement): Doc {
  return concat([write.token(), spaceOrBreak(write), block(write, cases, formatCase)])
}

function formatForeach(write: TokenWriter, statement: ForeachStatement): Doc {
  const head = concat([
    word(write),
    write.tokens(2),
    space,
    word(write),
    formatExpression(write, statement.collection),
    write.token(),
  ])
  if (statement.invariants.length === 0) {
    return concat([head, formatClause(write, statement.body, true)])
  }
  const invariants = statement.invariants.map((invariant) =>
    concat([hardline, word(write), formatExpression(write, invariant), write.token()]),
  )
  const isBlock = statement.body.kind === 'BlockStatement'
  const body = concat([hardline, formatStatement(write, statement.body)])
  return concat([head, nest(INDENT, concat(invariants)), isBlock ? body : nest(INDENT, body)])
}

function formatIf(write: TokenWriter, statement: IfStatement): Doc {
  const { condition, consequent, alternate } = statement
  const head = concat([word(write), parenthesised(write, condition)])
  if (alternate === undefined) return concat([head, formatClause(write, consequent, true)])
  const isBlock = consequent.kind === 'BlockStatement'
  return concat([
    head,
    isBlock ? formatClause(write, consequent, false) : brokenClause(write, consequent),
    isBlock ? spaceOrBreak(write) : hardline,
    write.token(),
    formatElse(write, alternate, isBlock),
  ])
}

function formatElse(write: TokenWriter, alternate: Statement, isAfterBlock: boolean): Doc {
  if (alternate.kind === 'IfStatement') return concat([space, formatIf(write, alternate)])
  if (alternate.kind === 'BlockStatement' || isAfterBlock) {
    return formatClause(write, alternate, false)
  }
  return brokenClause(write, alternate)
}

/** The statement that a loop or condition governs, with the space or break before it. */
function formatClause(write: TokenWriter, statement: Statement, mayBeOneLine: boolean): Doc {
  if (statement.kind === 'BlockStatement') {
    return concat([spaceOrBreak(write), formatBlock(write, statement.statements, mayBeOneLine)])
  }
  if (statement.kind === 'EmptyStatement') return write.token()
  return group(nest(INDENT, concat([line, formatStatement(write, statement)])))
}

function brokenClause(write: TokenWriter, statement: Statement): Doc {
  return nest(INDENT, concat([hardline, formatStatement(write, statement)]))
}

/** The block of a body or statement. */
function formatBlock(
  write: TokenWriter,
  items: readonly (VariableDeclaration | Statement)[],
  mayBeOneLine: boolean,
): Doc {
  return block(write, items, formatItem, {
    mayBeOneLine: mayBeOneLine && items.every(isSimple),
    isAttached: (item) => item.kind === 'EmptyStatement',
  })
}

function formatItem(write: TokenWriter, item: VariableDeclaration | Statement): Doc {
  return item.kind === 'VariableDeclaration'
    ? formatVariables(write, item)
    : formatStatement(write, item)
}

function formatCase(write: TokenWriter, receiveCase: ReceiveCase): Doc {
  return concat([
    word(write),
    filled(write, receiveCase.events, name),
    write.token(),
    formatHandler(write, receiveCase.handler),
  ])
}

/** Whether the statement may share a line with the braces around it. */
function isSimple(item: VariableDeclaration | Statement): boolean {
  switch (item.kind) {
    case 'BlockStatement':
    case 'IfStatement':
    case 'WhileStatement':
    case 'ForeachStatement':
    case 'ReceiveStatement':
      return false
    default:
      return true
  }
}

/** Tests, their parameters, and implementations (language §2.7). */
import { expectedToken, refinementClause } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { expectSemicolon } from '../recovery.ts'
import { Kind } from '../token.ts'
import type {
  Expression,
  Identifier,
  ImplementationDeclaration,
  TestDeclaration,
  TestParameter,
  TestParameters,
  TestValue,
  TwiseClause,
} from '../tree.ts'
import { parseExpression } from './expressions.ts'
import { intLiteral } from './literals.ts'
import { parseModule } from './modules.ts'

/** What a test has before its name. */
interface Clauses {
  readonly parameters?: TestParameters
  readonly assume?: Expression
  readonly twise?: TwiseClause
}

/** `TestDecl` */
export function parseTest(p: Cursor): TestDeclaration {
  const start = p.start
  p.next()
  const clauses = parseClauses(p)
  const name = p.name('the name of a test')
  const main = parseMain(p)
  p.expect(Kind.Colon, 'and the module to test')
  const module = parseModule(p)
  if (p.kind !== Kind.RefinesKeyword) {
    expectSemicolon(p, 'the test', 'declaration')
    const end = p.previousEnd
    return { kind: 'TestDeclaration', start, end, name, ...clauses, main, module }
  }
  const first = clauses.parameters ?? clauses.assume ?? clauses.twise
  if (first !== undefined) p.report(refinementClause, { start: first.start, end: first.end })
  p.next()
  const refines = parseModule(p)
  expectSemicolon(p, 'the test', 'declaration')
  const end = p.previousEnd
  return { kind: 'TestDeclaration', start, end, name, ...clauses, main, module, refines }
}

/** `"implementation" Id ["[" "main" "=" Id "]"] ":" ModExpr ";"` */
export function parseImplementation(p: Cursor): ImplementationDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of an implementation')
  const main = p.kind === Kind.LeftBracket ? parseMain(p) : undefined
  p.expect(Kind.Colon, 'and a module')
  const module = parseModule(p)
  expectSemicolon(p, 'the implementation', 'declaration')
  const end = p.previousEnd
  const kind = 'ImplementationDeclaration'
  if (main === undefined) return { kind, start, end, name, module }
  return { kind, start, end, name, main, module }
}

/** `["param" "(" … ")"] ["assume" Expr] [Twise]` */
function parseClauses(p: Cursor): Clauses {
  const parameters = p.kind === Kind.ParamKeyword ? parseTestParameters(p) : undefined
  const assume = p.accept(Kind.AssumeKeyword) ? parseExpression(p) : undefined
  const twise = parseTwise(p)
  return {
    ...(parameters === undefined ? {} : { parameters }),
    ...(assume === undefined ? {} : { assume }),
    ...(twise === undefined ? {} : { twise }),
  }
}

function parseTestParameters(p: Cursor): TestParameters {
  p.next()
  const start = p.kind === Kind.LeftParen ? p.start : p.previousEnd
  const from = p.nodes.size
  if (p.expect(Kind.LeftParen, 'and the parameters of the test')) {
    do {
      p.nodes.push(parseTestParameter(p))
    } while (p.continues(Kind.RightParen))
    p.expectClose(Kind.RightParen, start)
  }
  const parameters = p.nodes.take<TestParameter>(from)
  return { kind: 'TestParameters', start, end: p.previousEnd, parameters }
}

/** `Id "in" "[" PVal {"," PVal} "]"` */
function parseTestParameter(p: Cursor): TestParameter {
  const name = p.name('the name of a parameter')
  const from = p.nodes.size
  p.expect(Kind.InKeyword, 'and the values of the parameter')
  const open = p.start
  if (p.expect(Kind.LeftBracket, 'before the values of the parameter')) {
    do {
      const value = parseTestValue(p)
      if (value === undefined) break
      p.nodes.push(value)
    } while (p.continues(Kind.RightBracket))
    p.expectClose(Kind.RightBracket, open)
  }
  const values = p.nodes.take<TestValue>(from)
  return { kind: 'TestParameter', start: name.start, end: p.previousEnd, name, values }
}

/** `Bool | Int | "-" Int` */
function parseTestValue(p: Cursor): TestValue | undefined {
  const start = p.start
  if (p.kind === Kind.TrueKeyword || p.kind === Kind.FalseKeyword) {
    const text = p.tokenText
    p.next()
    return { kind: 'TestValue', start, end: p.previousEnd, type: 'bool', text }
  }
  const isNegative = p.kind === Kind.Minus && p.peek(1) === Kind.Int
  if (isNegative) p.next()
  if (p.kind !== Kind.Int) {
    p.report(expectedToken, {
      subject: '`true`, `false` or a number',
      help: 'The values of a test parameter are written out: `[1, 2, 3]` or `[true, false]`.',
    })
    return undefined
  }
  const text = isNegative ? `-${p.tokenText}` : p.tokenText
  p.next()
  return { kind: 'TestValue', start, end: p.previousEnd, type: 'int', text }
}

/** `"pairwise" | "(" Int "wise" ")"` */
function parseTwise(p: Cursor): TwiseClause | undefined {
  const start = p.start
  if (p.accept(Kind.PairwiseKeyword)) {
    return { kind: 'TwiseClause', start, end: p.previousEnd }
  }
  if (p.kind !== Kind.LeftParen) return undefined
  p.next()
  const strength = intLiteral(p)
  p.expect(Kind.WiseKeyword, 'after the number')
  p.expectClose(Kind.RightParen, start)
  return { kind: 'TwiseClause', start, end: p.previousEnd, strength }
}

/** `"[" "main" "=" Id "]"` */
function parseMain(p: Cursor): Identifier {
  const open = p.start
  if (!p.expect(Kind.LeftBracket, 'and the main machine, `[main = M]`')) return p.missingName()
  p.expect(Kind.MainKeyword, 'before the name of the main machine')
  p.expect(Kind.Assign, 'and the name of the main machine')
  const main = p.name('the name of a machine')
  p.expectClose(Kind.RightBracket, open)
  return main
}

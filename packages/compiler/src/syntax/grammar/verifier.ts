/** Declarations of the verifier (language §2.8). */
import { expectedToken } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { Level } from '../lookahead.ts'
import { expectSemicolon, skipRest } from '../recovery.ts'
import { Kind, TOKEN_TEXTS } from '../token.ts'
import type {
  AxiomDeclaration,
  Expression,
  InitConditionDeclaration,
  InvariantDeclaration,
  LemmaDeclaration,
  ProofDeclaration,
  ProveCommand,
  PureDeclaration,
} from '../tree.ts'
import { parseExpression } from './expressions.ts'
import { parseParameters, parseType } from './types.ts'

/** `"pure" Id "(" [Param {"," Param}] ")" ":" Type ["=" Expr] ";"` */
export function parsePure(p: Cursor): PureDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of a pure function')
  const parameters = parseParameters(p)
  p.expect(Kind.Colon, 'and the type of the result')
  const returnType = parseType(p)
  const body = p.accept(Kind.Assign) ? parseExpression(p) : undefined
  expectSemicolon(p, 'the pure function', 'declaration')
  const end = p.previousEnd
  if (body === undefined) {
    return { kind: 'PureDeclaration', start, end, name, parameters, returnType }
  }
  return { kind: 'PureDeclaration', start, end, name, parameters, returnType, body }
}

/** `"invariant" Id ":" Expr ";"` */
export function parseInvariant(p: Cursor): InvariantDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of an invariant')
  p.expect(Kind.Colon, 'and the formula')
  const condition = parseExpression(p)
  expectSemicolon(p, 'the invariant')
  return { kind: 'InvariantDeclaration', start, end: p.previousEnd, name, condition }
}

/** `("Lemma" | "Theorem") Id "{" { InvariantDecl } "}"` */
export function parseLemma(p: Cursor): LemmaDeclaration {
  const start = p.start
  const flavour = p.kind === Kind.LemmaKeyword ? 'Lemma' : 'Theorem'
  p.next()
  const name = p.name(`the name of a ${flavour.toLowerCase()}`)
  const invariants: InvariantDeclaration[] = []
  const open = p.start
  if (p.expect(Kind.LeftBrace, 'and invariants') || p.kind === Kind.InvariantKeyword) {
    while (startsPart(p, Kind.InvariantKeyword)) invariants.push(parseInvariant(p))
    p.expectBrace(open, `this ${flavour.toLowerCase()}`)
  }
  return { kind: 'LemmaDeclaration', start, end: p.previousEnd, flavour, name, invariants }
}

/** `"axiom" Expr ";"` */
export function parseAxiom(p: Cursor): AxiomDeclaration {
  const start = p.start
  p.next()
  const condition = parseExpression(p)
  expectSemicolon(p, 'the axiom', 'declaration')
  return { kind: 'AxiomDeclaration', start, end: p.previousEnd, condition }
}

/** `"init-condition" Expr ";"` */
export function parseInitCondition(p: Cursor): InitConditionDeclaration {
  const start = p.start
  p.next()
  const condition = parseExpression(p)
  expectSemicolon(p, 'the condition', 'declaration')
  return { kind: 'InitConditionDeclaration', start, end: p.previousEnd, condition }
}

/** `"Proof" [Id] "{" { ProveCmd } "}"` */
export function parseProof(p: Cursor): ProofDeclaration {
  const start = p.start
  p.next()
  const name = p.kind === Kind.LeftBrace ? undefined : p.name('`{` or the name of a proof')
  const commands: ProveCommand[] = []
  const open = p.start
  if (p.expect(Kind.LeftBrace, 'and `prove` commands') || p.kind === Kind.ProveKeyword) {
    while (startsPart(p, Kind.ProveKeyword)) commands.push(parseProve(p))
    p.expectBrace(open, 'this proof')
  }
  const end = p.previousEnd
  if (name === undefined) return { kind: 'ProofDeclaration', start, end, commands }
  return { kind: 'ProofDeclaration', start, end, name, commands }
}

/** Whether another part of a lemma or proof begins; skips, once reported, what is no part. */
function startsPart(p: Cursor, keyword: number): boolean {
  p.synchronise()
  while (p.kind !== keyword) {
    if (p.kind === Kind.RightBrace || p.kind === Kind.EndOfFile) return false
    if (p.level() !== Level.None) return false
    p.report(expectedToken, { subject: `\`${TOKEN_TEXTS[keyword]}\` or \`}\`` })
    p.next()
    skipRest(p)
    p.accept(Kind.LeftBrace)
  }
  return true
}

/** `"prove" (Exprs | "*" | "default") ["using" (Exprs | "*")] ["except" Exprs] ";"` */
function parseProve(p: Cursor): ProveCommand {
  const start = p.start
  p.next()
  let goals: readonly Expression[] | 'all' | 'default'
  if (p.accept(Kind.Star)) goals = 'all'
  else if (p.kind === Kind.DefaultKeyword && p.peek(1) !== Kind.LeftParen) {
    p.next()
    goals = 'default'
  } else goals = parseFormulas(p)
  const using = p.accept(Kind.UsingKeyword) ? parsePremises(p) : undefined
  const except = p.accept(Kind.ExceptKeyword) ? parseFormulas(p) : []
  if (p.kind === Kind.UsingKeyword) {
    p.report(expectedToken, { subject: '`;`', help: 'Write `using` before `except`.' })
  }
  expectSemicolon(p, 'this command')
  const end = p.previousEnd
  if (using === undefined) return { kind: 'ProveCommand', start, end, goals, except }
  return { kind: 'ProveCommand', start, end, goals, using, except }
}

function parsePremises(p: Cursor): readonly Expression[] | 'all' {
  return p.accept(Kind.Star) ? 'all' : parseFormulas(p)
}

/** `Expr {"," Expr}` */
function parseFormulas(p: Cursor): Expression[] {
  const formulas = [parseExpression(p)]
  while (p.accept(Kind.Comma)) formulas.push(parseExpression(p))
  return formulas
}

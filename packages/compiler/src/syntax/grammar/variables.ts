/** `"var" Id {"," Id} ":" Type ";"` of bodies and machines (language §2.3). */
import { variableInitialiser } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { expectSemicolon } from '../recovery.ts'
import { Kind } from '../token.ts'
import type { VariableDeclaration } from '../tree.ts'
import { parseExpression } from './expressions.ts'
import { parseNames } from './names.ts'
import { parseType } from './types.ts'

/** A declaration of variables; an initial value is reported and skipped. */
export function parseVariable(p: Cursor): VariableDeclaration {
  const start = p.start
  p.next()
  const names = parseNames(p, 'the name of a variable')
  p.expect(Kind.Colon, 'and the type of the variable')
  const type = parseType(p)
  if (p.kind === Kind.Assign) {
    p.report(variableInitialiser, { detail: "mismatched input '=' expecting ';'" })
    p.next()
    parseExpression(p)
  }
  expectSemicolon(p, 'the declaration of a variable')
  return { kind: 'VariableDeclaration', start, end: p.previousEnd, names, type }
}

/** Source text to syntax tree: the entry of the front end for one file (language §1, §2). */
import { verifierKeyword } from '../diagnostics/catalogue/syntax.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import { positionAt, type SourceFile } from '../source/source-file.ts'
import { Cursor } from './cursor.ts'
import { parseProgram } from './grammar/declarations.ts'
import { type TokenList, tokenize } from './lexer.ts'
import { isVerifierKeyword } from './token.ts'
import type { Program } from './tree.ts'

/** What is known of a file after parsing. */
export interface SyntaxFile {
  readonly file: SourceFile
  readonly tokens: TokenList
  readonly program: Program
  /** Lexical errors, then a forbidden keyword, then syntax errors: as the reference ranks them. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface ParseOptions {
  /** Whether the program is for the verifier; otherwise its keywords are an error (§1.5). */
  readonly verifier?: boolean
}

/**
 * Parses a file. Total: any text gives a tree that covers it, in linear time; the depth of the tree
 * is bounded by `MAX_NESTING` and a few levels for declarations and handlers.
 */
export function parse(file: SourceFile, options: ParseOptions = {}): SyntaxFile {
  const isVerifier = options.verifier === true
  const { tokens, diagnostics, isCutShort, afterInvalid } = tokenize(file)
  const cursor = new Cursor(tokens, { isVerifier, isCutShort, afterInvalid })
  const program = parseProgram(cursor)
  const ban = isVerifier ? [] : forbiddenKeyword(tokens)
  return { file, tokens, program, diagnostics: [...diagnostics, ...ban, ...cursor.diagnostics] }
}

/** The first verifier keyword of a file that is not for the verifier: its presence is wrong. */
function forbiddenKeyword(tokens: TokenList): readonly Diagnostic[] {
  const { file, kinds, count } = tokens
  for (let i = 0; i < count; i++) {
    if (!isVerifierKeyword(kinds[i]!)) continue
    const start = tokens.starts[i]!
    const end = tokens.ends[i]!
    const { line, column } = positionAt(file, start)
    const subject = file.text.slice(start, end)
    const values = { file: file.path, line, column: column - 1, detail: '', found: '', subject }
    return [diagnose(verifierKeyword, values, { file, start, end })]
  }
  return []
}

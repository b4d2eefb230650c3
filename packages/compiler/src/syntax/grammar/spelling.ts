/** Misspelled keywords: recognised where a keyword must stand and a name does. */
import type { SyntaxKind } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { Kind, TOKEN_TEXTS } from '../token.ts'

/** Keywords that begin declarations. */
export const DECLARATION_WORDS: readonly number[] = [
  Kind.TypeKeyword,
  Kind.EnumKeyword,
  Kind.EventKeyword,
  Kind.EventsetKeyword,
  Kind.InterfaceKeyword,
  Kind.MachineKeyword,
  Kind.SpecKeyword,
  Kind.ScenarioKeyword,
  Kind.FunKeyword,
  Kind.ModuleKeyword,
  Kind.TestKeyword,
  Kind.ImplementationKeyword,
  Kind.ParamKeyword,
]

/** Keywords that begin members of machines. */
export const MEMBER_WORDS: readonly number[] = [
  Kind.VarKeyword,
  Kind.FunKeyword,
  Kind.StateKeyword,
  Kind.StartKeyword,
  Kind.ColdKeyword,
]

/** Keywords that begin items of states. */
export const ITEM_WORDS: readonly number[] = [
  Kind.EntryKeyword,
  Kind.ExitKeyword,
  Kind.DeferKeyword,
  Kind.IgnoreKeyword,
]

/** Keywords that begin statements and are followed by an expression or a name. */
export const STATEMENT_WORDS: readonly number[] = [
  Kind.AssertKeyword,
  Kind.PrintKeyword,
  Kind.ReturnKeyword,
  Kind.RaiseKeyword,
  Kind.SendKeyword,
  Kind.AnnounceKeyword,
  Kind.GotoKeyword,
]

/**
 * If the current name is nearly one of the words, reports it and makes it the current token's kind,
 * so that parsing goes on as if it were spelled right.
 */
export function correctSpelling(p: Cursor, words: readonly number[], kind: SyntaxKind): boolean {
  if (p.kind !== Kind.Identifier) return false
  const written = p.tokenText
  const meant = words.find((each) => isNear(written, TOKEN_TEXTS[each]!))
  if (meant === undefined) return false
  const word = TOKEN_TEXTS[meant]!
  const edits = [{ span: p.span(p.start, p.end), newText: word }]
  const fix = { title: `replace \`${written}\` with \`${word}\``, edits }
  p.report(kind, { help: `Did you mean \`${word}\`?`, fix })
  p.kind = meant
  return true
}

/** Whether words differ in case only, or by one letter too many, too few, wrong or exchanged. */
function isNear(written: string, word: string): boolean {
  const name = written.toLowerCase()
  if (name === word) return true
  if (word.length < 4 || Math.abs(name.length - word.length) > 1) return false
  let start = 0
  while (start < name.length && name[start] === word[start]) start++
  const rest = name.slice(start)
  const wordRest = word.slice(start)
  return (
    rest.slice(1) === wordRest ||
    rest === wordRest.slice(1) ||
    rest.slice(1) === wordRest.slice(1) ||
    (rest[0] === wordRest[1] && rest[1] === wordRest[0] && rest.slice(2) === wordRest.slice(2))
  )
}

/**
 * What kinds of token say about the construct that begins with them. Used to recover: after an
 * error the parser goes on at a token that plausibly begins a statement, member or declaration.
 */
import { Kind } from './token.ts'

/** What a token begins, from the inside outwards; 0 is nothing beyond the statement level. */
export const Level = { None: 0, StateItem: 1, Member: 2, Declaration: 3 } as const

/** The fewest tokens that tell a construct from a keyword at a wrong place. */
export function levelOf(kind: number, second: number, third: number): number {
  switch (kind) {
    case Kind.OnKeyword:
      return isEventName(second) && isOnContinuation(third) ? Level.StateItem : Level.None
    case Kind.EntryKeyword:
    case Kind.ExitKeyword:
      return isHandlerStart(second, third) ? Level.StateItem : Level.None
    case Kind.DeferKeyword:
    case Kind.IgnoreKeyword:
      return isEventName(second) ? Level.StateItem : Level.None
    case Kind.StateKeyword:
      return second === Kind.Identifier && third === Kind.LeftBrace ? Level.Member : Level.None
    case Kind.StartKeyword:
    case Kind.HotKeyword:
    case Kind.ColdKeyword:
      return isStateKeyword(second) ? Level.Member : Level.None
    case Kind.FunKeyword:
      return isNamed(second, third, Kind.LeftParen) ? Level.Member : Level.None
    default:
      return isDeclaration(kind, second, third) ? Level.Declaration : Level.None
  }
}

/** Whether a keyword begins a statement or clause and stands nowhere else inside of bodies. */
export function isStatementKeyword(kind: number): boolean {
  switch (kind) {
    case Kind.AssertKeyword:
    case Kind.AssumeKeyword:
    case Kind.PrintKeyword:
    case Kind.ReturnKeyword:
    case Kind.BreakKeyword:
    case Kind.ContinueKeyword:
    case Kind.WhileKeyword:
    case Kind.ForeachKeyword:
    case Kind.IfKeyword:
    case Kind.RaiseKeyword:
    case Kind.SendKeyword:
    case Kind.AnnounceKeyword:
    case Kind.GotoKeyword:
    case Kind.ReceiveKeyword:
    case Kind.VarKeyword:
    case Kind.ElseKeyword:
    case Kind.CaseKeyword:
    case Kind.InvariantKeyword:
    case Kind.ProveKeyword:
    case Kind.RequiresKeyword:
    case Kind.EnsuresKeyword:
      return true
    default:
      return false
  }
}

/** Whether a token can begin an expression. */
export function isExpressionStart(kind: number): boolean {
  switch (kind) {
    case Kind.Identifier:
    case Kind.Int:
    case Kind.String:
    case Kind.UnclosedString:
    case Kind.TrueKeyword:
    case Kind.FalseKeyword:
    case Kind.NullKeyword:
    case Kind.HaltKeyword:
    case Kind.ThisKeyword:
    case Kind.Nondet:
    case Kind.FairNondet:
    case Kind.LeftParen:
    case Kind.KeysKeyword:
    case Kind.ValuesKeyword:
    case Kind.SizeofKeyword:
    case Kind.DefaultKeyword:
    case Kind.NewKeyword:
    case Kind.ChooseKeyword:
    case Kind.FormatKeyword:
    case Kind.FloatKeyword:
    case Kind.ForallKeyword:
    case Kind.ExistsKeyword:
    case Kind.InflightKeyword:
    case Kind.SentKeyword:
    case Kind.Minus:
    case Kind.Not:
    case Kind.Dot:
      return true
    default:
      return false
  }
}

/** Whether the token after an identifier shows that a statement begins with the identifier. */
export function isStatementContinuation(kind: number): boolean {
  switch (kind) {
    case Kind.Assign:
    case Kind.PlusAssign:
    case Kind.MinusAssign:
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.Dot:
      return true
    default:
      return false
  }
}

/** Whether two tokens begin a statement of a body and can stand nowhere outside of bodies. */
export function isBodyStatement(kind: number, second: number): boolean {
  switch (kind) {
    case Kind.Identifier:
      return isStatementContinuation(second)
    case Kind.NewKeyword:
      return true
    case Kind.VarKeyword:
    case Kind.CaseKeyword:
    case Kind.InvariantKeyword:
    case Kind.ProveKeyword:
    case Kind.RequiresKeyword:
    case Kind.EnsuresKeyword:
      return false
    default:
      return isStatementKeyword(kind)
  }
}

/** Whether a token can follow a name; then a keyword before it was meant as a name. */
export function isNameFollower(kind: number): boolean {
  return (
    (kind >= Kind.Not && kind <= Kind.Colon && kind !== Kind.RightBrace) ||
    kind === Kind.InKeyword ||
    kind === Kind.AsKeyword ||
    kind === Kind.ToKeyword ||
    kind === Kind.DoKeyword ||
    kind === Kind.GotoKeyword ||
    kind === Kind.WithKeyword ||
    kind === Kind.ObservesKeyword ||
    kind === Kind.RightBrace
  )
}

/** How a token changes the number of open brackets: by 1, -1 or 0. */
export function bracketChange(kind: number): number {
  switch (kind) {
    case Kind.LeftBrace:
    case Kind.LeftBracket:
    case Kind.LeftParen:
      return 1
    case Kind.RightBrace:
    case Kind.RightBracket:
    case Kind.RightParen:
      return -1
    default:
      return 0
  }
}

function isDeclaration(kind: number, second: number, third: number): boolean {
  switch (kind) {
    case Kind.MachineKeyword:
      return second === Kind.Identifier && isMachineContinuation(third)
    case Kind.SpecKeyword:
    case Kind.ScenarioKeyword:
      return isNamed(second, third, Kind.ObservesKeyword)
    case Kind.EventKeyword:
      return isNamed(second, third, Kind.Colon) || isNamed(second, third, Kind.Semicolon)
    case Kind.EventsetKeyword:
    case Kind.ModuleKeyword:
      return isNamed(second, third, Kind.Assign)
    case Kind.TypeKeyword:
      return isNamed(second, third, Kind.Assign) || isNamed(second, third, Kind.Semicolon)
    case Kind.EnumKeyword:
    case Kind.LemmaKeyword:
    case Kind.TheoremKeyword:
      return isNamed(second, third, Kind.LeftBrace)
    case Kind.InterfaceKeyword:
    case Kind.PureKeyword:
      return isNamed(second, third, Kind.LeftParen)
    case Kind.ParamKeyword:
      return isNamed(second, third, Kind.Colon) || isNamed(second, third, Kind.Comma)
    case Kind.TestKeyword:
      return isTestStart(second, third)
    case Kind.ImplementationKeyword:
      return isNamed(second, third, Kind.LeftBracket) || isNamed(second, third, Kind.Colon)
    case Kind.InitCondition:
    case Kind.AxiomKeyword:
      return isExpressionStart(second)
    case Kind.ProofKeyword:
      return second === Kind.LeftBrace || isNamed(second, third, Kind.LeftBrace)
    default:
      return false
  }
}

function isNamed(second: number, third: number, after: number): boolean {
  return second === Kind.Identifier && third === after
}

function isMachineContinuation(third: number): boolean {
  return third === Kind.LeftBrace || third === Kind.ReceivesKeyword || third === Kind.SendsKeyword
}

function isTestStart(second: number, third: number): boolean {
  if (second === Kind.Identifier) return third === Kind.LeftBracket
  if (second === Kind.ParamKeyword) return third === Kind.LeftParen
  if (second === Kind.LeftParen) return third === Kind.Int
  return second === Kind.PairwiseKeyword || second === Kind.AssumeKeyword
}

function isEventName(kind: number): boolean {
  return kind === Kind.Identifier || kind === Kind.HaltKeyword || kind === Kind.NullKeyword
}

function isOnContinuation(kind: number): boolean {
  return kind === Kind.Comma || kind === Kind.DoKeyword || kind === Kind.GotoKeyword
}

function isHandlerStart(second: number, third: number): boolean {
  if (second === Kind.Identifier) return third === Kind.Semicolon
  return second === Kind.LeftBrace || second === Kind.LeftParen
}

function isStateKeyword(kind: number): boolean {
  return kind === Kind.StateKeyword || kind === Kind.HotKeyword || kind === Kind.ColdKeyword
}

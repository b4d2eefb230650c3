/**
 * The kinds of token and the words and signs of the language (language §1.3, §1.4). Kinds are
 * small integers because token lists are typed arrays. Keywords form one range, and the keywords
 * that only the verifier knows are its last part.
 */

export const Kind = {
  EndOfFile: 0,
  Identifier: 1,
  Int: 2,
  String: 3,
  /** A string without its closing quote; it ends at the end of its line. */
  UnclosedString: 4,
  Not: 5,
  AndAnd: 6,
  OrOr: 7,
  Implies: 8,
  Iff: 9,
  Equal: 10,
  NotEqual: 11,
  LessEqual: 12,
  GreaterEqual: 13,
  Less: 14,
  Greater: 15,
  Arrow: 16,
  Assign: 17,
  PlusAssign: 18,
  MinusAssign: 19,
  Plus: 20,
  Minus: 21,
  Star: 22,
  Slash: 23,
  Percent: 24,
  LeftBrace: 25,
  RightBrace: 26,
  LeftBracket: 27,
  RightBracket: 28,
  LeftParen: 29,
  RightParen: 30,
  Semicolon: 31,
  Comma: 32,
  Dot: 33,
  Colon: 34,
  Nondet: 35,
  FairNondet: 36,
  // Keywords (§1.3): types, core, module system, literals.
  AnyKeyword: 37,
  BoolKeyword: 38,
  EnumKeyword: 39,
  EventKeyword: 40,
  EventsetKeyword: 41,
  FloatKeyword: 42,
  IntKeyword: 43,
  MachineKeyword: 44,
  InterfaceKeyword: 45,
  MapKeyword: 46,
  SetKeyword: 47,
  StringKeyword: 48,
  SeqKeyword: 49,
  DataKeyword: 50,
  AnnounceKeyword: 51,
  AsKeyword: 52,
  AssertKeyword: 53,
  BreakKeyword: 54,
  CaseKeyword: 55,
  ColdKeyword: 56,
  ContinueKeyword: 57,
  DefaultKeyword: 58,
  DeferKeyword: 59,
  DoKeyword: 60,
  ElseKeyword: 61,
  EntryKeyword: 62,
  ExitKeyword: 63,
  ForeachKeyword: 64,
  FormatKeyword: 65,
  FunKeyword: 66,
  GotoKeyword: 67,
  HaltKeyword: 68,
  HotKeyword: 69,
  IfKeyword: 70,
  IgnoreKeyword: 71,
  InKeyword: 72,
  KeysKeyword: 73,
  NewKeyword: 74,
  ObservesKeyword: 75,
  OnKeyword: 76,
  PrintKeyword: 77,
  RaiseKeyword: 78,
  ReceiveKeyword: 79,
  ReturnKeyword: 80,
  ScenarioKeyword: 81,
  SendKeyword: 82,
  SizeofKeyword: 83,
  SpecKeyword: 84,
  StartKeyword: 85,
  StateKeyword: 86,
  ThisKeyword: 87,
  TypeKeyword: 88,
  ValuesKeyword: 89,
  VarKeyword: 90,
  ParamKeyword: 91,
  PairwiseKeyword: 92,
  WiseKeyword: 93,
  WhileKeyword: 94,
  WithKeyword: 95,
  ChooseKeyword: 96,
  AssumeKeyword: 97,
  ModuleKeyword: 98,
  ImplementationKeyword: 99,
  TestKeyword: 100,
  ParamtestKeyword: 101,
  RefinesKeyword: 102,
  ComposeKeyword: 103,
  UnionKeyword: 104,
  HideeKeyword: 105,
  HideiKeyword: 106,
  RenameKeyword: 107,
  SafeKeyword: 108,
  MainKeyword: 109,
  ReceivesKeyword: 110,
  SendsKeyword: 111,
  CreatesKeyword: 112,
  ToKeyword: 113,
  TrueKeyword: 114,
  FalseKeyword: 115,
  NullKeyword: 116,
  // Keywords that only the verifier knows (§1.5), in one unbroken range.
  InvariantKeyword: 117,
  AxiomKeyword: 118,
  IsKeyword: 119,
  InflightKeyword: 120,
  TargetsKeyword: 121,
  SentKeyword: 122,
  ProofKeyword: 123,
  ProveKeyword: 124,
  UsingKeyword: 125,
  LemmaKeyword: 126,
  TheoremKeyword: 127,
  ExceptKeyword: 128,
  RequiresKeyword: 129,
  EnsuresKeyword: 130,
  ForallKeyword: 131,
  ExistsKeyword: 132,
  InitCondition: 133,
  PureKeyword: 134,
} as const

/** How many kinds there are; every kind is less. */
export const KIND_COUNT: number = 135

/** The text of every token of a kind; empty for kinds with many texts, and for the end of file. */
export const TOKEN_TEXTS: readonly string[] = [
  '',
  '',
  '',
  '',
  '',
  '!',
  '&&',
  '||',
  '==>',
  '<==>',
  '==',
  '!=',
  '<=',
  '>=',
  '<',
  '>',
  '->',
  '=',
  '+=',
  '-=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ';',
  ',',
  '.',
  ':',
  '$',
  '$$',
  'any',
  'bool',
  'enum',
  'event',
  'eventset',
  'float',
  'int',
  'machine',
  'interface',
  'map',
  'set',
  'string',
  'seq',
  'data',
  'announce',
  'as',
  'assert',
  'break',
  'case',
  'cold',
  'continue',
  'default',
  'defer',
  'do',
  'else',
  'entry',
  'exit',
  'foreach',
  'format',
  'fun',
  'goto',
  'halt',
  'hot',
  'if',
  'ignore',
  'in',
  'keys',
  'new',
  'observes',
  'on',
  'print',
  'raise',
  'receive',
  'return',
  'scenario',
  'send',
  'sizeof',
  'spec',
  'start',
  'state',
  'this',
  'type',
  'values',
  'var',
  'param',
  'pairwise',
  'wise',
  'while',
  'with',
  'choose',
  'assume',
  'module',
  'implementation',
  'test',
  'paramtest',
  'refines',
  'compose',
  'union',
  'hidee',
  'hidei',
  'rename',
  'safe',
  'main',
  'receives',
  'sends',
  'creates',
  'to',
  'true',
  'false',
  'null',
  'invariant',
  'axiom',
  'is',
  'inflight',
  'targets',
  'sent',
  'Proof',
  'prove',
  'using',
  'Lemma',
  'Theorem',
  'except',
  'requires',
  'ensures',
  'forall',
  'exists',
  'init-condition',
  'pure',
]

/** The name of a kind as the token printer shows it, such as `Identifier`. */
export function kindName(kind: number): string {
  return KIND_NAMES[kind] ?? 'Unknown'
}

/** Whether tokens of the kind are reserved words. */
export function isKeyword(kind: number): boolean {
  return kind >= Kind.AnyKeyword
}

/** Whether only the verifier knows the keyword: others must reject files that have it (§1.5). */
export function isVerifierKeyword(kind: number): boolean {
  return kind >= Kind.InvariantKeyword
}

/**
 * The kind of the word `text[start, end)`, which must have the shape of an identifier: that of
 * the keyword it is, or `Identifier`. Runs once a word, hence a hand-made hash table and no slice.
 */
export function wordKind(text: string, start: number, end: number): number {
  const length = end - start
  if (length < 2 || length > LONGEST_KEYWORD) return Kind.Identifier
  const first = text.charCodeAt(start)
  let slot = hash(length, first, text.charCodeAt(end - 2), text.charCodeAt(end - 1))
  for (;;) {
    const kind = KEYWORD_SLOTS[slot]!
    if (kind === 0) return Kind.Identifier
    const word = TOKEN_TEXTS[kind]!
    if (word.length === length && word.charCodeAt(0) === first && isAt(text, start, word))
      return kind
    slot = (slot + 1) & SLOT_MASK
  }
}

const KIND_NAMES: readonly string[] = Object.keys(Kind)

/** `implementation`; `init-condition` is not a word, the lexer sees to it. */
const LONGEST_KEYWORD = 14

/** A power of two, five times as many slots as keywords, so that chains are short. */
const SLOT_MASK = 511

/** Keyword kinds by hash; 0 is an empty slot, a collision takes the next free one. */
const KEYWORD_SLOTS: Uint8Array = keywordSlots()

function keywordSlots(): Uint8Array {
  const slots = new Uint8Array(SLOT_MASK + 1)
  for (let kind: number = Kind.AnyKeyword; kind < KIND_COUNT; kind++) {
    const word = TOKEN_TEXTS[kind]!
    if (kind === Kind.InitCondition) continue
    const end = word.length
    let slot = hash(end, word.charCodeAt(0), word.charCodeAt(end - 2), word.charCodeAt(end - 1))
    while (slots[slot] !== 0) slot = (slot + 1) & SLOT_MASK
    slots[slot] = kind
  }
  return slots
}

/** The factors were searched for: one collision among all keywords. */
function hash(length: number, first: number, lastButOne: number, last: number): number {
  return (length * 8 + first * 207 + lastButOne * 108 + last * 178) & SLOT_MASK
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false
  }
  return true
}

/** The semantic model before anything is known: empty tables and the built-in events. */
import { createSourceFile, type SourceFile } from '../source/source-file.ts'
import type { Globals, SemanticModel } from './model.ts'
import type { EventSymbol } from './symbol.ts'
import { nullType } from './types.ts'

/** An empty model of these files; it knows the events `null` and `halt` (language §3.5). */
export function createModel(files: readonly SourceFile[]): SemanticModel {
  return {
    globals: createGlobals(),
    files,
    types: new Map(),
    symbols: new Map(),
    handlers: new Map(),
    functions: [],
    tests: [],
  }
}

function createGlobals(): Globals {
  const file = createSourceFile('', '')
  const builtIn = (name: 'halt' | 'null'): EventSymbol => ({
    kind: 'event',
    name,
    builtIn: name,
    file,
    start: 0,
    end: 0,
    payload: nullType,
  })
  const halt = builtIn('halt')
  const none = builtIn('null')
  return {
    events: new Map([
      ['null', none],
      ['halt', halt],
    ]),
    eventSets: new Map(),
    enums: new Map(),
    enumElements: new Map(),
    types: new Map(),
    interfaces: new Map(),
    machines: new Map(),
    functions: new Map(),
    params: new Map(),
    modules: new Map(),
    tests: new Map(),
    implementations: new Map(),
    pures: new Map(),
    invariants: new Map(),
    lemmas: new Map(),
    axioms: new Map(),
    initConditions: new Map(),
    proofs: new Map(),
    halt,
    null: none,
  }
}

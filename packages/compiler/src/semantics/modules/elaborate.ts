/**
 * Phases P11 to P13: elaborates modules, tests and implementations, checks them, and expands tests
 * with params (language §9, §10). In each phase the first error ends the compilation.
 */
import { refinementUnsupported } from '../../diagnostics/catalogue/tests.ts'
import type { ModuleExpression, TestDeclaration } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import type { ModuleAttributes } from '../model.ts'
import { nameOf, spanOf } from '../places.ts'
import type { ImplementationSymbol, MachineSymbol, TestSymbol } from '../symbol.ts'
import { checkAssume } from '../tests/assume.ts'
import { createExpander, type TestFrame, type TestSpace } from '../tests/expand.ts'
import { checkParameters, checkStrength } from '../tests/parameters.ts'
import { type AttributesOf, createAttributes } from './attributes.ts'
import { attributesOfMachines } from './bind.ts'
import { checkClosed, checkMain, findMain, type MainMachine } from './closed.ts'
import { keywordSpan } from './keyword.ts'
import { createModuleResolver } from './resolve.ts'
import { createModuleTables, type ModuleTables } from './tables.ts'

/**
 * Elaborates a program without errors so far, and fills `model.tests`: implementations first, then
 * tests, each in declaration order.
 */
export function elaborateProgram(context: Context): void {
  const declarations = collect(context)
  const spaces = resolveNames(context, declarations)
  const tables = createModuleTables(context)
  const attributesOf = createAttributes(tables)
  checkModules(context, declarations, attributesOf)
  const runnable = checkRunnable(context, declarations, tables, attributesOf)

  const expander = createExpander(context)
  for (const { symbol, frame } of runnable.implementations) expander.implementation(symbol, frame)
  for (const { symbol, frame } of runnable.tests) {
    const space = spaces.get(symbol)
    if (space !== undefined) expander.test(symbol, frame, space)
  }
}

/** A test whose declaration says `refines`. */
interface Refinement {
  readonly symbol: TestSymbol
  readonly node: TestDeclaration
  readonly refines: ModuleExpression
}

interface Declarations {
  readonly tests: readonly TestSymbol[]
  readonly refinements: readonly Refinement[]
  readonly implementations: readonly ImplementationSymbol[]
}

interface Runnable<S> {
  readonly symbol: S
  readonly frame: TestFrame
}

function collect(context: Context): Declarations {
  const { tests, implementations } = context.model.globals
  const all = [...tests.values()]
  return {
    tests: all.filter((symbol) => symbol.node.refines === undefined),
    refinements: all.flatMap((symbol) => {
      const { refines } = symbol.node
      return refines === undefined ? [] : [{ symbol, node: symbol.node, refines }]
    }),
    implementations: [...implementations.values()],
  }
}

/** P11. Returns the parameter space of each test whose assume clause is right. */
function resolveNames(context: Context, declarations: Declarations): Map<TestSymbol, TestSpace> {
  const resolver = createModuleResolver(context)
  for (const symbol of context.model.globals.modules.values()) resolver.definition(symbol)
  const spaces = new Map<TestSymbol, TestSpace>()
  for (const symbol of declarations.tests) {
    const ranges = checkParameters(context, symbol)
    const predicate = checkAssume(context, symbol, ranges)
    const strength = checkStrength(context, symbol, ranges.length)
    resolver.expression({ node: symbol.node.module, file: symbol.file })
    if (predicate !== undefined) spaces.set(symbol, { ranges, strength, predicate })
  }
  for (const { symbol, node, refines } of declarations.refinements) {
    resolver.expression({ node: node.module, file: symbol.file })
    resolver.expression({ node: refines, file: symbol.file })
  }
  for (const { node, file } of declarations.implementations) {
    if (node !== undefined) resolver.expression({ node: node.module, file })
  }
  return spaces
}

/** P12, in the order of the language: the first error is the one that is reported. */
function checkModules(
  context: Context,
  { tests, refinements, implementations }: Declarations,
  attributesOf: AttributesOf,
): void {
  for (const { node, file } of context.model.globals.modules.values()) {
    attributesOf({ node: node.module, file })
  }
  for (const { node, file } of tests) attributesOf({ node: node.module, file })
  for (const { symbol, node } of refinements) attributesOf({ node: node.module, file: symbol.file })
  for (const { symbol, refines } of refinements) attributesOf({ node: refines, file: symbol.file })
  for (const { node, file } of implementations) {
    if (node !== undefined) attributesOf({ node: node.module, file })
  }
}

/** P13. */
function checkRunnable(
  context: Context,
  { tests, refinements, implementations }: Declarations,
  tables: ModuleTables,
  attributesOf: AttributesOf,
): { implementations: Runnable<ImplementationSymbol>[]; tests: Runnable<TestSymbol>[] } {
  const hasNothing = tests.length === 0 && implementations.length === 0
  const main = hasNothing ? context.model.globals.machines.get('Main') : undefined
  const found = {
    implementations: [
      ...implementations.map((symbol) => checkImplementation(context, symbol, attributesOf)),
      ...(main === undefined ? [] : [makeDefaultImplementation(tables, main)]),
    ],
    tests: tests.map((symbol) => {
      const { node, file } = symbol
      const module = attributesOf({ node: node.module, file })
      const started = checkTest(context, symbol, module, 'test')
      return { symbol, frame: { kind: 'test', symbol, module, ...started } as const }
    }),
  }
  for (const refinement of refinements) checkRefinement(context, refinement, attributesOf)
  return found
}

function checkTest(
  context: Context,
  symbol: TestSymbol,
  module: ModuleAttributes,
  role: 'test' | 'LHS test' | 'RHS test',
): MainMachine {
  checkClosed(context, module, role, keywordSpan(symbol.node, symbol.file))
  return checkMain(context, symbol, symbol.node, module, role)
}

function checkRefinement(
  context: Context,
  { symbol, node, refines }: Refinement,
  attributesOf: AttributesOf,
): void {
  const { file } = symbol
  checkTest(context, symbol, attributesOf({ node: node.module, file }), 'LHS test')
  checkTest(context, symbol, attributesOf({ node: refines, file }), 'RHS test')
  context.collector.fail(refinementUnsupported, { test: symbol.name }, keywordSpan(node, file), {
    related: [{ span: spanOf(refines, file), text: 'the module to be refined' }],
  })
}

function checkImplementation(
  context: Context,
  symbol: ImplementationSymbol,
  attributesOf: AttributesOf,
): Runnable<ImplementationSymbol> {
  const node = symbol.node!
  const module = attributesOf({ node: node.module, file: symbol.file })
  checkClosed(context, module, 'implementation')
  // The language does not check the main machine of implementations.
  const main = node.main === undefined ? undefined : findMain(module, node.main.name)
  if (node.main !== undefined && main !== undefined) {
    context.model.symbols.set(node.main, main.main)
  }
  return { symbol, frame: { kind: 'implementation', symbol, module, ...main } }
}

/**
 * `DefaultImpl` of a program without tests and implementations that has a machine `Main`: all
 * machines, without specs. If `Main` is a spec, there is no machine to start with.
 */
function makeDefaultImplementation(
  tables: ModuleTables,
  main: MachineSymbol,
): Runnable<ImplementationSymbol> {
  const { context } = tables
  const machines = [...context.model.globals.machines.values()]
  const definitions = machines
    .filter((machine) => machine.flavour === 'machine')
    .map((machine) => [machine.name, machine] as const)
  const module = attributesOfMachines(tables, new Map(definitions))
  checkClosed(context, module, 'implementation')
  const { file, start, end } = nameOf(main)
  const symbol: ImplementationSymbol = {
    kind: 'implementation',
    name: 'DefaultImpl',
    file,
    start,
    end,
  }
  return { symbol, frame: { kind: 'implementation', symbol, module, ...findMain(module, 'Main') } }
}

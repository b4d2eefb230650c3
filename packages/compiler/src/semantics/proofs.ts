/** Phase P3: elaborates proof blocks (language §11.5). */
import { typeMismatch } from '../diagnostics/catalogue/expressions.ts'
import { cyclicProof } from '../diagnostics/catalogue/verifier.ts'
import { locationText, type SourceFile, type Span } from '../source/source-file.ts'
import { withoutParentheses } from '../syntax/parentheses.ts'
import type { Expression, ProveCommand } from '../syntax/tree.ts'
import { checkExpression } from './check/expressions.ts'
import { isError } from './check/shape.ts'
import type { Context } from './context.ts'
import { displayForMismatch } from './display.ts'
import { emit } from './emit.ts'
import { spanOf } from './places.ts'
import { isSameType } from './relations.ts'
import { globalScope } from './scope.ts'
import type { ElaboratedCommand, InvariantSymbol, ProofTerm } from './symbol.ts'
import { boolType } from './types.ts'

/**
 * Resolves the goals and premises of all commands, in declaration order. Unknown names are
 * reported; a term that is no formula, and a command that closes a circle of proofs, are fatal.
 */
export function elaborateProofs(context: Context): void {
  const graph: ProofGraph = { commandsByGoal: new Map() }
  for (const proof of context.model.globals.proofs.values()) {
    proof.commands = proof.node.commands.map((node) => {
      const command = elaborateCommand(context, node, proof.file)
      const circle = closeCircle(graph, command, spanOf(node, proof.file))
      if (circle !== undefined) reportCircle(context, circle)
      return command
    })
  }
}

function elaborateCommand(
  context: Context,
  node: ProveCommand,
  file: SourceFile,
): ElaboratedCommand {
  const resolve = (expressions: readonly Expression[] | 'all' | undefined): ProofTerm[] =>
    expressions === 'all' ? allInvariants(context) : resolveTerms(context, expressions ?? [], file)
  const goals = node.goals === 'default' ? [] : resolve(node.goals)
  const premises = resolve(node.using)
  const except = invariantsOf(resolveTerms(context, node.except, file))
  const isKept = (term: ProofTerm): boolean => term.kind === 'formula' || !except.has(term.symbol)
  return {
    node,
    goals: goals.filter(isKept),
    premises: premises.filter(isKept),
    hasDefaultGoal: node.goals === 'default',
  }
}

function allInvariants({ model }: Context): ProofTerm[] {
  const symbols = [...model.globals.invariants.values()]
  return symbols.map((symbol) => ({ kind: 'invariant', symbol }))
}

function resolveTerms(
  context: Context,
  expressions: readonly Expression[],
  file: SourceFile,
): ProofTerm[] {
  return expressions.flatMap((expression) => resolveTerm(context, expression, file))
}

/** The invariant of a name, the members of a lemma, or a formula; nothing after an error. */
function resolveTerm(context: Context, expression: Expression, file: SourceFile): ProofTerm[] {
  const type = checkExpression(context, globalScope(context.model), undefined, expression, file)
  const inner = withoutParentheses(expression)
  const symbol = inner.kind === 'NameExpression' ? context.model.symbols.get(inner.name) : undefined
  if (symbol?.kind === 'invariant') return [{ kind: 'invariant', symbol }]
  if (symbol?.kind === 'lemma') {
    return symbol.invariants.map((symbol) => ({ kind: 'invariant', symbol }))
  }
  if (isError(type)) return []
  if (!isSameType(type, boolType)) {
    const got = displayForMismatch(type)
    emit(context, 'fatal', typeMismatch, { got, expected: ['bool'] }, spanOf(expression, file), {
      help: 'Name an invariant or a lemma, or write a formula.',
    })
    return []
  }
  return [{ kind: 'formula', expression, file }]
}

function invariantsOf(terms: readonly ProofTerm[]): Set<InvariantSymbol> {
  return new Set(terms.flatMap((term) => (term.kind === 'invariant' ? [term.symbol] : [])))
}

/** Which commands prove an invariant. Formulas have no name, so no circle leads through them. */
interface ProofGraph {
  readonly commandsByGoal: Map<InvariantSymbol, CommandNode[]>
}

interface CommandNode {
  readonly span: Span
  readonly premises: ReadonlySet<InvariantSymbol>
}

/**
 * Adds a command. If one of its goals now rests on itself, returns the commands of the circle from
 * this one on, each resting on the next.
 */
function closeCircle(
  { commandsByGoal }: ProofGraph,
  command: ElaboratedCommand,
  span: Span,
): readonly CommandNode[] | undefined {
  const added: CommandNode = { span, premises: invariantsOf(command.premises) }
  for (const goal of invariantsOf(command.goals)) {
    const commands = commandsByGoal.get(goal)
    if (commands === undefined) commandsByGoal.set(goal, [added])
    else commands.push(added)
  }
  const leadsTo = new Map<CommandNode, CommandNode | undefined>([[added, undefined]])
  const open = [added]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const premise of at.premises) {
      for (const next of commandsByGoal.get(premise) ?? []) {
        if (next === added) return pathTo(at, leadsTo)
        if (leadsTo.has(next)) continue
        leadsTo.set(next, at)
        open.push(next)
      }
    }
  }
  return undefined
}

function pathTo(
  last: CommandNode,
  leadsTo: ReadonlyMap<CommandNode, CommandNode | undefined>,
): CommandNode[] {
  const path: CommandNode[] = []
  for (let at: CommandNode | undefined = last; at !== undefined; at = leadsTo.get(at)) path.push(at)
  return path.reverse()
}

/** Longer circles are not shown whole. */
const MAX_SHOWN = 4

function reportCircle(context: Context, [first, ...others]: readonly CommandNode[]): void {
  if (first === undefined) return
  const { span } = first
  const location = locationText(span.file, span.start)
  emit(context, 'fatal', cyclicProof, { location }, span, {
    label: others.length === 0 ? 'uses what it proves' : 'uses what another command proves',
    related: others.slice(0, MAX_SHOWN).map((other, at) => ({
      span: other.span,
      text:
        at === others.length - 1
          ? 'uses what the reported command proves'
          : 'uses what a further command proves',
    })),
  })
}

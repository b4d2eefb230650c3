/** Warnings about specs and scenarios (language §13); part of phase P4. */
import {
  scenarioWithColdStart,
  scenarioWithoutColdState,
  unobservedEvent,
} from '../diagnostics/catalogue/declarations.ts'
import { positionAt } from '../source/source-file.ts'
import type { Context } from './context.ts'
import { headOf, spanOf } from './places.ts'
import type { MachineSymbol } from './symbol.ts'

/** Warns about events that are handled but not observed, and scenarios that make no sense. */
export function warnAboutObservers(context: Context, spec: MachineSymbol): void {
  warnAboutUnobserved(context, spec)
  if (spec.flavour === 'scenario') warnAboutScenario(context, spec)
}

function warnAboutUnobserved({ collector }: Context, spec: MachineSymbol): void {
  const observed = new Set(spec.observes)
  const { file, node } = spec
  for (const state of spec.states) {
    for (const [event, action] of state.actions) {
      if (observed.has(event) || action.kind === 'defer') continue
      const values = { event: event.name, machine: spec.name }
      const first = node.observes[0]
      const last = node.observes.at(-1)
      const related =
        first === undefined || last === undefined
          ? []
          : [{ span: { file, start: first.start, end: last.end }, text: 'what it observes' }]
      collector.warn(unobservedEvent, values, spanOf(action.trigger, file), {
        related,
        help: `Add \`${event.name}\` to the \`observes\` list, or remove this.`,
      })
    }
  }
}

function warnAboutScenario({ collector, hasSyntaxErrors }: Context, scenario: MachineSymbol): void {
  const { line } = positionAt(scenario.file, scenario.start)
  const values = { scenario: scenario.name, line }
  const { startState } = scenario
  if (scenario.states.every((state) => state.temperature !== 'cold')) {
    if (!hasSyntaxErrors) collector.warn(scenarioWithoutColdState, values, headOf(scenario))
  } else if (startState?.temperature === 'cold') {
    const related = [{ span: headOf(startState), text: 'the start state is `cold`' }]
    collector.warn(scenarioWithColdStart, values, headOf(scenario), { related })
  }
}

/** W1011: specs that mean liveness but demand nothing. */
import { specNeverHot } from '../diagnostics/catalogue/lints.ts'
import { headOf, nameOf } from '../semantics/places.ts'
import { type Lint, lint } from './lint.ts'

/**
 * A spec with `cold` states and no `hot` one.
 *
 * `cold` only ends what `hot` began, so the word says that liveness was meant, and nothing is
 * demanded. Specs without either word demand safety only, and are fine. Scenarios use `cold` to
 * accept and are not looked at. Hot states that are never entered are found by W1004 and W1012.
 */
export const specNeverHotLint: Lint = lint(specNeverHot, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    if (machine.flavour !== 'spec') continue
    const cold = machine.states.find((state) => state.temperature === 'cold')
    if (cold === undefined) continue
    if (machine.states.some((state) => state.temperature === 'hot')) continue
    yield {
      values: { spec: machine.name },
      span: nameOf(machine),
      details: { related: [{ span: headOf(cold), text: '`cold` has no effect here' }] },
    }
  }
})

/** W1013: specs that no test attaches. */
import { specUnchecked } from '../diagnostics/catalogue/lints.ts'
import { nameOf } from '../semantics/places.ts'
import { type Lint, lint } from './lint.ts'

/**
 * A spec that no test and no implementation of the program attaches.
 *
 * Specs only run where `assert … in` attaches them, so this one never does. Quiet in programs that
 * declare no test, where no spec can be attached, and about scenarios, which attach themselves.
 */
export const specUncheckedLint: Lint = lint(specUnchecked, function* (facts) {
  const { globals, tests } = facts.model
  if (!tests.some((test) => test.kind === 'test')) return
  const modules = new Set(tests.map((test) => test.module))
  const attached = new Set([...modules].flatMap((module) => [...module.monitors.keys()]))
  for (const machine of globals.machines.values()) {
    if (machine.flavour !== 'spec' || attached.has(machine)) continue
    yield { values: { spec: machine.name }, span: nameOf(machine) }
  }
})

/** Diagnostics of the verifier's constructs (language §11): P07xx. */
import { errorKind } from '../diagnostic.ts'

export const missingMachineField = errorKind<{
  readonly machine: string
  readonly field: string
}>({
  code: 'P0701',
  name: 'missing-machine-field',
  reference: ({ machine, field }) => `machine '${machine}' has no field '${field}'`,
  message: ({ machine, field }) => `machine \`${machine}\` has no field \`${field}\``,
})

export const missingEventField = errorKind<{ readonly event: string; readonly field: string }>({
  code: 'P0702',
  name: 'missing-event-field',
  reference: ({ event, field }) => `payload of event '${event}' has no field '${field}'`,
  message: ({ event, field }) => `the payload of event \`${event}\` has no field \`${field}\``,
})

export const differenceQuantifierVariables = errorKind<{ readonly count: number }>({
  code: 'P0703',
  name: 'difference-quantifier-variables',
  reference: () =>
    'internal compiler error (please report): Difference quantifiers must have exactly one ' +
    "bound variable (Parameter 'context')",
  message: ({ count }) => `a \`new\` quantifier binds exactly one variable, not ${count}`,
  help: 'Nest one quantifier in another for more variables.',
})

export const cyclicProof = errorKind<{ readonly location: string }>({
  code: 'P0704',
  name: 'cyclic-proof',
  reference: ({ location }) => `proof commands form a cycle (starting at ${location})`,
  message: () => 'this proof command makes the proof circular',
  help: 'Prove one of the formulas of the cycle without using the others.',
})

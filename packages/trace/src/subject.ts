/** Machines and monitors as traces see them, whatever evaluator runs them. */
import { type Identity, identityName } from '@parley/runtime'

export interface Subject {
  readonly table: { readonly name: string; readonly flavour: 'machine' | 'spec' | 'scenario' }
  /** The current state. */
  readonly state: { readonly name: string; readonly temperature: 'hot' | 'cold' | 'warm' }
  /** Who a machine is; not looked at for monitors. */
  readonly identity?: Identity
}

export function isMonitor({ table }: Subject): boolean {
  return table.flavour !== 'machine'
}

/** `Name(3)` of a machine, the bare name of a monitor. */
export function shortName(subject: Subject): string {
  const { identity, table } = subject
  return isMonitor(subject) || identity === undefined ? table.name : identityName(identity)
}

const NAMESPACE = 'PImplementation.'

/** The namespaced name of a monitor, of a machine's type, or of a state below it. */
export function qualifiedName({ table }: Subject, state?: string): string {
  return NAMESPACE + (state === undefined ? table.name : `${table.name}.${state}`)
}

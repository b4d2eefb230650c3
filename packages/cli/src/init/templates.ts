/** The templates of `p init`: each is a folder of the same name, a project that checks green. */

export interface Template {
  readonly name: string
  /** One clause in lower case, without a full stop. */
  readonly summary: string
}

export const TEMPLATES: readonly Template[] = [
  { name: 'minimal', summary: 'a lock and two workers, in one file' },
  { name: 'client-server', summary: 'an office that sells seats; safety and liveness' },
  { name: 'protocol', summary: 'a transfer with time-outs, lost messages and crashes' },
]

/** The template that is used if none is named. */
export const DEFAULT_TEMPLATE = 'minimal'

export const TEMPLATE_NAMES: readonly string[] = TEMPLATES.map(({ name }) => name)

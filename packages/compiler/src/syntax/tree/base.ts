/** What every node of the syntax tree has, and names. */
export interface NodeBase {
  readonly start: number
  readonly end: number
}

/** A name where it stands in the text; `name` is empty if it is missing. */
export interface Identifier extends NodeBase {
  readonly kind: 'Identifier'
  readonly name: string
}

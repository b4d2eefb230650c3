/** Marks a place that the type checker proves is never reached; throws if it is reached anyway. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}

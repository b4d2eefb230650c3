/** V8's words for memory that the system does not give. */
const REFUSALS = /Array buffer allocation failed|SharedArrayBuffer\.prototype\.grow/

/** What to tell people of an error that says so; undefined for other errors. */
export function memoryProblem(error: unknown): string | undefined {
  if (!(error instanceof RangeError) || !REFUSALS.test(error.message)) return undefined
  return (
    'the system gave no more memory for states: allow less with --memory, so that the search ' +
    'ends before, or take --storage fingerprint'
  )
}

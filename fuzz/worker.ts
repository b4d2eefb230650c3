/** A thread that checks inputs; the main thread watches it, and ends it if it hangs. */
import { parentPort, workerData } from 'node:worker_threads'
import { check } from './check.ts'
import { type Input, makeInput } from './input.ts'
import { minimise } from './minimise.ts'

/** What a worker is told. */
export interface Task {
  readonly seed: number
  /** The inputs to check: those from `first` on, below `end`. */
  readonly first: number
  readonly end: number
  readonly corpus: readonly string[]
  /** Shared: {@link Progress}. */
  readonly progress: Int32Array
}

/** Places in the progress array. */
export const Progress = { Index: 0, Heartbeat: 1, Parsed: 2, Compiled: 3, Length: 4 } as const

/** What a worker says about an input that fails. */
export interface Report {
  readonly index: number
  readonly property: string
  readonly detail: string
  /** Minimised if it is the first with this property. */
  readonly text: string
  readonly isFirst: boolean
}

/** How long a failing input is made smaller at most. */
const MINIMISING_MS = 60_000

if (parentPort !== null) runTask(workerData as Task, (report) => parentPort?.postMessage(report))

function runTask(task: Task, report: (report: Report) => void): void {
  const { seed, first, end, corpus, progress } = task
  const known = new Set<string>()
  for (let index = first; index < end; index++) {
    Atomics.store(progress, Progress.Index, index)
    const input = makeInput(seed, index, corpus)
    const { failure, isParsed, isCompiled } = check(input)
    if (isParsed) Atomics.add(progress, Progress.Parsed, 1)
    if (isCompiled) Atomics.add(progress, Progress.Compiled, 1)
    if (failure === undefined) continue
    const { property, detail } = failure
    const isFirst = !known.has(property)
    known.add(property)
    const text = isFirst ? smallest(input, property, progress) : input.text
    report({ index, property, detail, text, isFirst })
  }
  Atomics.store(progress, Progress.Index, end)
}

/** A small text with the same failure. Parts of a valid program need not be valid. */
function smallest(input: Input, property: string, progress: Int32Array): string {
  if (property.startsWith('rejects a valid program')) return input.text
  const deadline = performance.now() + MINIMISING_MS
  return minimise(input.text, (text) => {
    Atomics.add(progress, Progress.Heartbeat, 1)
    return performance.now() < deadline && check({ ...input, text }).failure?.property === property
  })
}

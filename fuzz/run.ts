/**
 * The large fuzzing run: `npm run fuzz -- --count 1000000 --seed 7`. Failing inputs are minimised
 * and saved in `fuzz/failures/`. Exit code 1 if there are any.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { readCorpus } from './corpus.ts'
import { makeInput } from './input.ts'
import { Progress, type Report, type Task } from './worker.ts'

const USAGE = `Checks that the compiler and the formatter stand any input.

  --count <n>    how many inputs (default 100000)
  --seed <n>     which ones (default: a new seed)
  --first <n>    the number of the first input (default 0)
  --seconds <n>  stop after this time
`

/** An input on which a worker makes no progress for this long hangs. */
const HANG_MS = 30_000

const FOLDER = join(import.meta.dirname, 'failures')

interface Options {
  readonly count: number
  readonly seed: number
  readonly first: number
  readonly seconds: number
}

/** Starts `worker.ts`; Node 20 does not apply the loader of its main thread to a worker's entry. */
const WORKER = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ register }) => register())
  .then(() => import(${JSON.stringify(import.meta.resolve('./worker.ts'))}))`

process.exitCode = await main()

async function main(): Promise<number> {
  const options = readOptions()
  if (options === undefined) {
    process.stdout.write(USAGE)
    return 2
  }
  const { seed, first, count, seconds } = options
  const corpus = readCorpus()
  const progress = new Int32Array(new SharedArrayBuffer(4 * Progress.Length))
  const failures = new Map<string, number>()
  const start = performance.now()
  const deadline = start + seconds * 1000
  process.stdout.write(`seed ${seed}, ${count} inputs, ${corpus.length} programs in the corpus\n`)

  const end = first + count
  for (let next = first; next < end && performance.now() < deadline; ) {
    const task = { seed, first: next, end, corpus, progress }
    const isDone = await work(task, deadline, (report) => save(report, options, failures))
    next = Atomics.load(progress, Progress.Index)
    if (isDone || performance.now() >= deadline) break
    const { text } = makeInput(seed, next, corpus)
    const detail = `no progress for ${HANG_MS} ms`
    save({ index: next, property: 'hangs', detail, text, isFirst: true }, options, failures)
    next++
  }
  printSummary(Atomics.load(progress, Progress.Index) - first, progress, start, failures)
  return failures.size === 0 ? 0 : 1
}

function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      first: { type: 'string', default: '0' },
      seconds: { type: 'string', default: 'Infinity' },
      help: { type: 'boolean', default: false },
    },
  })
  const [count, seed, first, seconds] = [
    values.count,
    values.seed,
    values.first,
    values.seconds,
  ].map(Number) as [number, number, number, number]
  const isNumeric = [count, seed, first, seconds].every((value) => value >= 0)
  return values.help || !isNumeric ? undefined : { count, seed, first, seconds }
}

/** Runs a worker to its end; false if it had to be ended. */
function work(task: Task, deadline: number, report: (report: Report) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { eval: true, workerData: task })
    let seen = ''
    let seenAt = performance.now()
    let printedAt = seenAt
    const timer = setInterval(() => {
      const now = performance.now()
      const state = `${task.progress[Progress.Index]} ${task.progress[Progress.Heartbeat]}`
      if (state !== seen) seenAt = now
      seen = state
      if (now - printedAt > 60_000) {
        process.stdout.write(`  at input ${task.progress[Progress.Index]}\n`)
        printedAt = now
      }
      if (now - seenAt < HANG_MS && now < deadline) return
      clearInterval(timer)
      worker.terminate().then(() => resolve(false), reject)
    }, 250)
    worker.on('message', report)
    worker.on('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    worker.on('exit', (code) => {
      clearInterval(timer)
      resolve(code === 0)
    })
  })
}

/** Writes a failing input and what it is about into two files. */
function save(report: Report, options: Options, failures: Map<string, number>): void {
  const { index, property, detail, text, isFirst } = report
  failures.set(property, (failures.get(property) ?? 0) + 1)
  if (!isFirst) return
  const slug = property
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  const path = join(FOLDER, `${slug}-${options.seed}-${index}`)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${path}.p`, text)
  const replay = `npm run fuzz -- --seed ${options.seed} --first ${index} --count 1`
  const facts = [property, replay, JSON.stringify(text), detail]
  writeFileSync(`${path}.txt`, `${facts.join('\n\n')}\n`)
  process.stdout.write(`FAILED ${property}\n  ${path}.txt\n`)
}

function printSummary(
  count: number,
  progress: Int32Array,
  start: number,
  failures: ReadonlyMap<string, number>,
): void {
  const seconds = (performance.now() - start) / 1000
  const share = (place: number): string => `${Math.round((100 * progress[place]!) / count)} %`
  process.stdout.write(
    `${count} inputs in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second\n` +
      `${share(Progress.Parsed)} without syntax errors, ` +
      `${share(Progress.Compiled)} without errors\n`,
  )
  for (const [property, times] of failures) process.stdout.write(`${times} x ${property}\n`)
  if (failures.size === 0) process.stdout.write('no failure\n')
}

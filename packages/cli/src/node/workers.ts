/**
 * Worker threads, all running the bundle that this process runs. A thread that dies, or that does
 * not answer long after it should, is replaced; its block is run once more by the new one.
 */
import { Worker } from 'node:worker_threads'
import type { SearchProgress } from '@parley/checker'
import type { BlockJob, ToldSchedule } from '../check/block.ts'
import type { SearchJob } from '../check/search-job.ts'
import type {
  BlockOutcome,
  SearchOutcome,
  StartWorkers,
  WorkerSetup,
  Workers,
  WorkersOptions,
  WorkProgress,
} from '../check/workers.ts'
import {
  type FromWorker,
  LAST_JOB,
  PROGRESS,
  SEARCH_PROGRESS,
  STOPPED,
  type ToWorker,
  type WorkerMemory,
} from './worker-protocol.ts'

/** Attempts at a block. */
const ATTEMPTS = 2
/** Threads that may die in a row before no other takes their place. */
const MAX_DEATHS = 4
/** How long after its deadline, or after it was told to stop, a block may take to end. */
const GRACE_MS = 5000
/** Between two looks at workers that should have answered. */
const WATCH_MS = 250
/** A number that no job has. */
const NO_LIMIT = 0x7fffffff

/** Makes a {@link StartWorkers} whose threads run `file`. */
export function threadsOf(file: string): StartWorkers {
  return (options) => new Threads(file, options)
}

type Work = Exclude<ToWorker, { kind: 'setup' }>
type Lost = Extract<BlockOutcome, { kind: 'lost' }>

interface Request {
  readonly work: Work
  /** How often it may still be begun. */
  attempts: number
  readonly tell: (schedule: ToldSchedule) => void
  readonly resolve: (outcome: FromWorker | Lost) => void
}

/** The place of a thread. */
interface Seat {
  readonly name: string
  readonly progress: SharedArrayBuffer
  thread: Worker
  request: Request | null
  /** Why the thread is dying, once that is known. */
  reason: string | undefined
  /** Threads that died here since a block was finished. */
  deaths: number
}

class Threads implements Workers {
  readonly count: number
  readonly #file: string
  readonly #options: WorkersOptions
  readonly #control = new SharedArrayBuffer(8)
  readonly #words = new Int32Array(this.#control)
  readonly #seats: Seat[]
  readonly #queue: Request[] = []
  readonly #incidents: string[] = []
  readonly #watch: NodeJS.Timeout
  #setup: WorkerSetup | undefined
  #isClosed = false
  #stoppedAt = Number.POSITIVE_INFINITY

  constructor(file: string, options: WorkersOptions) {
    this.#file = file
    this.#options = options
    this.count = options.count
    this.allowAll()
    this.#seats = Array.from({ length: options.count }, (_, at) => this.#seat(`worker ${at + 1}`))
    this.#watch = setInterval(() => this.#terminateLate(), WATCH_MS)
  }

  load(setup: WorkerSetup): void {
    this.#setup = setup
    for (const seat of this.#seats) tell(seat, { kind: 'setup', setup })
  }

  run(job: BlockJob, hear: (schedule: ToldSchedule) => void): Promise<BlockOutcome> {
    return new Promise((resolve) => {
      this.#begin({
        work: { kind: 'job', job },
        tell: hear,
        attempts: ATTEMPTS,
        resolve(outcome) {
          if (outcome.kind === 'result') resolve({ kind: 'done', result: outcome.result })
          else resolve(lost(outcome))
        },
      })
    })
  }

  search(job: SearchJob): Promise<SearchOutcome> {
    for (const { progress } of this.#seats)
      new Float64Array(progress).fill(0, PROGRESS - SEARCH_PROGRESS)
    return new Promise((resolve) => {
      this.#begin({
        work: { kind: 'search', job },
        tell() {},
        attempts: 1,
        resolve(outcome) {
          if (outcome.kind === 'searched') resolve({ kind: 'done', result: outcome.result })
          else resolve(lost(outcome))
        },
      })
    })
  }

  #begin(request: Request): void {
    this.#queue.push(request)
    this.#assign('all workers died')
  }

  progress(): WorkProgress {
    const [schedules = 0, steps = 0, states = 0] = this.#sums()
    return { schedules, steps, states }
  }

  searchProgress(): SearchProgress {
    const sums = this.#sums().slice(-SEARCH_PROGRESS)
    const [states = 0, transitions = 0, depth = 0, next = 0, computations = 0] = sums
    return { states, transitions, depth, next, computations }
  }

  #sums(): number[] {
    const sums = new Array<number>(PROGRESS).fill(0)
    for (const { progress } of this.#seats) {
      new Float64Array(progress).forEach((number, at) => {
        sums[at] = (sums[at] ?? 0) + number
      })
    }
    return sums
  }

  cancelAfter(job: number): void {
    Atomics.store(this.#words, LAST_JOB, Math.min(job, Atomics.load(this.#words, LAST_JOB)))
  }

  allowAll(): void {
    Atomics.store(this.#words, LAST_JOB, NO_LIMIT)
  }

  stop(): void {
    this.#stoppedAt = Math.min(this.#stoppedAt, Date.now())
    Atomics.store(this.#words, STOPPED, 1)
  }

  takeIncidents(): readonly string[] {
    return this.#incidents.splice(0)
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#watch)
    for (const { thread } of this.#seats) void thread.terminate()
  }

  #seat(name: string): Seat {
    const progress = new SharedArrayBuffer(PROGRESS * Float64Array.BYTES_PER_ELEMENT)
    const thread = this.#start(progress)
    const seat: Seat = { name, progress, thread, request: null, reason: undefined, deaths: 0 }
    this.#attend(seat)
    return seat
  }

  #start(progress: SharedArrayBuffer): Worker {
    const workerData: WorkerMemory = { control: this.#control, progress }
    const { memoryMb } = this.#options
    const resourceLimits = memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb }
    // What foreign code prints would mix with the report: it is left out.
    return new Worker(this.#file, { workerData, resourceLimits, stdout: true, argv: [] })
  }

  #attend(seat: Seat): void {
    const { thread } = seat
    thread.stdout.resume()
    thread.on('message', (message: FromWorker) => this.#receive(seat, message))
    thread.on('error', (error: NodeJS.ErrnoException) => {
      seat.reason = reasonOf(error)
    })
    thread.on('exit', (code) => {
      if (!this.#isClosed) this.#replace(seat, seat.reason ?? `it ended with exit code ${code}`)
    })
    if (this.#setup !== undefined) tell(seat, { kind: 'setup', setup: this.#setup })
  }

  #receive(seat: Seat, message: FromWorker): void {
    const { request } = seat
    if (message.kind === 'told') {
      request?.tell(message.schedule)
      return
    }
    seat.request = null
    seat.deaths = 0
    request?.resolve(message)
    this.#assign('')
  }

  #replace(seat: Seat, reason: string): void {
    const { request } = seat
    seat.request = null
    seat.reason = undefined
    const isAgain = request !== null && request.attempts > 0
    const job = request?.work.kind === 'search' ? 'search' : 'block'
    const what =
      request === null ? '' : isAgain ? `; its ${job} is run again` : `; its ${job} is lost`
    this.#incidents.push(`${seat.name} died: ${reason}${what}`)
    if (isAgain) this.#queue.unshift(request)
    else
      request?.resolve({ kind: 'lost', reason: `their worker died: ${reason}`, isInternal: false })
    if (++seat.deaths <= MAX_DEATHS) {
      seat.thread = this.#start(seat.progress)
      this.#attend(seat)
    } else this.#seats.splice(this.#seats.indexOf(seat), 1)
    this.#assign(`all workers died: ${reason}`)
  }

  /** Gives blocks to idle threads; `reason` is why there may be no threads any more. */
  #assign(reason: string): void {
    if (this.#seats.length === 0) {
      const nobody: Lost = { kind: 'lost', reason, isInternal: false }
      for (const { resolve } of this.#queue.splice(0)) resolve(nobody)
    }
    for (const seat of this.#seats) {
      if (seat.request !== null) continue
      const request = this.#queue.shift()
      if (request === undefined) return
      request.attempts--
      seat.request = request
      tell(seat, request.work)
    }
  }

  /** Code that never comes to the end of a step cannot look at the clock. */
  #terminateLate(): void {
    const now = Date.now()
    for (const seat of this.#seats) {
      if (seat.request === null) continue
      if (now < Math.min(seat.request.work.job.deadline, this.#stoppedAt) + GRACE_MS) continue
      seat.reason = 'it did not end in time'
      // There is no time left for another attempt.
      seat.request.attempts = 0
      void seat.thread.terminate()
    }
  }
}

function tell({ thread }: Seat, message: ToWorker): void {
  thread.postMessage(message)
}

/** Any answer but a result; a crash is our own mistake. */
function lost(answer: FromWorker | Lost): Lost {
  if (answer.kind === 'lost') return answer
  const reason = answer.kind === 'crash' ? answer.text : `unexpected answer '${answer.kind}'`
  return { kind: 'lost', reason, isInternal: true }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : error.message
}

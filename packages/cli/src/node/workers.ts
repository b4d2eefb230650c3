/**
 * Worker threads, all running the bundle that this process runs. A thread that dies is replaced,
 * and its job begun once more by the new one. So is a thread in which foreign code does not return,
 * or that goes on long after it should have ended; its job is lost, since it would happen again.
 */
import { Worker } from 'node:worker_threads'
import type { SearchProgress } from '@parley/checker'
import type { ToldSchedule } from '../check/block.ts'
import type { Job, JobResult } from '../check/job.ts'
import type {
  Outcome,
  StartWorkers,
  WorkerSetup,
  Workers,
  WorkersOptions,
  WorkProgress,
} from '../check/workers.ts'
import {
  CALLED,
  CALLS,
  type FromWorker,
  LAST_JOB,
  LOADING,
  PROGRESS,
  SEARCH_PROGRESS,
  STOPPED,
  type ToWorker,
  type WorkerMemory,
} from './worker-protocol.ts'

/** Attempts at a job. */
const ATTEMPTS = 2
/** Threads that may die in a row before no other takes their place. */
const MAX_DEATHS = 4
/** How long after its deadline, or after it was told to stop, a job may take to end. */
const GRACE_MS = 5000
/** The same, for a search that is to be saved. */
const SAVING_MS = 300_000
/** Between two looks at workers. */
const WATCH_MS = 250
/**
 * Looks that find a worker in the same call of foreign code before it is given up: 5 seconds. Looks
 * are counted, not time, so that a computer may fall asleep meanwhile.
 */
const MAX_LOOKS = 20
/** A number that no job has. */
const NO_LIMIT = 0x7fffffff

/** Makes a {@link StartWorkers} whose threads run `file`. */
export function threadsOf(file: string): StartWorkers {
  return (options) => new Threads(file, options)
}

interface Request {
  readonly job: Job
  attempts: number
  /** When a worker took it, in milliseconds since 1970. */
  begun: number
  readonly tell: (schedule: ToldSchedule) => void
  readonly resolve: (outcome: Outcome<JobResult<Job>>) => void
}

/** How people call the jobs of a worker that died. */
const JOB_NAMES: Readonly<Record<Job['kind'], string>> = {
  block: 'its block',
  search: 'its search',
  exports: 'the loading of foreign code',
  shrink: 'the search for a shorter schedule',
  retell: 'the replay of a schedule',
}

/** The place of a thread. */
interface Seat {
  readonly name: string
  readonly progress: SharedArrayBuffer
  /** The thread's words about foreign code; a new thread has new ones. */
  foreign: Int32Array
  /** The functions that foreign code exports. */
  exports: readonly string[]
  /** The call of foreign code that was seen last, and how often. */
  call: number
  looks: number
  thread: Worker
  request: Request | null
  /** Why the thread is dying, once that is known. */
  reason: string | undefined
  /** Threads that died here since a job was finished. */
  deaths: number
}

class Threads implements Workers {
  readonly isParallel = true
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
    this.allowAll()
    this.#seats = Array.from({ length: options.count }, (_, at) => this.#seat(`worker ${at + 1}`))
    this.#watch = setInterval(() => this.#look(), WATCH_MS)
  }

  /** Those that have died too often are not there any more. */
  get count(): number {
    return this.#seats.length
  }

  load(setup: WorkerSetup): void {
    this.#setup = setup
    for (const seat of this.#seats) tell(seat, { kind: 'setup', setup })
  }

  run<J extends Job>(
    job: J,
    hear: (schedule: ToldSchedule) => void = () => {},
  ): Promise<Outcome<JobResult<J>>> {
    if (job.kind === 'search') {
      for (const { progress } of this.#seats) {
        new Float64Array(progress).fill(0, PROGRESS - SEARCH_PROGRESS)
      }
    }
    return new Promise((resolve) => {
      const give = resolve as Request['resolve']
      this.#queue.push({ job, tell: hear, attempts: 0, begun: 0, resolve: give })
      this.#assign('all workers died')
    })
  }

  progress(): WorkProgress {
    const [schedules = 0, steps = 0, states = 0] = this.#sums()
    return { schedules, steps, states }
  }

  searchProgress(): SearchProgress {
    const sums = this.#sums().slice(-SEARCH_PROGRESS)
    const [states = 0, transitions = 0, depth = 0, next = 0, computations = 0, liveness] = sums
    return { states, transitions, depth, next, computations, isLiveness: liveness === 1 }
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
    const foreign = new Int32Array(new SharedArrayBuffer(8))
    const thread = this.#start(progress, foreign)
    const calls = { foreign, exports: [], call: 0, looks: 0 }
    const seat = { name, progress, thread, request: null, reason: undefined, deaths: 0, ...calls }
    this.#attend(seat)
    return seat
  }

  #start(progress: SharedArrayBuffer, foreign: Int32Array<SharedArrayBuffer>): Worker {
    const workerData: WorkerMemory = { control: this.#control, progress, foreign: foreign.buffer }
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
    if (message.kind === 'loaded') {
      seat.exports = message.exports
      return
    }
    seat.request = null
    seat.deaths = 0
    if (message.kind === 'result') request?.resolve({ kind: 'done', result: message.result })
    else {
      const isInternal = message.kind === 'crash'
      request?.resolve({ kind: 'lost', reason: message.text, isInternal })
    }
    this.#assign('')
  }

  #replace(seat: Seat, reason: string): void {
    const { request } = seat
    seat.request = null
    seat.reason = undefined
    const isAgain = request !== null && request.attempts < attemptsAt(request.job)
    const what = request === null ? '' : `; ${JOB_NAMES[request.job.kind]} is `
    const next = request === null ? '' : isAgain ? 'run again' : 'lost'
    this.#incidents.push(`${seat.name} died: ${reason}${what}${next}`)
    if (isAgain) this.#queue.unshift(request)
    else request?.resolve({ kind: 'lost', reason: `the worker died: ${reason}`, isInternal: false })
    if (++seat.deaths <= MAX_DEATHS) {
      const foreign = new Int32Array(new SharedArrayBuffer(8))
      seat.thread = this.#start(seat.progress, foreign)
      Object.assign(seat, { foreign, call: 0, looks: 0 })
      this.#attend(seat)
    } else this.#seats.splice(this.#seats.indexOf(seat), 1)
    this.#assign(`all workers died: ${reason}`)
  }

  /** Gives jobs to idle threads; `reason` is why there may be no threads any more. */
  #assign(reason: string): void {
    if (this.#seats.length === 0) {
      const lost: Outcome<never> = { kind: 'lost', reason, isInternal: false }
      for (const { resolve } of this.#queue.splice(0)) resolve(lost)
    }
    for (const seat of this.#seats) {
      if (seat.request !== null) continue
      const request = this.#queue.shift()
      if (request === undefined) return
      request.attempts++
      request.begun = Date.now()
      seat.request = request
      tell(seat, { kind: 'job', job: request.job })
    }
  }

  /** Code that never comes to the end of a step cannot look at the clock. */
  #look(): void {
    const now = Date.now()
    for (const seat of this.#seats) {
      const { request } = seat
      if (request === null) continue
      const hanging = hangingCall(seat)
      if (hanging === undefined && now < this.#lateAt(request)) continue
      seat.reason = hanging ?? 'it did not end in time'
      // It would happen again, or there is no time left for another attempt.
      request.attempts = ATTEMPTS
      void seat.thread.terminate()
    }
  }

  /** When a job has gone on for too long; what is begun after the end has the same grace. */
  #lateAt({ job, begun }: Request): number {
    const stopped = Math.max(this.#stoppedAt, begun)
    const end = Math.min('deadline' in job ? job.deadline : stopped, stopped)
    return end + (savesAtEnd(job) ? SAVING_MS : GRACE_MS)
  }
}

/** A search that was too large once would be so again. */
function attemptsAt({ kind }: Job): number {
  return kind === 'search' ? 1 : ATTEMPTS
}

function savesAtEnd(job: Job): boolean {
  return job.kind === 'search' && job.files.checkpoint !== null
}

/** Why a thread hangs in foreign code; undefined if it does not, or cannot be known to yet. */
function hangingCall(seat: Seat): string | undefined {
  const call = Atomics.load(seat.foreign, CALLS)
  if (call % 2 === 0 || call !== seat.call) {
    seat.call = call
    seat.looks = 0
    return undefined
  }
  if (++seat.looks < MAX_LOOKS) return undefined
  const at = Atomics.load(seat.foreign, CALLED)
  const seconds = (MAX_LOOKS * WATCH_MS) / 1000
  if (at === LOADING) return `the modules of the foreign functions were not loaded in ${seconds} s`
  return `the foreign function '${seat.exports[at] ?? ''}' did not return within ${seconds} s`
}

function tell({ thread }: Seat, message: ToWorker): void {
  thread.postMessage(message)
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error.message
  return 'it ran out of memory (--memout gives each worker more)'
}

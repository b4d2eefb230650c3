/**
 * Searches by two workers, for comparison. The second is a thread that lives as long as this one;
 * everything is done in step, so that callers need not wait for promises.
 */
import { join } from 'node:path'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { buildSync } from 'esbuild'
import {
  abandonMemory,
  joinSearch,
  type SearchPlace,
  type SearchResult,
  type SearchSettings,
  type SharedMemory,
  type Snapshot,
  shareMemory,
} from '../../packages/checker/src/index.ts'
import type { Subjects } from '../programs/evaluators.ts'
import { type Found, find, noting, settingsOf } from './find.ts'

/** What the second worker is told. */
export interface SecondTask {
  /** The program; null for that of the task before. */
  readonly ir: Subjects['ir'] | null
  readonly test: number
  readonly settings: SearchSettings
  readonly memory: SharedMemory
  readonly goesOn: boolean
}

/** What it answers: the states at rest that it has met, or why it failed. */
export type SecondAnswer = { readonly rests: readonly string[] } | { readonly failure: string }

export interface SecondStart {
  readonly port: MessagePort
  /** One word: how many answers were given. */
  readonly answers: SharedArrayBuffer
}

/** A thread has no loader for TypeScript. */
function secondScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'second.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    conditions: ['source'],
  })
  return outputFiles[0]?.text ?? ''
}

export class Team {
  readonly #worker: Worker
  readonly #port: MessagePort
  /** The program that the second worker has. */
  #known: Subjects['ir'] | undefined
  readonly #answers = new Int32Array(new SharedArrayBuffer(4))

  private constructor() {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    const workerData: SecondStart = {
      port: port2,
      answers: this.#answers.buffer as SharedArrayBuffer,
    }
    this.#worker = new Worker(secondScript(), { eval: true, workerData, transferList: [port2] })
  }

  /** A team whose second worker is ready: from then on it needs nothing of this thread. */
  static async start(): Promise<Team> {
    const team = new Team()
    await new Promise<void>((resolve, reject) => {
      team.#port.once('message', () => resolve())
      team.#worker.once('error', reject)
    })
    team.#port.unref()
    team.#worker.unref()
    return team
  }

  /** A search by two workers from its beginning, or from where it was saved. */
  find(
    subjects: Subjects,
    changes: Partial<SearchSettings>,
    snapshot: Snapshot | null = null,
  ): Found {
    const memory = shareMemory(2)
    if (memory === null) throw new Error('there is no memory for two workers')
    const { executable, test } = subjects
    const ir = subjects.ir === this.#known ? null : subjects.ir
    this.#known = subjects.ir
    const settings = settingsOf(changes)
    const goesOn = snapshot !== null
    const before = Atomics.load(this.#answers, 0)
    this.#port.postMessage({ ir, test, settings, memory, goesOn } satisfies SecondTask)
    const rests = new Set<string>()
    const place: SearchPlace = { memory, index: 0, store: null, goesOn, snapshot }
    const table = executable.tests[test]!
    let result: SearchResult
    let answer: SecondAnswer
    try {
      result = joinSearch(executable, table, settings, noting(rests), place)
    } catch (error) {
      abandonMemory(memory)
      throw error
    } finally {
      Atomics.wait(this.#answers, 0, before)
      answer = receiveMessageOnPort(this.#port)?.message as SecondAnswer
    }
    if ('failure' in answer) throw new Error(`the second worker: ${answer.failure}`)
    // Numbers of machines depend on who is first, so one worker must do it.
    if (result.stopped === 'numbers') return find(subjects, changes)
    return { result, rests: new Set([...rests, ...answer.rests]) }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

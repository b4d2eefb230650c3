/**
 * The whole check of a test, given a way to run blocks of schedules: hands blocks out, several at
 * once, and merges their results in the order of their indices, so that the report is the same
 * however many ran at once.
 */
import type { Program } from '@parley/runtime'
import type { BlockResult } from './explore.ts'
import { type CheckOptions, findTest } from './options.ts'
import type { EndReason, TestReport } from './report.ts'
import { strategyKind } from './strategies/index.ts'
import { Summary } from './summary.ts'

/** A block that nobody could run, such as when its worker ran out of memory. */
export interface LostBlock {
  readonly kind: 'lost'
  readonly reason: string
}

export interface CheckHooks {
  /** How many blocks may run at once. */
  readonly jobs: number
  /** Runs a block somewhere; never rejects. */
  run(from: number, to: number): Promise<BlockResult | LostBlock>
  /** Whether to begin another block: false when the time is over, or on request. */
  mayRun(): boolean
  /** Milliseconds since some moment; decides how large blocks are, never what they find. */
  now(): number
  /** Hears that results have been merged: schedules, steps and distinct abstract states so far. */
  merged?(schedules: number, steps: number, states: number): void
  /** Hears that the outcome is settled: blocks that still run may stop, nobody waits for them. */
  settled?(): void
}

/** How long a block should take, in milliseconds: long against handing it out. */
const BLOCK_MS = 200
const LARGEST_BLOCK = 65_536

interface Pending {
  readonly from: number
  readonly to: number
  result: BlockResult | LostBlock | null
}

/** Checks one test. Never throws for what happens in blocks; throws if the test does not exist. */
export async function checkTest(
  program: Program,
  options: CheckOptions,
  hooks: CheckHooks,
): Promise<TestReport> {
  const test = findTest(program, options)
  if (test === undefined) throw new Error(`there is no test '${options.test}'`)
  return await new Check(program, options, hooks).run()
}

class Check {
  readonly #options: CheckOptions
  readonly #hooks: CheckHooks
  readonly #summary: Summary
  /** In the order of their indices. */
  readonly #pending: Pending[] = []
  readonly #running = new Set<Promise<void>>()
  #next: number
  readonly #end: number
  #size = 1
  #reason: EndReason | null = null
  /**
   * A block was told to stop: no other is begun, but those that run may still have a bug to tell.
   */
  #isCut = false

  constructor(program: Program, options: CheckOptions, hooks: CheckHooks) {
    this.#options = options
    this.#hooks = hooks
    this.#summary = new Summary(program, options)
    const { from, to } = shardOf(options)
    this.#next = from
    this.#end = to
  }

  async run(): Promise<TestReport> {
    for (;;) {
      this.#handOut()
      if (this.#running.size === 0) break
      await Promise.race(this.#running)
      this.#merge()
      if (this.#reason !== null) break
    }
    this.#hooks.settled?.()
    return this.#summary.report(this.#reason ?? 'stopped')
  }

  #handOut(): void {
    const { block } = strategyKind(this.#options.strategy)
    const jobs = block === Number.POSITIVE_INFINITY ? 1 : Math.max(1, this.#hooks.jobs)
    while (this.#reason === null && !this.#isCut && this.#running.size < jobs) {
      if (this.#next >= this.#end) {
        if (this.#pending.length === 0) this.#reason = 'schedules'
        return
      }
      if (!this.#hooks.mayRun()) {
        if (this.#pending.length === 0) this.#reason = 'stopped'
        return
      }
      const from = this.#next
      const to = Math.min(this.#end, this.#limit(from, block))
      this.#next = to
      this.#start(from, to)
    }
  }

  /** Where a block that begins at `from` has to end. */
  #limit(from: number, block: number): number {
    if (block === 1) return from + this.#size
    return Number.isFinite(block) ? Math.floor(from / block) * block + block : this.#end
  }

  #start(from: number, to: number): void {
    const pending: Pending = { from, to, result: null }
    this.#pending.push(pending)
    const began = this.#hooks.now()
    const run = this.#hooks.run(from, to).then((result) => {
      pending.result = result
      this.#running.delete(run)
      this.#resize(to - from, this.#hooks.now() - began)
    })
    this.#running.add(run)
  }

  /** Blocks grow until they take long enough; what they find does not depend on their size. */
  #resize(schedules: number, elapsedMs: number): void {
    if (schedules < this.#size) return
    const wanted = (schedules * BLOCK_MS) / Math.max(1, elapsedMs)
    this.#size = Math.max(1, Math.min(Math.floor(wanted), this.#size * 8, LARGEST_BLOCK))
  }

  /** Takes what is complete from the front. */
  #merge(): void {
    while (this.#reason === null) {
      const first = this.#pending[0]
      if (first === undefined || first.result === null) break
      this.#pending.shift()
      this.#take(first, first.result)
    }
    const { schedules, steps } = this.#summary.statistics
    this.#hooks.merged?.(schedules, steps, this.#summary.states)
  }

  #take({ from, to }: Pending, result: BlockResult | LostBlock): void {
    if (result.kind === 'lost') {
      this.#summary.lose(from, to, result.reason)
      return
    }
    this.#summary.add(result)
    if (result.bugs.length > 0 && !this.#options.explore) this.#reason = 'bug'
    else if (result.isExhausted) this.#reason = 'exhausted'
    else if (result.upTo < to) this.#isCut = true
  }
}

/** The indices of the options' shard: whole blocks. Without a limit shards lie far apart. */
export function shardOf({ schedules, shard, strategy }: CheckOptions): {
  from: number
  to: number
} {
  if (shard.count === 1) return { from: 0, to: schedules }
  const { block } = strategyKind(strategy)
  // A search that cannot be divided is the business of the first shard.
  if (!Number.isFinite(block)) return { from: 0, to: shard.index === 0 ? schedules : 0 }
  // 2^48 leaves room for 2^48 / count schedules in every shard.
  const total = Number.isFinite(schedules) ? schedules : 2 ** 48
  const cut = (index: number): number => {
    if (index === shard.count) return total
    return Math.floor(Math.floor((total * index) / shard.count) / block) * block
  }
  return { from: cut(shard.index), to: cut(shard.index + 1) }
}

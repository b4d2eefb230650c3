/** A block of schedules: what a worker is told, and how it runs it. */
import { type BlockHooks, type BlockResult, type CheckOptions, exploreBlock } from '@parley/checker'
import { type ForeignFunctions, type LoadOptions, loadExecutable } from '@parley/codegen'
import type { Program as Ir } from '@parley/compiler'
import type { Listener, Machine, Program } from '@parley/runtime'
import { fanOut, type JsonEntry, jsonTrace, testLine, textLog } from '@parley/trace'

export interface BlockJob {
  readonly kind: 'block'
  /** Ascends with the order in which blocks are wanted. */
  readonly number: number
  readonly options: CheckOptions
  readonly from: number
  readonly to: number
  /** When to stop, in milliseconds since 1970. */
  readonly deadline: number
  /** Tell of every schedule; takes much longer. */
  readonly isVerbose: boolean
}

/** What is told of a schedule of a verbose block. */
export interface ToldSchedule {
  /** Lines of the text trace. */
  readonly log: readonly string[]
  readonly entries: readonly JsonEntry[]
}

/** How a block is ended early, and what it tells meanwhile. */
export interface BlockControl {
  mayGoOn(job: number): boolean
  /** The numbers of this block so far. */
  progress(schedules: number, steps: number, states: number): void
  tell(schedule: ToldSchedule): void
}

/** Makes the executable program of a worker. */
export function prepareProgram(ir: Ir, foreign: ForeignFunctions, options: LoadOptions): Program {
  return loadExecutable(ir, foreign, options)
}

/** Runs a block to its end, its deadline, or until it may not go on. */
export function runBlock(program: Program, job: BlockJob, control: BlockControl): BlockResult {
  const { options, from, to, deadline, number, isVerbose } = job
  return exploreBlock(program, options, from, to, {
    mayRun: () => control.mayGoOn(number) && Date.now() < deadline,
    progress: control.progress,
    ...(isVerbose ? teller(options.test, control) : {}),
  })
}

/** Writes the traces of one schedule after the other. */
function teller(test: string, control: BlockControl): Pick<BlockHooks, 'listener' | 'ended'> {
  let log: string[] = []
  let trace = jsonTrace<Machine>()
  const text = textLog<Machine>((line) => log.push(line))
  const both = (): Listener => fanOut([text, trace.listener])
  return {
    listener: both,
    ended() {
      control.tell({ log: [testLine(test), ...log], entries: trace.entries })
      log = []
      trace = jsonTrace<Machine>()
    },
  }
}

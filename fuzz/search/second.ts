/** The second worker of a team: does its part of one search after the other. */
import { workerData } from 'node:worker_threads'
import { abandonMemory, joinSearch, type SearchPlace } from '../../packages/checker/src/index.ts'
import { loadExecutable } from '../../packages/codegen/src/index.ts'
import type { Program } from '../../packages/runtime/src/index.ts'
import { noting } from './find.ts'
import type { SecondAnswer, SecondStart, SecondTask } from './team.ts'

const { port, answers } = workerData as SecondStart
const words = new Int32Array(answers)

let program: Program | undefined

port.on('message', (task: SecondTask) => {
  port.postMessage(answerOf(task))
  Atomics.add(words, 0, 1)
  Atomics.notify(words, 0)
})

port.postMessage('ready')

function answerOf({ ir, test, settings, memory, goesOn }: SecondTask): SecondAnswer {
  try {
    const rests = new Set<string>()
    if (ir !== null) program = loadExecutable(ir)
    if (program === undefined) throw new Error('there is no program')
    const place: SearchPlace = { memory, index: 1, store: null, goesOn, snapshot: null }
    joinSearch(program, program.tests[test]!, settings, noting(rests), place)
    return { rests: [...rests] }
  } catch (error) {
    abandonMemory(memory)
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

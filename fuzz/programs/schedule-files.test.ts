/**
 * Every schedule file that one evaluator writes is followed by the other: so files of the reference
 * implementation, whose order of decisions is that of the interpreter, need no other replay than
 * the engine's.
 */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadExecutable } from '../../packages/codegen/src/index.ts'
import { type CheckCase, readCheckCases } from '../../test/check/read-check-case.ts'
import { compileText, ordinaryLimits } from '../../test/check/run-program.ts'
import { createRandom, type Random } from '../random.ts'
import { programText } from './differential.ts'
import { prepare, type Subjects } from './evaluators.ts'
import { fromEngine, fromInterpreter, type Passed } from './schedule-files.ts'

/** Always the same programs, so that the suite gives no false alarm; `FUZZ_SEED=n` tries others. */
const SEED = Number(process.env.FUZZ_SEED ?? 57)
const PROGRAMS = Number(process.env.FUZZ_COUNT ?? 80)
const LIMITS = { steps: 150, failOnBound: false, temperature: 60, work: 3000, depth: 100 }

const DIRECTIONS = [
  ['from the engine to the interpreter', fromEngine],
  ['from the interpreter to the engine', fromInterpreter],
] as const

function expectSame({ engine, interpreter, file, divergence }: Passed, program: string): void {
  const about = `${program}\n${file}`
  expect(divergence, about).toBeNull()
  expect(engine, about).toEqual(interpreter)
}

describe(`schedule files of generated programs, seed ${SEED}`, () => {
  test.each(DIRECTIONS)('%s', (_, pass) => {
    const ends = new Set<string>()
    let choices = 0
    for (let index = 0; index < PROGRAMS; index++) {
      const text = programText(SEED, index)
      const subjects = prepare(text)
      if ('errors' in subjects) continue
      for (const random of randoms(index, 3)) {
        const passed = pass(subjects, random, LIMITS)
        expectSame(passed, text)
        ends.add(passed.engine.bug?.replace(/:.*/s, '') ?? passed.engine.end)
        choices += passed.file.match(/^(True|False|\d+)$/gm)?.length ?? 0
      }
    }
    for (const end of ['terminated', 'bound', 'deadlock', 'exception']) expect(ends).toContain(end)
    expect(choices).toBeGreaterThan(PROGRAMS)
  })
})

/** The interpreter is given no host functions, and takes its time for large collections. */
const isLeftOut = ({ name }: CheckCase): boolean =>
  name.startsWith('foreign/') || ['choices/limit', 'choices/too-many-elements'].includes(name)

describe('schedule files of the cases in corpus/check', () => {
  const cases = readCheckCases(join(import.meta.dirname, '../../corpus/check')).filter(
    (one) => !isLeftOut(one),
  )
  test.each(DIRECTIONS)('%s', (_, pass) => {
    for (const { name, files, limits, expectations } of cases) {
      const ir = compileText(files)
      const executable = loadExecutable(ir)
      for (const expectation of expectations) {
        const at = ir.tests.findIndex((one) => one.name === expectation.test)
        const subjects: Subjects = { ir, executable, test: at }
        for (const random of randoms(1, 3)) {
          expectSame(pass(subjects, random, { ...ordinaryLimits, ...limits }), name)
        }
      }
    }
  })
})

function randoms(index: number, count: number): Random[] {
  return Array.from({ length: count }, (_, at) => createRandom(SEED, index * count + at))
}

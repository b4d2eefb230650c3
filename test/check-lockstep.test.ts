/**
 * Runs the cases of `corpus/check/` in both evaluators: the engine at random, then the literal
 * interpreter with the same decisions. They must tell the same, line by line.
 */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockstep } from '../fuzz/programs/lockstep.ts'
import { createRandom } from '../fuzz/random.ts'
import { loadExecutable } from '../packages/codegen/src/index.ts'
import { type CheckCase, readCheckCases } from './check/read-check-case.ts'
import { compileText, ordinaryLimits } from './check/run-program.ts'

/** Schedules of each test; the decisions of all of them are fixed by their numbers. */
const SCHEDULES = 10

/** The interpreter is given no host functions, and takes its time for large collections. */
const isLeftOut = ({ name }: CheckCase): boolean =>
  name.startsWith('foreign/') || ['choices/limit', 'choices/too-many-elements'].includes(name)

const cases = readCheckCases(join(import.meta.dirname, '../corpus/check')).filter(
  (one) => !isLeftOut(one),
)

describe('engine and interpreter agree', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => compareCase(one))
})

function compareCase({ files, limits, expectations }: CheckCase): void {
  const ir = compileText(files)
  const executable = loadExecutable(ir)
  for (const expectation of expectations) {
    const at = ir.tests.findIndex(({ name }) => name === expectation.test)
    const subjects = { ir, executable, test: at }
    for (let index = 0; index < SCHEDULES; index++) {
      const both = lockstep(subjects, createRandom(1, index), { ...ordinaryLimits, ...limits })
      expect(both.engine).toEqual(both.interpreter)
    }
  }
}

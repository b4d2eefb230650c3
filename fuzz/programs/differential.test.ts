import { describe, expect, it } from 'vitest'
import { compareEvaluators, programText } from './differential.ts'

/** Always the same programs, so that the suite gives no false alarm; `FUZZ_SEED=n` tries others. */
const SEED = Number(process.env.FUZZ_SEED ?? 31)

describe(`engine and interpreter on generated programs, seed ${SEED}`, () => {
  const compare = (index: number, isThorough: boolean) => {
    const text = programText(SEED, index)
    const verdict = compareEvaluators(text, SEED, isThorough)
    if (verdict.disagreement !== undefined) {
      expect.fail(`program ${index}:\n${text}\n${verdict.disagreement}`)
    }
    return verdict
  }

  it('repeats the schedules of the engine, line by line', () => {
    const verdicts = Array.from({ length: 200 }, (_, index) => compare(index, false))
    expect(verdicts.filter(({ isCompiled }) => isCompiled).length).toBeGreaterThan(180)
    const ends = new Set(verdicts.flatMap((verdict) => verdict.ends))
    for (const end of ['terminated', 'bound', 'deadlock', 'unhandled-event', 'exception']) {
      expect(ends).toContain(end)
    }
  })

  it('has the same set of outcomes over all schedules', () => {
    const verdicts = Array.from({ length: 40 }, (_, index) => compare(1000 + index, true))
    const outcomes = verdicts.reduce((sum, verdict) => sum + verdict.outcomes, 0)
    expect(outcomes).toBeGreaterThan(500)
  })
})

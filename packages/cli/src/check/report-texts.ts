/** The files that describe what a test covered (checker §5.5, §5.7, §6.1). */
import {
  coverageJson,
  coverageLcov,
  coverageOf,
  coverageSci,
  coverageText,
  scenarioFileText,
  type TestReport,
} from '@parley/checker'
import type { Program } from '@parley/runtime'

/** Names without the project's name in front, and texts. */
export function reportTexts(
  program: Program,
  { test, coverage, scenarios }: TestReport,
): readonly (readonly [suffix: string, text: string])[] {
  const texts: [string, string][] = []
  if (coverage !== null) {
    const reached = coverageOf(program, coverage)
    texts.push(['.coverage.txt', coverageText(program, reached)])
    texts.push(['.coverage.json', `${JSON.stringify(coverageJson(program, reached), null, 2)}\n`])
    texts.push(['.coverage.lcov', coverageLcov(program, reached, test)])
    texts.push(['.sci', coverageSci(program, reached)])
  }
  if (scenarios.length > 0) {
    texts.push([`_${test}_scenario_coverage.json`, scenarioFileText(test, scenarios)])
  }
  return texts
}

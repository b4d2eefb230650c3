/** `p check --list-tests` */
import type { Environment } from '../environment.ts'
import { EXIT_NOT_CHECKED, EXIT_SUCCESS } from '../exit-codes.ts'
import type { CheckSettings } from './check-settings.ts'
import { loadIr } from './load-program.ts'
import { printProblems } from './problems.ts'
import { chooseTests } from './tests.ts'

/** Prints the names of the tests that would be checked, one a line. */
export function listTests(environment: Environment, settings: CheckSettings): number {
  const { stdout, stderr } = environment
  const loaded = loadIr(environment, settings.input)
  printProblems(environment, settings.output, loaded)
  if (loaded.kind === 'failed') return EXIT_NOT_CHECKED
  const all = loaded.ir.tests.map(({ name }) => name)
  const chosen = chooseTests(all, settings.testPrefix)
  if (chosen.kind === 'failed') {
    stderr(`Error: ${chosen.problem}\n`)
    return EXIT_NOT_CHECKED
  }
  const { names } = chosen
  const isShort = settings.output.format === 'short'
  if (isShort) stdout(`.. List of test cases (total ${names.length})\n`)
  if (settings.output.format === 'json') stdout(`${JSON.stringify(names)}\n`)
  else stdout(names.map((name) => `${name}\n`).join(''))
  if (isShort) stdout('. Done\n')
  return EXIT_SUCCESS
}

/** `p merge-scenario-coverage [folder]` (checker §6.1) */
import { mergeScenarioCoverage, type ScenarioSource } from '@parley/checker'
import type { Arguments } from '../arguments.ts'
import type { Environment } from '../environment.ts'
import { EXIT_SUCCESS } from '../exit-codes.ts'
import { usageError } from '../usage-error.ts'

const SUFFIX = '_scenario_coverage.json'

/** Prints which scenarios some test covers, of all coverage files below a folder. */
export function mergeScenarioCoverageCommand(environment: Environment, args: Arguments): number {
  const { host, stdout } = environment
  const [given = '.', second] = args.positionals
  if (second !== undefined) {
    const message = `Expected one folder, received '${args.positionals.join(' ')}'.`
    return usageError(environment, message, 'merge-scenario-coverage')
  }
  const folder = host.resolve(host.workingDirectory, given)
  if (host.entryKind(folder) !== 'folder') {
    stdout(`There is no folder '${given}'.\n`)
    return EXIT_SUCCESS
  }
  const files = host.listFiles(folder).files.filter((path) => path.endsWith(SUFFIX))
  if (files.length === 0) {
    stdout(`There are no *${SUFFIX} files below '${given}'.\n`)
    return EXIT_SUCCESS
  }
  const sources = [...files].sort().map((path): ScenarioSource => {
    const read = host.readFile(path)
    // An empty text is skipped like any other that is no coverage file.
    const text = read.kind === 'ok' ? new TextDecoder().decode(read.bytes) : ''
    return { name: host.displayPath(path), text, modified: host.changedAt(path) }
  })
  const { lines, skipped } = mergeScenarioCoverage(sources)
  for (const { name, reason } of skipped) stdout(`... Skipping ${name}: ${reason}\n`)
  stdout(`${lines.join('\n')}\n`)
  return EXIT_SUCCESS
}

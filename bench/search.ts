/**
 * How fast the exhaustive search is: `npx tsx --conditions=source bench/search.ts [states]`. For
 * two examples, without reductions and in fingerprint storage, so many states; then with all of
 * them, to the end. Distinct states and transitions per CPU second of one thread, and bytes a
 * state. Counts are deterministic.
 */
import { cpus } from 'node:os'
import { defaultSettings, type SearchSettings, search } from '@parley/checker'
import { loadFolder } from '../scripts/examples.ts'

const MODELS = [
  ['examples/two-phase-commit', 'Small'],
  ['examples/paxos', 'Small'],
] as const

const none = { merges: false, sleeps: false, forgets: false, storage: 'fingerprint' } as const

function measure(folder: string, name: string, what: string, changes: Partial<SearchSettings>) {
  const { program, diagnostics } = loadFolder(folder)
  const test = program?.tests.find((each) => each.name === name)
  if (program === undefined || test === undefined) throw new Error(diagnostics.join('\n'))
  const before = process.cpuUsage()
  const settings = { ...defaultSettings, liveness: false, ...changes }
  const { states, transitions, depth, bytesPerState, stopped } = search(program, test, settings)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const rate = (count: number) => `${Math.round(count / seconds / 1000)} k/s`
  process.stdout.write(
    `${folder} ${name}, ${what}: ${states} states (${rate(states)}), ${transitions} transitions ` +
      `(${rate(transitions)}), depth ${depth}, ${bytesPerState.toFixed(1)} bytes a state` +
      `${stopped === null ? ', complete' : ''}\n`,
  )
}

const states = Number(process.argv[2] ?? 2_000_000)
process.stdout.write(`${cpus()[0]?.model}, Node ${process.version}\n`)
for (const [folder, name] of MODELS) {
  measure(folder, name, 'no reductions', { ...none, states })
  measure(folder, name, 'all reductions', { states })
}

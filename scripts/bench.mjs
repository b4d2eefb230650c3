// Runs benchmarks, each in a process of its own: `npm run bench [name…] [arguments]`. Without names
// it runs all. What follows the names goes to each of them.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import launcher from '../packages/cli/bin/bundle.js'
import { shippedFlags } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** What benchmarks use. */
const parts = ['generate', 'one-search']
const known = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => !parts.includes(name))
const given = process.argv.slice(2)
const wanted = given.filter((name) => known.includes(name))
const options = given.slice(wanted.length)
if (given.length > 0 && (wanted.length === 0 || options.some((word) => known.includes(word)))) {
  console.error(`give names of benchmarks first: ${known.join(', ')}`)
  process.exit(2)
}
const names = wanted.length > 0 ? wanted : known

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
for (const name of names) {
  console.log(`\n== ${name}`)
  // With the settings of V8 that the p command has, those of short runs where it compiles once.
  const own = name === 'compile' ? [launcher.shortRunFlag] : []
  const flags = [...shippedFlags(), ...own, '--import', 'tsx', '--conditions=source']
  const args = [...flags, join(root, 'bench', `${name}.ts`), ...options]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

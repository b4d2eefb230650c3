// Runs every benchmark in its own process, one after the other: `npm run bench [name…]`.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import launcher from '../packages/cli/bin/bundle.js'
import { commandFlags } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const wanted = process.argv.slice(2)
const names = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'generate.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
for (const name of names) {
  console.log(`\n== ${name}`)
  // With the settings of V8 that the p command has, those of short runs where it compiles once.
  const own = name === 'compile' ? [launcher.shortRunFlag] : []
  const settings = [...commandFlags(), launcher.garbageFlag, ...own]
  const flags = [...settings, '--import', 'tsx', '--conditions=source']
  const args = [...flags, join(root, 'bench', `${name}.ts`)]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

import { readFileSync } from 'node:fs'
import { loadText } from '../../../test/load-program.ts'
import { exploreBlock } from './explore.ts'
import { defaultOptions } from './options.ts'
import { strategyKinds } from './strategies/index.ts'
const src = readFileSync(new URL('./check.test.ts', import.meta.url), 'utf8')
const text = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : src.slice(src.indexOf('loadText(`') + 10, src.indexOf('`)\n'))
const p = loadText(text)
const only = process.argv[3]
const N = Number(process.argv[4] ?? 20000)
for (const coverage of [true, false])
for (const k of strategyKinds) {
  if (only && k.name !== only) continue
  const o = { ...defaultOptions, test: process.argv[5] ?? 'tcAll', strategy: k.name, explore: true, seed: 1, coverage, checkDeterminism: false }
  exploreBlock(p, o, 0, 512, { mayRun: () => true })
  const t0 = process.cpuUsage()
  const r = exploreBlock(p, o, 0, N, { mayRun: () => true })
  const c = process.cpuUsage(t0)
  console.log(coverage, k.name, r.statistics.steps, r.statistics.boundHits, (c.user / 1000).toFixed(0), (r.statistics.steps / c.user).toFixed(2), 'Msteps/s', r.bugs.length, r.bugs[0]?.bug.text)
}

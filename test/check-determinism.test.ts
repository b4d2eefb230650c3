/** The same seed gives the same reports and files, however many workers there are. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCommandLine } from '../scripts/build.mjs'

const root = join(import.meta.dirname, '..')
let folder = ''
let bundle = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-workers-'))
  bundle = join(folder, 'p.cjs')
  await buildCommandLine(bundle)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Without a bug, with one, with many; strategies that learn, and the portfolio of all. */
const CHECKS: readonly (readonly string[])[] = [
  ['client-server', '-tc', 'Abstract', '-s', '300'],
  ['ring-election', '-tc', 'Same', '-s', '300', '--explore', '--sch-pct', '3'],
  ['paxos', '-tc', 'HalfIsEnough', '-s', '400', '--explore'],
  ['raft', '-tc', 'VotesForAnyLog', '-s', '60', '--xml-trace'],
  ['paxos', '-tc', 'HalfIsEnough', '-s', '600', '--sch-feedbackpct', '3', '--no-shrink'],
  // Large enough for several workers to take part.
  ['two-phase-commit', '-tc', 'Sizes___participantCount_2__clientCount_1', '--exhaustive'],
  ['two-phase-commit', '-tc', 'EveryVote', '--exhaustive'],
]

const named = CHECKS.map((words) => [words.join(' '), words] as const)

test.each(named)('1, 2 and 8 workers: %s', (_, [example = '', ...options]) => {
  const [one, two, eight] = [1, 2, 8].map((workers) => everything(example, options, workers))
  expect(one?.status).toBeLessThan(2)
  expect(Object.keys(one?.files ?? {}).length).toBeGreaterThan(4)
  expect(two).toEqual(one)
  expect(eight).toEqual(one)
})

interface Everything {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** By path below the output folder, but for times and memory. */
  readonly files: Readonly<Record<string, string>>
}

function everything(example: string, options: readonly string[], workers: number): Everything {
  const out = mkdtempSync(join(folder, 'out-'))
  const reports = ['json', 'junit', 'sarif'].flatMap((kind) => [
    `--${kind}`,
    `${out}/report.${kind}`,
  ])
  const seed = options.includes('--exhaustive') ? [] : ['--seed', '11']
  const words = ['check', ...options, ...seed, '-j', String(workers), '-o', out, ...reports]
  const cwd = join(root, 'examples', example)
  const result = spawnSync(process.execPath, [bundle, ...words], { cwd, encoding: 'utf8' })
  const shown = relative(cwd, out)
  const normalised = (text: string): string =>
    text
      .replaceAll(shown, 'out')
      .replaceAll(out, 'out')
      .replace(/\b\d+ workers?\b/g, 'workers')
      .replace(/\d+\.\d\d s\b( \(.*steps\/s\)| of CPU time.*)?/g, 'time')
      .replace(/time="[\d.]+"/g, 'time')
      .replace(/^(time_seconds|memory_max_mb):.*$/gm, '$1')
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const files = paths.map((path) => [relative(out, path), normalised(readFileSync(path, 'utf8'))])
  return {
    status: result.status,
    stdout: normalised(result.stdout),
    stderr: normalised(result.stderr),
    files: Object.fromEntries(files),
  }
}

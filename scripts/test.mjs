// The whole test command: types, style, then every test; ends with "N passed, N failed".
// With --update, expected files are rewritten first; read the diff before committing it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = (name) => join(root, 'node_modules', '.bin', name)
const args = process.argv.slice(2)
const isUpdate = args.includes('--update')
const filters = args.filter((arg) => arg !== '--update')

let passed = 0
let failed = 0

/** Runs a program with its output shown; counts it as one test. */
function check(title, command, commandArgs) {
  console.log(`\n== ${title}`)
  const { status } = spawnSync(command, commandArgs, { cwd: root, stdio: 'inherit' })
  if (status === 0) passed++
  else failed++
}

/** Runs the test files and adds their counts; a run that dies without a report is a failure. */
function runTests() {
  console.log('\n== tests')
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'))
  const report = join(folder, 'report.json')
  const environment = isUpdate ? { ...process.env, PARLEY_UPDATE: '1' } : process.env
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(bin('vitest'), ['run', ...reporters, ...filters], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  })
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'))
    passed += counts.numPassedTests
    // A skipped test is a failed one: the main branch has none.
    failed += counts.numTotalTests - counts.numPassedTests
    if (status !== 0 && counts.numTotalTests === counts.numPassedTests) failed++
  } catch {
    failed++
  }
  rmSync(folder, { recursive: true, force: true })
}

if (filters.length === 0) {
  spawnSync(process.execPath, [join(root, 'scripts', 'browser.mjs')], { stdio: 'inherit' })
  check('build', process.execPath, [join(root, 'scripts', 'build.mjs')])
  check('types', bin('tsc'), ['-p', 'tsconfig.json'])
  check('style', bin('biome'), ['check', '--error-on-warnings', '.'])
}
runTests()
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

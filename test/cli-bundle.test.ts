/** The bundled command line as a process: what cannot be seen from inside. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../packages/cli/package.json' with { type: 'json' }
import { buildCommandLine, commandFlags } from '../scripts/build.mjs'

let folder = ''
let bundle = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-bundle-'))
  bundle = join(folder, 'p.cjs')
  await buildCommandLine(bundle)
  writeFileSync(join(folder, 'main.p'), 'machine Main { start state Init {} }\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: 'utf8' })
}

test('one file answers', () => {
  expect(run('version')).toMatchObject({ stdout: `P version ${manifest.version}\n`, status: 0 })
  expect(run('nonsense')).toMatchObject({ stdout: '', status: 2 })
  expect(run('compile', 'none.p')).toMatchObject({ stderr: '', status: 1 })
  expect(run('compile', 'main.p', '-o', 'out').stdout).toMatch(/^Compiled .*\nWrote out\/PChecker/)
})

test('templates and library lie beside the bundle', () => {
  expect(run('init', 'transfer', '--template', 'protocol')).toMatchObject({ status: 0, stderr: '' })
  expect(run('compile', 'transfer').stdout).toMatch(/^Compiled Transfer: /)
})

test('the package has what it needs, and nothing to install', () => {
  const cwd = join(import.meta.dirname, '../packages/cli')
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const { stdout } = spawnSync('npm', args, { cwd, encoding: 'utf8' })
  const paths = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path)
  const folders = new Set(paths.map((path: string) => path.split('/').slice(0, 2).join('/')))
  expect([...folders].sort()).toEqual([
    'bin/bundle.js',
    'bin/p.js',
    'bin/package.json',
    'dist/LICENSE',
    'dist/library',
    'dist/p.cache',
    'dist/p.cjs',
    'dist/templates',
    'dist/version.txt',
    'package.json',
  ])
  expect(paths).toContain('dist/library/timer/Timer.pproj')
  expect(paths).toContain('dist/templates/minimal/Minimal.pproj')
  expect(manifest).not.toHaveProperty('dependencies')
})

test('a reader that goes away is no error', () => {
  const script = `"$0" "$1" compile --help | head -n 1; echo "\${PIPESTATUS[0]}"`
  const result = spawnSync('bash', ['-c', script, process.execPath, bundle], { encoding: 'utf8' })
  expect(result.stderr).toBe('')
  expect(result.stdout).toMatch(/^usage: p compile .*\n0\n$/)
})

test('a folder that was removed is no crash', () => {
  const script = 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1" compile'
  const shell = ['-c', script, process.execPath, bundle]
  const result = spawnSync('bash', shell, { cwd: folder, encoding: 'utf8' })
  expect(result.stderr).toBe('Error: the current folder does not exist any more.\n')
  expect(result.status).toBe(1)
})

test('Ctrl-C ends watching with 130', async () => {
  const args = [bundle, 'compile', 'main.p', '-o', 'watched', '--watch']
  const child = spawn(process.execPath, args, { cwd: folder })
  let output = ''
  const finished = new Promise<number | null>((resolve) => child.on('exit', resolve))
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      if (output.includes('Watching')) resolve()
    })
  })
  child.kill('SIGINT')
  expect(await finished).toBe(130)
  expect(output).toContain('Stopped watching.')
})

test('the launcher needs no code cache, and says when nothing has been built', () => {
  const home = join(folder, 'launcher')
  cpSync(join(import.meta.dirname, '../packages/cli/bin'), join(home, 'bin'), { recursive: true })
  const version = () =>
    spawnSync(process.execPath, [join(home, 'bin/p.js'), 'version'], { encoding: 'utf8' })
  expect(version()).toMatchObject({ status: 3, stdout: '' })
  expect(version().stderr).toBe('p has not been built: run `npm run build` first\n')
  cpSync(bundle, join(home, 'dist/p.cjs'))
  expect(version()).toMatchObject({ status: 0, stdout: `P version ${manifest.version}\n` })
  writeFileSync(join(home, 'dist/p.cache'), 'made by some other version of Node')
  expect(version()).toMatchObject({ status: 0, stdout: `P version ${manifest.version}\n` })
})

test('what has been built starts with its code cache, and says its version at once', () => {
  const root = join(import.meta.dirname, '..')
  const launcher = join(root, 'packages/cli/bin/p.js')
  const ask = (...words: string[]) => {
    const args = [...commandFlags(), launcher, ...words]
    return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout
  }
  for (const word of ['version', '-v', '-version', '--version']) {
    expect(ask(word)).toBe(run(word).stdout)
  }
  expect(ask('version', '--help')).toBe(run('version', '--help').stdout)
  // Whether V8 takes the cache, in a process like that of the command.
  const script = `
    const { compileBundle } = require(process.argv[1])
    process.stdout.write(String(compileBundle().cachedDataRejected))`
  const args = [...commandFlags(), '-e', script, join(root, 'packages/cli/bin/bundle.js')]
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout).toBe('false')
})

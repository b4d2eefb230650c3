import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createNodeHost } from '../node/host.ts'
import { run } from '../run.ts'
import { SHIPPED, testEnvironment } from '../test-support.ts'

/** A running `p compile --watch` whose file events and interrupt come from the test. */
interface Watching {
  readonly finished: Promise<number>
  change(): Promise<void>
  interrupt(): void
  /** What was printed since the last call. */
  output(): string
  readonly watched: () => readonly string[]
}

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-watch-'))
  writeFileSync(join(folder, 'main.p'), 'machine Main { start state Init {} }\n')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start(...options: string[]): Watching {
  const printed: string[] = []
  let changed = (): void => {}
  let stop = (): void => {}
  let watched: readonly string[] = []
  const environment = testEnvironment(folder, {
    args: ['compile', '--watch', ...options],
    host: {
      ...createNodeHost(folder, SHIPPED),
      watch(paths, callback) {
        watched = paths
        changed = callback
        return () => {}
      },
      onInterrupt(callback) {
        stop = callback
        return () => {}
      },
    },
    stdout: (text) => void printed.push(text),
    stderr: (text) => void printed.push(text),
  })
  const finished = run(environment)
  return {
    finished,
    async change() {
      changed()
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
    interrupt: () => stop(),
    output: () => printed.splice(0).join(''),
    watched: () => watched,
  }
}

it('compiles again after a change, and stops when interrupted', async () => {
  const watching = start()
  expect(watching.output()).toMatch(/^Compiled .*Watching for changes; Ctrl-C stops.\n$/s)
  writeFileSync(join(folder, 'main.p'), 'machine Main { start state Init { entry { @ } } }\n')
  await watching.change()
  expect(watching.output()).toMatch(/^\nAn input changed; compiling again.\nerror\[P/)
  watching.interrupt()
  expect(await watching.finished).toBe(130)
  expect(watching.output()).toBe('Stopped watching.\n')
})

it('says nothing when nothing that matters changed', async () => {
  const watching = start()
  watching.output()
  await watching.change()
  await watching.change()
  expect(watching.output()).toBe('')
  watching.interrupt()
  await watching.finished
})

it('survives vanished inputs, and finds new ones', async () => {
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src/other.p'), 'event E;\n')
  const watching = start('main.p', 'src', '--format', 'short', '--quiet', '--no-lint', 'all')
  expect(watching.watched()).toEqual([join(folder, 'main.p'), join(folder, 'src')])
  expect(watching.output()).toBe('')
  rmSync(join(folder, 'src'), { recursive: true })
  await watching.change()
  expect(watching.output()).toBe(
    '[Error:] [<no source>:-1:-1] Illegal P file name src or file not found\n',
  )
  expect(watching.watched()).toContain(join(folder, 'src'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src/new.p'), 'event F;\n')
  await watching.change()
  expect(watching.output()).toBe('')
  watching.interrupt()
  expect(await watching.finished).toBe(130)
})

it('prints one line of JSON for each run', async () => {
  const watching = start('--format', 'json')
  const first = watching.output()
  expect(first.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(first)).toMatchObject({ version: 1, failure: null })
  watching.interrupt()
  await watching.finished
})

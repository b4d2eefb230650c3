import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectNameOf } from '../init/new-project.ts'
import { createNodeHost } from '../node/host.ts'
import { run } from '../run.ts'
import { SHIPPED, testEnvironment } from '../test-support.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-init-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that cannot be written to is told, and nothing is left', async () => {
  const errors: string[] = []
  const code = await run(
    testEnvironment(folder, {
      args: ['init', 'locks'],
      host: {
        ...createNodeHost(folder, SHIPPED),
        makeFolder: () => ({ kind: 'failed', reason: 'permission denied' }),
      },
      stderr: (text) => void errors.push(text),
    }),
  )
  expect(code).toBe(1)
  expect(errors.join('')).toBe("error: cannot write to the folder 'locks': permission denied\n")
  expect(readdirSync(folder)).toEqual([])
})

test('a file that cannot be written is told', async () => {
  const errors: string[] = []
  const code = await run(
    testEnvironment(folder, {
      args: ['init', 'locks'],
      host: {
        ...createNodeHost(folder, SHIPPED),
        writeFile: () => ({ kind: 'failed', reason: 'the disk is full' }),
      },
      stderr: (text) => void errors.push(text),
    }),
  )
  expect(code).toBe(1)
  expect(errors.join('')).toBe("error: cannot write 'locks/.gitignore': the disk is full\n")
})

test.each([
  ['lock', 'Lock'],
  ['lock-server', 'LockServer'],
  ['My Model (2)', 'MyModel2'],
  ['two_phase', 'Two_phase'],
  ['2pc', undefined],
  ['…', undefined],
  ['', undefined],
])('the folder %s names the project %s', (name, expected) => {
  expect(projectNameOf(name)).toBe(expected)
})

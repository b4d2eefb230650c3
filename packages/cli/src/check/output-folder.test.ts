import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createNodeHost } from '../node/host.ts'
import { SHIPPED } from '../test-support.ts'
import { openOutputFolder } from './output-folder.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-output-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('keeps eleven folders, the newest without a number', () => {
  const host = createNodeHost(folder, SHIPPED)
  for (let run = 1; run <= 14; run++) {
    const opened = openOutputFolder(host, 'out', 'tc A/b')
    if (opened.kind === 'failed') throw new Error(opened.problem)
    const path = `out/tc_A_b/BugFinding/run.txt`
    expect(opened.folder.write('run.txt', String(run))).toEqual({ kind: 'ok', path })
  }
  const own = join(folder, 'out', 'tc_A_b')
  const runs = readdirSync(own).map((name) => {
    return [name, readFileSync(join(own, name, 'run.txt'), 'utf8')]
  })
  const older = Array.from({ length: 10 }, (_, at) => [`BugFinding${at}`, String(13 - at)])
  expect(Object.fromEntries(runs)).toEqual(Object.fromEntries([['BugFinding', '14'], ...older]))
})

it('says why a folder or a file cannot be written', () => {
  const host = createNodeHost(folder, SHIPPED)
  writeFileSync(join(folder, 'taken'), '')
  expect(openOutputFolder(host, 'taken', undefined)).toEqual({
    kind: 'failed',
    problem: "cannot write to 'taken/BugFinding': a part of the path is a file, not a folder",
  })
  const opened = openOutputFolder(host, 'out', undefined)
  if (opened.kind === 'failed') throw new Error(opened.problem)
  rmSync(join(folder, 'out'), { recursive: true })
  writeFileSync(join(folder, 'out'), '')
  expect(opened.folder.write('a.txt', '')).toMatchObject({ kind: 'failed' })
})

/**
 * The templates of `p init`: each is a project that checks green without a warning, and each bug
 * that its comments offer is found by the specification that they name once it is switched on.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TEMPLATE_NAMES } from '../packages/cli/src/init/templates.ts'
import { createNodeHost } from '../packages/cli/src/node/host.ts'
import { createSourceFile, formatSource, parse } from '../packages/compiler/src/index.ts'
import { explore, load, loadFolder, ROOT } from '../scripts/examples.ts'

const SCHEDULES = 1000

it('the table lists the folders', () => {
  const folders = readdirSync(join(ROOT, 'templates'), { withFileTypes: true })
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(names.sort()).toEqual([...TEMPLATE_NAMES].sort())
})

describe.each(TEMPLATE_NAMES)('%s', (name) => {
  const folder = join(ROOT, 'templates', name)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.p'))
    .map((path) => join(folder, path))

  it('checks green, without a warning', () => {
    const { program, diagnostics } = loadFolder(`templates/${name}`)
    expect(diagnostics).toEqual([])
    expect(program?.tests.length).toBeGreaterThan(0)
    for (const { name: test } of program?.tests ?? []) {
      const run = explore(program!, test, { seed: 1, schedules: SCHEDULES })
      expect(run.outcome, run.bug?.text ?? '').toBe(null)
    }
  })

  it.each(files)('%s is formatted', (path) => {
    expectFormatted(path, readFileSync(path, 'utf8'))
  })

  const bugs = files.flatMap(bugsOf)

  it('has a bug to switch on', () => {
    expect(bugs.length).toBeGreaterThan(0)
  })

  it.each(bugs)('shows how $specification fails', ({ path, text, specification }) => {
    expectFormatted(path, text)
    const host = createNodeHost(ROOT, ROOT)
    const bytes = new TextEncoder().encode(text)
    const changed: typeof host = {
      ...host,
      readFile: (one) => (one === path ? { kind: 'ok', bytes } : host.readFile(one)),
    }
    const { program, diagnostics } = load(changed, { paths: [folder] })
    expect(diagnostics).toEqual([])
    const tests = program?.tests ?? []
    const outcomes = tests.map((test) => {
      return explore(program!, test.name, { seed: 1, schedules: SCHEDULES }).outcome
    })
    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([specification])
  })
})

function expectFormatted(path: string, text: string): void {
  expect(formatSource(parse(createSourceFile(path, text)))).toBe(text)
}

interface Bug {
  readonly path: string
  /** The file with the bug switched on. */
  readonly text: string
  readonly specification: string
}

function bugsOf(path: string): Bug[] {
  const text = readFileSync(path, 'utf8')
  const comment = /^\/\/ A bug to switch on: .* shows how (\w+) fails\.\n((?:\/\/ .*\n)+)/gm
  return [...text.matchAll(comment)].map((match) => {
    const [whole, specification = '', code = ''] = match
    const switched = whole.replace(code, code.replaceAll(/^\/\/ /gm, ''))
    return { path, specification, text: text.replace(whole, () => switched) }
  })
}

/** The pages of conformance in `docs/internals` name cases that exist and show what they say. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUG_KINDS } from '../packages/cli/src/check/bug-kinds.ts'
import { CHECK_COMMAND } from '../packages/cli/src/check/check-options.ts'

const root = join(import.meta.dirname, '..')

interface Row {
  readonly section: string
  readonly rule: string
  /** Files and folders, relative to the repository. */
  readonly paths: readonly string[]
  readonly texts: readonly string[]
}

const rows = readRows('conformance')
const searchRows = readRows('search-conformance')

function readRows(page: string): Row[] {
  let section = ''
  return readFileSync(join(root, `docs/internals/${page}.md`), 'utf8')
    .split('\n')
    .flatMap((line): Row[] => {
      section = /^## (.*)$/.exec(line)?.[1] ?? section
      const cells = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''))
      const [rule = '', paths = '', texts = ''] = cells
      if (!line.startsWith('| ') || section === '' || /^(---|shown by$)/.test(paths)) return []
      return [{ section, rule, paths: quoted(paths).map(pathOf), texts: quoted(texts) }]
    })
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string)
}

/** `area/case` is a folder of `corpus/check`. */
function pathOf(name: string): string {
  return /^[\w-]+\/[\w-]+$/.test(name) ? `corpus/check/${name}` : name
}

function textOf(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8')
  return readdirSync(path)
    .map((name) => textOf(join(path, name)))
    .join('\n')
}

test('every row names cases that exist, and quotes what is there', () => {
  expect(rows.length).toBeGreaterThan(200)
  const wrong = [...rows, ...searchRows].flatMap(({ section, rule, paths, texts }) => {
    const where = `${section}: ${rule}`
    if (paths.length === 0 || texts.length === 0) return [`${where}: names or quotes nothing`]
    const missing = paths.filter((path) => !existsSync(join(root, path)))
    if (missing.length > 0) return missing.map((path) => `${where}: there is no ${path}`)
    const all = paths.map((path) => textOf(join(root, path)))
    const unfound = texts.filter((text) => !all.some((each) => each.includes(text)))
    // A case in which nothing of what is quoted can be found is not the one that shows it.
    const idle = paths.filter((_, at) => !texts.some((text) => all[at]?.includes(text)))
    return [
      ...unfound.map((text) => `${where}: nowhere: ${text}`),
      ...(texts.length >= paths.length
        ? idle.map((path) => `${where}: shows nothing: ${path}`)
        : []),
    ]
  })
  expect(wrong).toEqual([])
})

/** What the first column of a section speaks of. */
function spokenOf(section: string, from: readonly Row[] = rows): string {
  const own = from.filter((row) => row.section === section)
  expect(own.length, section).toBeGreaterThan(0)
  return own.map(({ rule }) => rule).join('\n')
}

test('every kind of bug and every fault is there', () => {
  const bugs = spokenOf('Kinds of bugs')
  for (const kind of Object.keys(BUG_KINDS)) expect(bugs).toContain(`\`${kind}\``)
  const faults = spokenOf('Faults')
  for (let number = 1; number <= 13; number++)
    expect(faults).toMatch(new RegExp(`^F${number} `, 'm'))
})

test('every tag of a log line is there', () => {
  const source = ['entries', 'text-log']
    .map((name) => readFileSync(join(root, `packages/trace/src/${name}.ts`), 'utf8'))
    .join('\n')
  const tags = new Set(source.match(/\b[A-Z]\w+Log\b/g))
  expect(tags.size).toBeGreaterThan(14)
  const lines = spokenOf('Log lines')
  for (const tag of tags) expect(lines).toContain(`\`${tag}\``)
})

test('every option of p check is there', () => {
  const options = spokenOf('Options of `p check`')
  for (const { long } of CHECK_COMMAND.options) expect(options).toContain(`\`--${long}\``)
})

test.each([
  ['Ten points', rows],
  ['Ten points of the search', searchRows],
] as const)('all are there: %s', (section, from) => {
  const points = spokenOf(section, from).split('\n')
  const numbers = new Set(points.map((point) => point.replace(/ .*/, '')))
  expect([...numbers]).toEqual(Array.from({ length: 10 }, (_, at) => String(at + 1)))
})

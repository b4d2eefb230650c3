/**
 * The pages for newcomers: every program in them is compiled and explored, every quotation is in
 * the file it names, and every console session is run.
 *
 * - ` ```p title="a.p" outcome="none" ` is a program; random schedules come to that outcome.
 * - ` ```p from="path" ` quotes lines of a file of the repository.
 * - ` ```console ` is a session in a folder with the programs of the page; it can also name paths
 *   below `examples`. Its lines appear in this order in what the commands print; `…` stands for
 *   others.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemoryHost } from '../packages/compiler/src/index.ts'
import { explore, load, ROOT } from '../scripts/examples.ts'
import { runSession } from './cli-session.ts'

const SCHEDULES = 3000

/** The root as a session prints it. */
const ROOT_PATH = new RegExp(`(\\.\\./)*/?${ROOT.slice(1)}/`, 'g')

interface Block {
  readonly language: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

const pages = [
  ...['tour', 'getting-started', 'semantics', 'specifications', 'what-green-means', 'exhaustive'],
  ...readdirSync(join(ROOT, 'docs/library')).map((name) => `library/${name.replace('.md', '')}`),
]

function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = '', text = '']) => {
    const attributes = [...info.matchAll(/(\w+)="([^"]*)"/g)]
    return {
      language: info.split(' ')[0] ?? '',
      attributes: new Map(attributes.map(([, name = '', value = '']) => [name, value])),
      text,
    }
  })
}

describe.each(pages)('docs/%s.md', (name) => {
  const page = readFileSync(join(ROOT, 'docs', `${name}.md`), 'utf8')
  const blocks = blocksOf(page)
  const programs = blocks.filter(({ language }) => language === 'p')

  it.each(programs.map((block, at) => [at + 1, block] as const))('program %i', (_, block) => {
    const from = block.attributes.get('from')
    if (from === undefined) checkProgram(block)
    else expect(trimmed(readFileSync(join(ROOT, from), 'utf8'))).toContain(trimmed(block.text))
  })

  it('prints what it says', async () => {
    if (!blocks.some(({ language }) => language === 'console')) return
    const session = await runSession(page.replaceAll(' examples/', ` ${ROOT}/examples/`))
    const printed = blocksOf(session.replaceAll(ROOT_PATH, '')).filter(
      ({ language }) => language === 'console',
    )
    const told = blocks.filter(({ language }) => language === 'console')
    told.forEach(({ text }, at) => {
      expectLines(text, printed[at]?.text ?? '')
    })
  })
})

function checkProgram({ attributes, text }: Block): void {
  const title = attributes.get('title') ?? 'untitled.p'
  const host = createMemoryHost({ [`/${title}`]: text })
  const { program, diagnostics } = load(host, { paths: [`/${title}`] })
  if (program === undefined) throw new Error(diagnostics.join('\n'))
  const outcomes = program.tests.map((test) => {
    return explore(program, test.name, { seed: 1, schedules: SCHEDULES }).outcome
  })
  expect(outcomes.find((outcome) => outcome !== null) ?? 'none').toBe(attributes.get('outcome'))
}

/** The lines without what stands before them, so that quotations need not keep the indentation. */
function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** Each line that was told is printed, in this order. */
function expectLines(told: string, printed: string): void {
  const lines = printed.split('\n').map((line) => line.trim())
  let at = 0
  for (const line of told.split('\n').map((each) => each.trim())) {
    if (line === '' || line === '…') continue
    const found = lines.indexOf(line, at)
    if (found < 0) expect(printed).toContain(line)
    at = found + 1
  }
}

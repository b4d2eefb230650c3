/**
 * The diagnostics manual keeps its word: the program that a page begins with has the diagnostic,
 * the program after "## Fixed" does not, and the index lists every page.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../packages/compiler/src/compile.ts'
import { loadProject } from '../packages/compiler/src/project/load-project.ts'
import { createMemoryHost } from '../packages/compiler/src/source/memory-host.ts'
import { diagnosticIndex } from '../scripts/diagnostic-index.ts'

const folder = join(import.meta.dirname, '../docs/diagnostics')
const pages = readdirSync(folder).filter((name) => /^[PW]\d{4}\.md$/.test(name))

/** Pages whose program would be too large to print, or that are about files and folders. */
const shownOnly = new Set(['P0107', 'P0513', 'P0807', 'P0808', 'P0809', 'W0805', 'W0806'])

describe('diagnostic pages', () => {
  test.each(pages)('%s', (name) => {
    const code = name.slice(0, 5)
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text.split('\n')[0]).toMatch(new RegExp(`^# ${code} · [a-z0-9-]+$`))
    const [broken, fixed] = codeBlocks(text)
    const isCompiled = broken?.language === 'p' || broken?.language === 'xml'
    expect(isCompiled, 'the first block is a program').toBe(!shownOnly.has(code))
    if (broken === undefined || fixed === undefined) throw new Error('two blocks are needed')
    if (isCompiled) expect(codesOf(broken)).toContain(code)
    if (fixed.language === 'console') return
    expect(codesOf(fixed)).not.toContain(code)
    expect(codesOf(fixed).filter((one) => one.startsWith('P'))).toEqual([])
  })

  test('the index is current', () => {
    const path = join(folder, 'README.md')
    const index = diagnosticIndex(folder)
    if (process.env.PARLEY_UPDATE === '1') writeFileSync(path, index)
    expect(readFileSync(path, 'utf8')).toBe(index)
  })
})

interface Block {
  readonly language: string
  readonly isVerifier: boolean
  readonly text: string
}

function codeBlocks(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)( verifier)?\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, language = '', verifier, text = ''] = match
    return { language, isVerifier: verifier !== undefined, text }
  })
}

/** A model library with one part. */
const LIBRARY: Readonly<Record<string, string>> = {
  '/library/timer/Timer.pproj':
    '<Project><ProjectName>Timer</ProjectName>' +
    '<InputFiles><PFile>Timer.p</PFile></InputFiles></Project>',
  '/library/timer/Timer.p': 'event eTimeOut;\n',
}

/** Compiles a block: a program, or a project file beside a small program. */
function codesOf({ language, isVerifier, text }: Block): string[] {
  const files: Record<string, string> =
    language === 'p'
      ? { '/main.p': text }
      : { '/Bank.pproj': text, '/main.p': 'machine Main { start state S { } }\n', ...LIBRARY }
  const host = { ...createMemoryHost(files), libraryFolder: '/library' }
  const { project, diagnostics } = loadProject(host, {
    ...(language === 'p' ? { paths: ['main.p'] } : { projectFile: 'Bank.pproj' }),
    ...(isVerifier ? { target: 'PVerifier' } : {}),
  })
  const found = project === undefined ? [] : compile(project, { verifier: isVerifier }).diagnostics
  return [...diagnostics, ...found].map(({ code }) => code)
}

/** Makes the index of the diagnostics manual from the catalogue and the summaries of its pages. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allDiagnosticKinds } from '../packages/compiler/src/diagnostics/catalogue/index.ts'

/** The areas of the manual: how their codes begin, and what they are about. */
const AREAS: readonly (readonly [prefix: string, title: string])[] = [
  ['P01', 'Syntax'],
  ['P02', 'Declarations and states'],
  ['P03', 'Expressions and types'],
  ['P04', 'Statements, functions and the whole program'],
  ['P05', 'Modules'],
  ['P06', 'Tests'],
  ['P07', 'The verifier'],
  ['P08', 'Projects and files'],
  ['W00', 'Warnings of the language'],
  ['W08', 'Warnings about projects and files'],
  ['W10', 'Lints'],
]

const INTRODUCTION = `# Diagnostics

Every error and warning of \`p compile\` has a stable code and a page here: the smallest program
that shows it, why it is one, and the same program put right. Codes that begin with \`P\` are
errors, those with \`W00\` and \`W08\` warnings, and those with \`W10\` lints, which \`--no-lint\`
switches off by code or name.

This index is generated: \`npm run test:update\` rewrites it.
`

/** The text of `docs/diagnostics/README.md`; `folder` is where the pages are. */
export function diagnosticIndex(folder: string): string {
  const kinds = allDiagnosticKinds()
  const sections = AREAS.map(([prefix, title]) => {
    const rows = kinds
      .filter(({ code }) => code.startsWith(prefix))
      .map(({ code, name }) => `- [${code}](${code}.md) ${name}: ${summaryOf(folder, code)}`)
    return ['', `## ${title}`, '', ...rows, ''].join('\n')
  })
  return INTRODUCTION + sections.join('')
}

/** The paragraph under the title of a page, on one line. */
function summaryOf(folder: string, code: string): string {
  const path = join(folder, `${code}.md`)
  if (!existsSync(path)) return ''
  const summary = readFileSync(path, 'utf8').split('\n\n')[1] ?? ''
  return summary.replaceAll('\n', ' ')
}

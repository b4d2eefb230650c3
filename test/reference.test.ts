/** The manual says what the tables say; `PARLEY_UPDATE=1` rewrites what is generated. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUG_KINDS } from '../packages/cli/src/check/bug-kinds.ts'
import { EXIT_CODES } from '../packages/cli/src/exit-codes.ts'
import { referencePage } from '../packages/cli/src/reference.ts'

const folder = join(import.meta.dirname, '../docs/reference')

test('the page about commands is current', () => {
  const path = join(folder, 'commands.md')
  if (process.env.PARLEY_UPDATE === '1') writeFileSync(path, referencePage())
  else expect(readFileSync(path, 'utf8')).toBe(referencePage())
})

test('the page about exit codes has them all', () => {
  const page = readFileSync(join(folder, 'exit-codes.md'), 'utf8')
  for (const { code, meaning } of EXIT_CODES) expect(page).toContain(`| ${code} | ${meaning}`)
})

test('the page about JSON shows what the compiler prints', () => {
  const page = readFileSync(join(folder, 'diagnostics-json.md'), 'utf8')
  const session = readFileSync(join(folder, '../../test/cli/formats.md'), 'utf8')
  const shown = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '')
  const printed = JSON.parse(/--format json\n(\{.*?\n\})\n/s.exec(session)?.[1] ?? '')
  expect({ ...printed, diagnostics: printed.diagnostics.slice(0, 1) }).toEqual({
    ...shown,
    summary: printed.summary,
  })
})

test('the page about checking has all kinds of bugs', () => {
  const page = readFileSync(join(folder, 'checking.md'), 'utf8')
  for (const [kind, meaning] of Object.entries(BUG_KINDS)) {
    expect(page).toContain(`| \`${kind}\` | ${meaning} |`)
  }
})

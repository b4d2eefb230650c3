/**
 * Runs the console sessions in `test/cli` and in the README; `PARLEY_UPDATE=1` rewrites what they
 * expect.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runSession } from './cli-session.ts'

const folder = join(import.meta.dirname, 'cli')
const sessions = readdirSync(folder).filter((file) => file.endsWith('.md'))

for (const name of [...sessions, '../../README.md']) {
  test(`console session ${name}`, async () => {
    const path = join(folder, name)
    const expected = readFileSync(path, 'utf8')
    const actual = await runSession(expected)
    if (process.env.PARLEY_UPDATE === '1') writeFileSync(path, actual)
    else expect(actual).toBe(expected)
  })
}

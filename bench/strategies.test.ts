import { expect, test } from 'vitest'
import { loadFolder } from '../scripts/examples.ts'
import { BUGS, search } from './strategies.ts'

test('the default strategy finds the seeded bugs of small programs', () => {
  for (const { folder, test: name } of BUGS.slice(0, 3)) {
    const { program } = loadFolder(`examples/${folder}`)
    if (program === undefined) throw new Error(`examples/${folder} has errors`)
    expect(search(program, name, 'portfolio', 1, 2000).schedules).toBeLessThan(2000)
  }
})

test('the bugs of the table exist', () => {
  for (const { folder, test: name } of BUGS) {
    const { program } = loadFolder(`examples/${folder}`)
    expect(program?.tests.map((each) => each.name)).toContain(name)
  }
})

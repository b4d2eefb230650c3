/** How much of one step is told, however long the step is. */
import { describe, expect, test } from 'vitest'
import {
  firstStrategy,
  loadProgramText,
  prepare,
  textTrace,
} from '../../../test/check/run-program.ts'

const TOLD = 100
/** So many rounds that all their lines would be noticed. */
const WORK = 5000

const LIVELOCK = /^<ErrorLog> Detected potential infinite loop/
const events = 'event e; event f: int; '
const quiet = 'machine Other { start state S { ignore e; } }'
const sent = 'var other: machine; other = new Other(); send other, e; '

function machine(entry: string, rest = ''): string {
  return `${events} machine Main { start state S { entry { ${entry} } } ${rest} }`
}

function watched(spec: string, entry = 'announce e;'): string {
  const test = 'test T [main=Main]: assert Watch in { Main };'
  return `${machine(entry)} spec Watch observes e { ${spec} } ${test}`
}

const endless: Readonly<Record<string, string>> = {
  goto: machine('goto S;'),
  'raise and goto': `${events} machine Main { start state S { entry { raise e; } on e goto S; } }`,
  'raise with a payload': `${events}
machine Main { start state S { entry { raise f, 0; } on f do (n: int) { raise f, n + 1; } } }`,
  'goto after a send': `${machine(`${sent} goto T;`, 'state T { entry { goto T; } }')} ${quiet}`,
  print: machine('while (true) { print "x"; }'),
  'print after a send': `${machine(`${sent} while (true) { print "x"; }`)} ${quiet}`,
  'a monitor that goes on': watched('start state W { on e goto V; } state V { entry { goto V; } }'),
  'a monitor that raises': watched('start state W { on e do { raise e; } }'),
  announce: watched('start state W { on e goto W; }', 'while (true) { announce e; }'),
}

describe('an endless step is told as far as it shows how it goes on', () => {
  test.each(Object.entries(endless))('%s', (_, text) => {
    const limits = { work: WORK, told: TOLD }
    const execution = prepare(loadProgramText(text), firstStrategy(), { limits })
    const lines = textTrace(execution)
    const all = textTrace(
      prepare(loadProgramText(text), firstStrategy(), { limits: { work: WORK } }),
    )
    expect(lines.at(-1)).toMatch(LIVELOCK)
    expect(all.at(-1)).toBe(lines.at(-1))
    expect(all.length).toBeGreaterThan(WORK)
    expect(lines.length).toBeLessThan(TOLD + 20)
    const told = lines.slice(0, -2)
    expect(told).toEqual(all.slice(0, told.length))
    const left = all.length - told.length - 1
    expect(lines.at(-2)).toBe(`<OmissionLog> ${left} more lines of the same step.`)
  })

  const silent = Object.entries(endless).filter(([name]) => name !== 'announce')
  test.each(silent)('and no more of it is kept: %s', (_, text) => {
    const limits = { work: WORK, told: TOLD }
    const execution = prepare(loadProgramText(text), firstStrategy(), { limits })
    textTrace(execution)
    expect(execution.bug?.kind).toBe('livelock')
    expect(Math.max(...execution.machines.map(({ out }) => out.length))).toBeLessThan(3 * TOLD)
  })
})

describe('what comes after a long step', () => {
  const long = `${events} ${quiet}
machine Main {
  var n: int;
  start state S { entry { n = n + 1; if (n < 1000) goto S; goto T; } }
  state T { entry { ${sent} print "sent"; } }
}`

  test('is told, and says in which state it happens', () => {
    const limits = { work: WORK, told: TOLD }
    const lines = textTrace(prepare(loadProgramText(long), firstStrategy(), { limits }))
    const at = lines.findIndex((line) => line.startsWith('<OmissionLog>'))
    expect(lines.slice(at)).toEqual([
      `<OmissionLog> ${1000 * 3 + 1 - TOLD} more lines of the same step.`,
      '<CreateLog> Other(2) was created by Main(1).',
      "<SendLog> 'Main(1)' in state 'T' sent event 'e' to 'Other(2)'.",
      '<PrintLog> sent',
      "<StateLog> Other(2) enters state 'S'.",
    ])
  })

  test('choices begin anew', () => {
    const text = machine('var n: int; while (n < 1000) { n = n + 1; if ($) print "x"; }')
    const lines = textTrace(
      prepare(loadProgramText(text), firstStrategy(), { limits: { told: 2 } }),
    )
    expect(lines.filter((line) => line === '<PrintLog> x').length).toBe(1000)
  })
})

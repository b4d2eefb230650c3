/**
 * The coverage report for editors and build servers, in LCOV's format: how often each handler
 * began, the lines of the `on` declarations with whether their event was ever handled, and, if the
 * program counts them, how often each statement was executed. A line has the number of that which
 * happened most often of what begins on it.
 */
import type { Program } from '@parley/runtime'
import { type Coverage, stateCoverage } from './coverage.ts'
import { handlersOf, lineFinder } from './handlers.ts'

/** Names one test of the records, which LCOV wants of letters, digits and underscores. */
export function coverageLcov(program: Program, coverage: Coverage, test: string): string {
  const name = test.replace(/[^A-Za-z0-9_]/g, '_')
  const lines = declarationLines(program, coverage)
  const handlers = handlersOf(program)
  for (const { code, line } of handlers) {
    count(lines, code.place.file, line, coverage.calls[code.id] ?? 0)
  }
  countStatements(program, coverage, lines)
  return program.files
    .map(({ path }, file) => {
      const own = handlers.filter(({ code }) => code.place.file === file)
      const known = [...(lines.get(file) ?? [])].sort(([a], [b]) => a - b)
      if (known.length === 0) return ''
      const calls = own.map(({ code }) => coverage.calls[code.id] ?? 0)
      return [
        `TN:${name}`,
        `SF:${path}`,
        ...own.map(({ code, line }) => `FN:${line},${code.name}`),
        ...own.map(({ code }, at) => `FNDA:${calls[at]},${code.name}`),
        `FNF:${own.length}`,
        `FNH:${calls.filter((each) => each > 0).length}`,
        ...known.map(([line, hits]) => `DA:${line},${hits}`),
        `LF:${known.length}`,
        `LH:${known.filter(([, hits]) => hits > 0).length}`,
        'end_of_record',
        '',
      ].join('\n')
    })
    .join('')
}

/** File → line → hits. */
type Lines = Map<number, Map<number, number>>

/** The lines of declared actions: hit once if the event was handled in the state. */
function declarationLines(program: Program, coverage: Coverage): Lines {
  const lines: Lines = new Map()
  const lineOf = lineFinder(program.files)
  for (const machine of program.machines) {
    machine.states.forEach((state, index) => {
      const { expected, received } = stateCoverage(program, coverage, machine, index)
      for (const event of expected) {
        const place = state.actions[event]?.place
        if (place === undefined) continue
        count(lines, place.file, lineOf(place), received.includes(event) ? 1 : 0)
      }
    })
  }
  return lines
}

function countStatements({ files, statements }: Program, coverage: Coverage, lines: Lines): void {
  const lineOf = lineFinder(files)
  statements?.places.forEach((place, at) => {
    count(lines, place.file, lineOf(place), coverage.statements[at] ?? 0)
  })
}

function count(lines: Lines, file: number, line: number, hits: number): void {
  let own = lines.get(file)
  if (own === undefined) {
    own = new Map()
    lines.set(file, own)
  }
  own.set(line, Math.max(own.get(line) ?? 0, hits))
}

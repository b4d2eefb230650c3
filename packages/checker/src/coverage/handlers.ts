/** The functions that states run by themselves, with where they are. */
import type { FunctionTable, Place, Program, StateTable } from '@parley/runtime'

export interface Handler {
  readonly code: FunctionTable
  readonly path: string
  /** 1-based line of its beginning. */
  readonly line: number
}

/** Entry, exit, transition functions and handlers of all states, each once, in source order. */
export function handlersOf(program: Program): Handler[] {
  const all = new Set<FunctionTable>()
  for (const { states } of program.machines) {
    for (const state of states) for (const code of functionsOf(state)) all.add(code)
  }
  const lineOf = lineFinder(program.files)
  return [...all]
    .sort((a, b) => a.place.file - b.place.file || a.place.start - b.place.start)
    .map((code) => ({
      code,
      path: program.files[code.place.file]?.path ?? '',
      line: lineOf(code.place),
    }))
}

function functionsOf(state: StateTable): FunctionTable[] {
  const actions = state.actions.map((action) => {
    return action?.kind === 'do' || action?.kind === 'goto' ? action.handler : null
  })
  return [state.entry, state.exit, ...actions].filter((code) => code !== null)
}

/** Finds the 1-based lines of the beginnings of places. */
export function lineFinder(files: Program['files']): (place: Place) => number {
  const starts = files.map(({ text }) => {
    const lines = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
    return lines
  })
  return ({ file, start }) => {
    const lines = starts[file] ?? []
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle] as number) <= start) low = middle + 1
      else high = middle
    }
    return low
  }
}

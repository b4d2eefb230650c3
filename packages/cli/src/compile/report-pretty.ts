/** The default report: diagnostics with code frames, then what was compiled and where it went. */
import { type Compilation, renderPretty } from '@parley/compiler'
import type { Environment } from '../environment.ts'
import { choosePalette } from '../terminal/palette.ts'
import type { Outcome } from './compile-once.ts'
import type { CompileSettings } from './settings.ts'

/** Diagnostics, then a line or two about the result unless `--quiet` or `--emit` is given. */
export function prettyReport(
  environment: Environment,
  { color, isQuiet, emit }: CompileSettings,
  { loaded, compilation, diagnostics, written, failure, milliseconds }: Outcome,
): string {
  const palette = choosePalette(environment, color)
  const { columns, host } = environment
  const width = columns === undefined ? {} : { width: columns }
  const shown = renderPretty(diagnostics, { palette, ...width })
  const problem = failure === undefined ? '' : `${palette.error('error')}: ${failure}\n`
  const alternatives = (loaded.search?.alternatives ?? []).map((path) => host.displayPath(path))
  const others = isQuiet || alternatives.length === 0 ? '' : alternativesNote(loaded, alternatives)
  const isDone = compilation !== undefined && !compilation.hasErrors && failure === undefined
  if (!isDone || isQuiet || emit !== undefined) return shown + problem + others
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`
  const verb = written === undefined ? 'Checked' : 'Compiled'
  const output = written === undefined ? '' : `Wrote ${host.displayPath(written)}\n`
  return `${shown}${others}${verb} ${contents(compilation)} in ${seconds}\n${output}`

  function alternativesNote({ projectFiles }: typeof loaded, paths: readonly string[]): string {
    const used = projectFiles[0] === undefined ? '' : host.displayPath(projectFiles[0].path)
    return `Using ${used}; also here: ${paths.join(', ')}. Choose with --pproj.\n`
  }
}

/** For example `Bank: 3 files, 4 machines, 2 specs, 1 test`. */
function contents({ files, ir }: Compilation): string {
  const counts = [count(files.length, 'file')]
  if (ir !== undefined) {
    const flavours = ir.machines.map(({ flavour }) => flavour)
    const machines = flavours.filter((flavour) => flavour === 'machine').length
    const tests = ir.tests.filter(({ kind }) => kind === 'test').length
    counts.push(count(machines, 'machine'))
    for (const flavour of ['spec', 'scenario'] as const) {
      const number = flavours.filter((one) => one === flavour).length
      if (number > 0) counts.push(count(number, flavour))
    }
    counts.push(count(tests, 'test'))
  }
  return `${ir === undefined ? '' : `${ir.name}: `}${counts.join(', ')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Colours of the terminal, and whether to use them. */
import { type Palette, PLAIN } from '@parley/compiler'
import pc from 'picocolors'
import type { Environment } from '../environment.ts'

/** The colours of diagnostics as escape sequences. */
export function createPalette(): Palette {
  const colors = pc.createColors(true)
  return {
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    secondary: (text) => colors.blue(text),
    help: (text) => colors.cyan(text),
    strong: colors.bold,
    faint: colors.dim,
    added: (text) => colors.green(text),
  }
}

/**
 * The palette to use. `choice` is the value of `--color`; `auto` asks FORCE_COLOR, NO_COLOR, and
 * whether output goes to a terminal, in this order.
 */
export function choosePalette(environment: Environment, choice: string | undefined): Palette {
  return wantsColors(environment, choice) ? environment.colors : PLAIN
}

function wantsColors({ env, isTty }: Environment, choice: string | undefined): boolean {
  if (choice === 'always') return true
  if (choice === 'never') return false
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return isTty && env.TERM !== 'dumb'
}

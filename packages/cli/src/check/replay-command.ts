/** The command that replays a bug, with the inputs of the command that found it. */
import { type Arguments, has, valuesFor } from '../arguments.ts'

/** Options that say what is replayed; the schedule says how. */
const INPUTS = ['pproj', 'foreign'] as const
const SWITCHES = ['attach-all-specs', 'unfair-choice'] as const

/** `p check … --replay <file>`, to be typed into a shell; `p` as `program` says. */
export function replayCommand(program: string, args: Arguments, file: string): string {
  const inputs = INPUTS.flatMap((long) => {
    const values = valuesFor(args, long)
    return values.length === 0 ? [] : [`--${long}`, ...values]
  })
  const switches = SWITCHES.filter((long) => has(args, long)).map((long) => `--${long}`)
  const words = [...args.positionals, ...inputs, ...switches, '--replay', file]
  return [program, 'check', ...words.map(quoted)].join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** `p completion bash|zsh|fish` */
import type { Arguments } from '../arguments.ts'
import { completionScript, isShell } from '../completion.ts'
import type { Environment } from '../environment.ts'
import { EXIT_SUCCESS } from '../exit-codes.ts'
import { usageError } from '../usage-error.ts'

/** Prints the completion script of a shell. */
export function completionCommand(environment: Environment, { positionals }: Arguments): number {
  const [shell, ...more] = positionals
  if (shell === undefined || more.length > 0 || !isShell(shell)) {
    const received = positionals.length === 0 ? 'nothing' : `'${positionals.join(' ')}'`
    const message = `Expected bash, zsh or fish as shell, received ${received}.`
    return usageError(environment, message, 'completion')
  }
  environment.stdout(completionScript(shell))
  return EXIT_SUCCESS
}

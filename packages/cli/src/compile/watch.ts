/** `p compile --watch`: compiles again whenever an input changes, until interrupted. */
import type { LoadedProject } from '@parley/compiler'
import type { Environment } from '../environment.ts'
import { EXIT_INTERRUPTED } from '../exit-codes.ts'
import { compileOnce, type Outcome } from './compile-once.ts'
import { printOutcome } from './reporter.ts'
import type { CompileSettings } from './settings.ts'

/** Runs until the user interrupts it; returns the exit code. */
export async function watch(environment: Environment, settings: CompileSettings): Promise<number> {
  const { host } = environment
  let isStopped = false
  let wake = (): void => {}
  const forgetInterrupt = host.onInterrupt(() => {
    isStopped = true
    wake()
  })
  let previous: string | undefined
  while (!isStopped) {
    const outcome = compileOnce(environment, settings)
    const current = fingerprint(outcome.loaded)
    // Writing the compiled program may itself look like a change.
    if (current !== previous) report(environment, settings, outcome, previous !== undefined)
    previous = current
    await new Promise<void>((resolve) => {
      const unwatch = host.watch(outcome.loaded.watched, () => wake())
      wake = () => {
        unwatch()
        resolve()
      }
      if (isStopped) wake()
    })
  }
  forgetInterrupt()
  if (!settings.isQuiet && settings.format === 'pretty') environment.stdout('Stopped watching.\n')
  return EXIT_INTERRUPTED
}

function report(
  environment: Environment,
  settings: CompileSettings,
  outcome: Outcome,
  isAgain: boolean,
): void {
  const isTalking = !settings.isQuiet && settings.format === 'pretty'
  if (isTalking && isAgain) environment.stdout('\nAn input changed; compiling again.\n')
  printOutcome(environment, settings, outcome)
  if (isTalking) environment.stdout('Watching for changes; Ctrl-C stops.\n')
}

/** Equal for two loads exactly if compiling them gives the same result. */
function fingerprint({ project, diagnostics }: LoadedProject): string {
  const texts = (project?.inputs ?? []).flatMap(({ path, text }) => [path, text])
  const problems = diagnostics.map(({ message, span }) => [message, span?.file.text, span?.start])
  return JSON.stringify([project?.name, project?.targets, project?.outputFolder, texts, problems])
}

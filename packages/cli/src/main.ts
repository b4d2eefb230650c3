/**
 * The entry of the `p` command and of its worker threads. Nothing but this file and `node/` touches
 * the process.
 */
import { isMainThread } from 'node:worker_threads'
import { EXIT_ERRORS, EXIT_NOT_CHECKED, EXIT_UNHEARD } from './exit-codes.ts'
import { currentFolder, processEnvironment } from './node/environment.ts'
import { failureOf } from './node/failure.ts'
import { serveJobs } from './node/worker-main.ts'
import { findCommand } from './options.ts'
import { run } from './run.ts'

/** The version of the package; the build puts it in. */
declare const PARLEY_VERSION: string
/** The bundle, which is CommonJS. */
declare const __filename: string

if (isMainThread) main()
else serveJobs()

function main(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithoutOutput)
  const folder = currentFolder()
  if (folder === undefined) {
    process.stderr.write('Error: the current folder does not exist any more.\n')
    process.exitCode = EXIT_ERRORS
    return
  }
  // Not awaited: the bundle is CommonJS, which starts faster than a module and has no such wait.
  void run(processEnvironment(folder, PARLEY_VERSION, __filename)).then((code) => {
    process.exitCode = code
  })
}

/** Who reads our output may stop reading, or the disk may be full: there is nobody to go on for. */
function endWithoutOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT_UNHEARD)
  process.stderr.write(`Error: cannot write to standard output: ${failureOf(error).text}\n`)
  process.exit(
    findCommand(process.argv[2] ?? '')?.name === 'check' ? EXIT_NOT_CHECKED : EXIT_ERRORS,
  )
}

/**
 * The entry of the `p` command and of its worker threads. Nothing but this file and `node/` touches
 * the process.
 */
import { isMainThread } from 'node:worker_threads'
import { EXIT_ERRORS } from './exit-codes.ts'
import { currentFolder, processEnvironment } from './node/environment.ts'
import { serveJobs } from './node/worker-main.ts'
import { run } from './run.ts'

/** The version of the package; the build puts it in. */
declare const PARLEY_VERSION: string
/** The bundle, which is CommonJS. */
declare const __filename: string

if (isMainThread) main()
else serveJobs()

function main(): void {
  // Who reads our output may stop reading, as `head` does: then there is nobody left to talk to.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? process.exitCode : 1)
    })
  }
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

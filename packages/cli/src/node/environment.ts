/** The environment of this process. */
import { randomInt, randomUUID } from 'node:crypto'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Environment } from '../environment.ts'
import { createPalette } from '../terminal/palette.ts'
import { foreignLoader } from './foreign.ts'
import { createNodeHost } from './host.ts'
import { threadsOf } from './workers.ts'

/** The working directory; undefined if it was removed. */
export function currentFolder(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}

/** A file name that nobody has, in the system's folder for such files. */
export function temporaryFile(extension: string): string {
  return join(tmpdir(), `parley-${randomUUID()}.${extension}`)
}

/**
 * The process as commands see it, working in the folder. Workers run the script `bundle`; library
 * and templates lie beside it.
 */
export function processEnvironment(folder: string, version: string, bundle: string): Environment {
  const { stdout, stderr, stdin, env, argv } = process
  return {
    args: argv.slice(2),
    env,
    isTty: stdout.isTTY === true,
    columns: stdout.isTTY === true ? stdout.columns : undefined,
    host: createNodeHost(folder, dirname(bundle)),
    version,
    colors: createPalette(),
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    async readStandardInput() {
      const chunks: Buffer[] = []
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks)
    },
    now: () => performance.now(),
    epoch: () => Date.now(),
    every(milliseconds, action) {
      const timer = setInterval(action, milliseconds)
      return () => clearInterval(timer)
    },
    drawSeed: () => randomInt(2 ** 32),
    temporaryFile,
    memoryMb: () => process.resourceUsage().maxRSS / 1024,
    cores: availableParallelism(),
    startWorkers: threadsOf(bundle),
    foreign: foreignLoader,
  }
}

/** The environment of this process. */
import type { Environment } from '../environment.ts'
import { createPalette } from '../terminal/palette.ts'
import { createNodeHost } from './host.ts'

/** The working directory; undefined if it was removed. */
export function currentFolder(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}

/** The process as commands see it, working in the folder. */
export function processEnvironment(folder: string, version: string): Environment {
  const { stdout, stderr, stdin, env, argv } = process
  return {
    args: argv.slice(2),
    env,
    isTty: stdout.isTTY === true,
    columns: stdout.isTTY === true ? stdout.columns : undefined,
    host: createNodeHost(folder),
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
  }
}

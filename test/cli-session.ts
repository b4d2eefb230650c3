/**
 * Console sessions in markdown. A fenced block with a title makes a file; a `console` block holds
 * commands after `$` and what they print:
 *
 * - `p …` runs the command line inside this process, in the folder of the session. What it prints
 *   to standard output comes first, then standard error, then `[exit N]` if N is not 0. Variables
 *   may be set before it; `COLUMNS=60` makes the output a terminal of that width. `< file` gives
 *   it an input. `--watch` is interrupted after the first run.
 * - `cat`, `ls`, `rm`, `mkdir` and `ln -s` do what they do in a shell.
 *
 * Titles may be followed by `crlf`, `bom` or `latin1`: how the file is written.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import manifest from '../packages/cli/package.json' with { type: 'json' }
import { createNodeHost } from '../packages/cli/src/node/host.ts'
import { run } from '../packages/cli/src/run.ts'
import { SHIPPED, testEnvironment } from '../packages/cli/src/test-support.ts'

/** Runs a session; returns the markdown with the output that its commands have now. */
export async function runSession(markdown: string): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-session-')))
  try {
    const parts = markdown.split(/^(```[^\n]*\n[\s\S]*?^```$)/m)
    const results: string[] = []
    for (const part of parts) results.push(await runPart(part, folder))
    return results.join('')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runPart(part: string, folder: string): Promise<string> {
  const match = /^```([^\n]*)\n([\s\S]*?)^```$/m.exec(part)
  if (match === null || !part.startsWith('```')) return part
  const [, info = '', body = ''] = match
  if (info.trim() === 'console') return `\`\`\`console\n${await runConsole(body, folder)}\`\`\``
  const title = /title="([^"]+)"/.exec(info)?.[1]
  if (title !== undefined) makeFile(join(folder, title), body, info)
  return part
}

function makeFile(path: string, body: string, info: string): void {
  const flags = info.replace(/^.*"/, '').trim().split(/\s+/)
  const lines = flags.includes('crlf') ? body.replaceAll('\n', '\r\n') : body
  const text = flags.includes('bom') ? `\ufeff${lines}` : lines
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, flags.includes('latin1') ? 'latin1' : 'utf8')
}

async function runConsole(body: string, folder: string): Promise<string> {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '))
  let result = ''
  for (const command of commands) {
    const output = normalise(await runCommand(command.slice(2), folder), folder)
    result += `${command}\n${output}${output === '' || output.endsWith('\n') ? '' : '\n'}`
  }
  return result
}

/** Hides what differs from run to run. */
function normalise(output: string, folder: string): string {
  return output
    .replaceAll(folder, '<folder>')
    .replaceAll(manifest.version, '<version>')
    .replace(/\b\d+\.\d\d s\b/g, '<time>')
    .replace(/\(\d[\d.,]* (?:[kM] )?steps\/s\)/g, '(<rate>)')
    .replace(/(Elapsed |time=")[\d.]+/g, '$1<time>')
    .replaceAll('\u001b', '␛')
}

async function runCommand(command: string, folder: string): Promise<string> {
  const words = splitWords(command)
  const env: Record<string, string> = {}
  while (/^\w+=/.test(words[0] ?? '')) {
    const [name = '', value = ''] = words.shift()!.split(/=(.*)/s)
    env[name] = value
  }
  const [program, ...args] = words
  if (program !== 'p') return shellCommand(program, args, folder)
  const redirect = args.indexOf('<')
  const input = redirect < 0 ? undefined : args.splice(redirect, 2)[1]
  const out: string[] = []
  const err: string[] = []
  const environment = testEnvironment(folder, {
    args,
    env,
    isTty: env.COLUMNS !== undefined,
    columns: env.COLUMNS === undefined ? undefined : Number(env.COLUMNS),
    host: {
      ...createNodeHost(folder, SHIPPED),
      onInterrupt(stop) {
        if (args[0] === 'compile') setTimeout(stop, 0)
        return () => {}
      },
    },
    version: manifest.version,
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    readStandardInput: async () => readFileSync(join(folder, input ?? '/dev/null')),
    now: () => performance.now(),
  })
  const code = await run(environment)
  return `${out.join('')}${err.join('')}${code === 0 ? '' : `[exit ${code}]\n`}`
}

/** Splits at blanks outside of quotes. */
function splitWords(command: string): string[] {
  const words = command.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? []
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'))
}

function shellCommand(
  program: string | undefined,
  args: readonly string[],
  folder: string,
): string {
  const [first = '.', second = '.'] = args.filter((arg) => !arg.startsWith('-'))
  const path = join(folder, first)
  switch (program) {
    case 'cat':
      return readFileSync(path, 'utf8').replaceAll('\r', '␍').replaceAll('\ufeff', '<bom>')
    case 'ls':
      return readdirSync(path)
        .sort()
        .map((name) => `${name}\n`)
        .join('')
    case 'rm':
      rmSync(path, { recursive: true })
      return ''
    case 'mkdir':
      mkdirSync(path, { recursive: true })
      return ''
    case 'ln':
      symlinkSync(first, join(folder, second))
      return ''
    default:
      throw new Error(`a session cannot run '${program}'`)
  }
}

/** `p init [folder] [--template name] [--list]` */
import { isLegalProjectName } from '@parley/compiler'
import { type Arguments, has, valueFor } from '../arguments.ts'
import { type Environment, programName } from '../environment.ts'
import { EXIT_ERRORS, EXIT_SUCCESS } from '../exit-codes.ts'
import { type NewFile, newProject, projectNameOf } from '../init/new-project.ts'
import { DEFAULT_TEMPLATE, TEMPLATES } from '../init/templates.ts'
import { usageError } from '../usage-error.ts'

/** Makes a project of a template, or lists the templates. Nothing is ever overwritten. */
export function initCommand(environment: Environment, args: Arguments): number {
  if (has(args, 'list')) {
    environment.stdout(templateList())
    return EXIT_SUCCESS
  }
  const [given = '.', second] = args.positionals
  if (second !== undefined) {
    const message = `Expected one folder, received '${args.positionals.join(' ')}'.`
    return usageError(environment, message, 'init')
  }
  const { host } = environment
  const folder = host.resolve(host.workingDirectory, given)
  const folderName = folder.slice(host.folderOf(folder).length).replace(/^[\\/]/, '')
  const name = valueFor(args, 'projname') ?? projectNameOf(folderName)
  if (name === undefined || !isLegalProjectName(name)) {
    return usageError(environment, nameProblem(name, folderName), 'init')
  }
  const template = valueFor(args, 'template') ?? DEFAULT_TEMPLATE
  const files = [...gitIgnore(environment, folder), ...newProject(host, template, name)]
  const problem = obstacle(environment, folder, files) ?? writeFiles(environment, folder, files)
  if (problem !== undefined) {
    environment.stderr(`error: ${problem}\n`)
    return EXIT_ERRORS
  }
  environment.stdout(report(environment, folder, template, files))
  return EXIT_SUCCESS
}

function templateList(): string {
  const width = Math.max(...TEMPLATES.map(({ name }) => name.length))
  const lines = TEMPLATES.map(({ name, summary }) => {
    const standard = name === DEFAULT_TEMPLATE ? ' (default)' : ''
    return `${name.padEnd(width)}  ${summary}${standard}\n`
  })
  return lines.join('')
}

function nameProblem(name: string | undefined, folderName: string): string {
  const rule = 'use letters, digits and underscores, and do not start with a digit.'
  return name === undefined
    ? `The folder name '${folderName}' gives no project name; give one with --projname.`
    : `Argument: '--projname' value '${name}' is not a legal project name: ${rule}`
}

/** Why the project cannot be made in the folder, as a clause; undefined if it can. */
function obstacle(
  { host }: Environment,
  folder: string,
  files: readonly NewFile[],
): string | undefined {
  const shown = host.displayPath(folder)
  const kind = host.entryKind(folder)
  if (kind !== 'folder' && kind !== 'missing') return `'${shown}' is not a folder`
  const project = kind === 'folder' ? host.listFiles(folder, 0).files.find(isProject) : undefined
  if (project !== undefined)
    return `there is a project already: '${host.displayPath(project)}'; nothing was written`
  const present = files
    .map(({ path }) => host.resolve(folder, path))
    .find((path) => host.entryKind(path) !== 'missing')
  if (present === undefined) return undefined
  return `'${host.displayPath(present)}' exists already; nothing was written`
}

function isProject(path: string): boolean {
  return path.endsWith('.pproj')
}

/** Returns why that failed. */
function writeFiles(
  { host }: Environment,
  folder: string,
  files: readonly NewFile[],
): string | undefined {
  const made = host.makeFolder(folder)
  if (made.kind === 'failed') {
    return `cannot write to the folder '${host.displayPath(folder)}': ${made.reason}`
  }
  for (const { path, text } of files) {
    const target = host.resolve(folder, path)
    const written = host.writeFile(target, text)
    if (written.kind === 'failed') {
      return `cannot write '${host.displayPath(target)}': ${written.reason}`
    }
  }
  return undefined
}

function report(
  environment: Environment,
  folder: string,
  template: string,
  files: readonly NewFile[],
): string {
  const { host } = environment
  const shown = (path: string): string => host.displayPath(host.resolve(folder, path))
  const paths = files.map(({ path }) => `  ${shown(path)}\n`)
  const where = shown('.') === '.' ? '' : ` ${shown('.')}`
  const withBugs = files
    .filter(({ text }) => text.includes(BUG_MARK))
    .map(({ path }) => shown(path))
  const check = `${programName(environment)} check${where}`
  return (
    `Made a project of the template ${template}:\n${paths.join('')}\n` +
    `\`${check}\` runs its tests; they pass. For one that fails, look for\n` +
    `"${BUG_MARK}" in ${withBugs.join(', ')}.\n`
  )
}

/** What the comment of a test says that fails on purpose. */
const BUG_MARK = 'A bug to switch on'

/** What compilations and checks leave is not kept with the sources. A file that is there stays. */
function gitIgnore({ host }: Environment, folder: string): readonly NewFile[] {
  const path = '.gitignore'
  if (host.entryKind(host.resolve(folder, path)) !== 'missing') return []
  return [{ path, text: 'PGenerated/\nPCheckerOutput/\n' }]
}

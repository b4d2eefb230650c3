/** What the user names → a {@link Project} with its sources read (language, appendices C and D). */
import {
  droppedProjectTests,
  illegalProjectName,
  missingProjectName,
  noInputFiles,
  projectFileNotFound,
  unknownTarget,
  verifierWithOtherTarget,
} from '../diagnostics/catalogue/project.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { CompilerHost } from '../source/compiler-host.ts'
import { ordinal } from '../source/ordinal.ts'
import {
  addArgument,
  addFolder,
  addListedInput,
  createInputSet,
  type InputSet,
  isCompiled,
  readInputs,
  resolveListed,
} from './inputs.ts'
import { LIBRARY_PREFIX, libraryPart } from './library.ts'
import {
  DEFAULT_PROJECT_NAME,
  isLegalProjectName,
  type Project,
  TARGETS,
  type Target,
} from './project.ts'
import { type Located, type ProjectFile, readProjectFile } from './project-file.ts'

export { decodeSource } from './source-text.ts'

/** What the user asked for; everything optional. Paths are relative to the working directory. */
export interface ProjectRequest {
  readonly projectFile?: string
  /** Files and folders, added to those of the project file. */
  readonly paths?: readonly string[]
  /** Overrides the project file's name; must be legal. */
  readonly name?: string
  /** Overrides the project file's targets. */
  readonly target?: Target
}

export interface LoadedProject {
  /** Absent if there is an error among the diagnostics. */
  readonly project?: Project
  readonly diagnostics: readonly Diagnostic[]
  /** The project files that were read, the main one first, and what each contributed. */
  readonly projectFiles: readonly LoadedProjectFile[]
  /** Whether the project file was found rather than named, and others that were there too. */
  readonly search?: { readonly alternatives: readonly string[] }
  /** Absolute paths of everything that was looked at: a change below one may change the result. */
  readonly watched: readonly string[]
}

export interface LoadedProjectFile {
  /** Absolute path. */
  readonly path: string
  /** Absolute paths of the files it added. */
  readonly added: readonly string[]
}

/**
 * Loads a project. Without a project file and paths the first `*.pproj` of the working directory
 * is used, and without that all P files in it and its direct subfolders. A single folder that
 * holds a project file stands for that project.
 */
export function loadProject(host: CompilerHost, request: ProjectRequest): LoadedProject {
  const choice = chooseInputs(host, request)
  const loading: Loading = { host, set: createInputSet(), projectFiles: [], dependencies: [] }
  const main =
    choice.projectFile === undefined ? undefined : loadProjectFiles(loading, choice.projectFile)
  for (const path of choice.paths) addArgument(host, path, loading.set)
  if (choice.isFolderSearch) addFolder(host, host.workingDirectory, undefined, loading.set, 1)
  const project = finish(loading, request, choice, main)
  const { set, projectFiles } = loading
  return {
    ...(project === undefined ? {} : { project }),
    diagnostics: [...set.diagnostics].sort(byPlace),
    projectFiles,
    ...(choice.search === undefined ? {} : { search: choice.search }),
    watched: watchedPaths(loading, choice),
  }
}

/** The absolute paths of the project files directly in a folder, hidden ones left out, sorted. */
export function projectFilesIn(host: CompilerHost, folder: string): string[] {
  const { files } = host.listFiles(folder, 0)
  return files.filter((path) => path.endsWith('.pproj')).sort(ordinal)
}

interface Choice {
  /** As the user wrote it, or an absolute path if it was found. */
  readonly projectFile?: string
  readonly paths: readonly string[]
  readonly isFolderSearch: boolean
  readonly search?: { readonly alternatives: readonly string[] }
}

interface Loading {
  readonly host: CompilerHost
  readonly set: InputSet
  readonly projectFiles: LoadedProjectFile[]
  /** Included projects; safety tests below their folders are left out. */
  readonly dependencies: Dependency[]
}

interface Dependency {
  readonly path: string
  readonly folder: string
}

function chooseInputs(host: CompilerHost, request: ProjectRequest): Choice {
  const paths = request.paths ?? []
  if (request.projectFile !== undefined) {
    return { projectFile: request.projectFile, paths, isFolderSearch: false }
  }
  const folder = host.resolve(host.workingDirectory, paths[0] ?? '.')
  const found = paths.length <= 1 && host.entryKind(folder) === 'folder'
  const [projectFile, ...alternatives] = found ? projectFilesIn(host, folder) : []
  if (projectFile !== undefined) {
    return { projectFile, paths: [], isFolderSearch: false, search: { alternatives } }
  }
  return { paths, isFolderSearch: paths.length === 0 }
}

/** Loads a project file and, depth-first, those it includes; undefined if it cannot be read. */
function loadProjectFiles(loading: Loading, mention: string): ProjectFile | undefined {
  const { host, set } = loading
  const path = host.resolve(host.workingDirectory, mention)
  if (!path.endsWith('.pproj')) {
    const values = { path: mention, full: path, problem: 'suffix' } as const
    set.diagnostics.push(diagnose(projectFileNotFound, values, undefined))
    return undefined
  }
  const main = readProjectFile(host, path, mention, undefined, set.diagnostics)
  if (main === undefined) return undefined
  addProjectFile(loading, main)
  const pending = inclusions(main).reverse()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const included = loadIncluded(loading, next.from, next.mention)
    if (included !== undefined) pending.push(...inclusions(included).reverse())
  }
  return main
}

interface Inclusion {
  readonly from: ProjectFile
  readonly mention: Located
}

function inclusions(from: ProjectFile): Inclusion[] {
  return from.includes.map((mention) => ({ from, mention }))
}

function addProjectFile({ host, set, projectFiles }: Loading, file: ProjectFile): void {
  const before = set.files.size
  for (const input of file.inputs) addListedInput(host, file.folder, input, set)
  projectFiles.push({ path: file.path, added: [...set.files.keys()].slice(before) })
}

/** An included project adds its inputs; a folder is included only once, which ends cycles. */
function loadIncluded(
  loading: Loading,
  from: ProjectFile,
  mention: Located,
): ProjectFile | undefined {
  const { host, set, dependencies } = loading
  const path = mention.text.startsWith(LIBRARY_PREFIX)
    ? libraryPart(host, mention, set.diagnostics)
    : includedPath(host, from, mention, set.diagnostics)
  if (path === undefined) return undefined
  const folder = host.folderOf(path)
  if (dependencies.some((known) => known.folder === folder)) return undefined
  dependencies.push({ path, folder })
  const included = readProjectFile(host, path, mention.text, mention.span, set.diagnostics)
  if (included !== undefined) addProjectFile(loading, included)
  return included
}

/** Included paths are relative to the including file's folder or else to the working directory. */
function includedPath(
  host: CompilerHost,
  from: ProjectFile,
  mention: Located,
  diagnostics: Diagnostic[],
): string | undefined {
  const tried = [from.folder, host.workingDirectory].map((folder) =>
    resolveListed(host, folder, mention.text),
  )
  const path = tried.find((one) => host.entryKind(one) === 'file') ?? tried[0]!
  if (path.endsWith('.pproj') && host.entryKind(path) !== 'missing') return path
  const problem = path.endsWith('.pproj') ? 'missing' : 'suffix'
  const values = { path: mention.text, full: tried[1]!, problem } as const
  const places = [...new Set(tried.map((one) => host.displayPath(one)))]
  const isObvious = problem === 'suffix' || places.every((place) => place === mention.text)
  const help = isObvious
    ? {}
    : { help: `Looked for ${places.map((place) => `\`${place}\``).join(' and ')}.` }
  diagnostics.push(diagnose(projectFileNotFound, values, mention.span, help))
  return undefined
}

function finish(
  loading: Loading,
  request: ProjectRequest,
  choice: Choice,
  main: ProjectFile | undefined,
): Project | undefined {
  const { host, set, dependencies } = loading
  const isBroken = choice.projectFile !== undefined && main === undefined
  const name = request.name ?? projectName(main, set.diagnostics)
  const targets = request.target === undefined ? targetsOf(main, set.diagnostics) : [request.target]
  if (main !== undefined) warnAboutDroppedTests(loading, main)
  if (isBroken) return undefined
  const isDependency = (path: string): boolean =>
    dependencies.some(({ folder }) => host.isWithin(folder, path))
  const inputs = readInputs(host, set, isDependency)
  if (![...set.files.keys()].some(isCompiled)) reportNoInputs(set, choice, main)
  if (name === undefined || set.diagnostics.some(({ severity }) => severity === 'error')) {
    return undefined
  }
  return {
    name,
    inputs,
    foreignFiles: [...set.files.keys()].filter((path) => !isCompiled(path)),
    targets,
    ...(main === undefined
      ? {}
      : { outputFolder: host.resolve(host.workingDirectory, main.outputFolder?.text ?? '') }),
    ...(main?.observePackage === undefined ? {} : { observePackage: main.observePackage.text }),
  }
}

function projectName(main: ProjectFile | undefined, diagnostics: Diagnostic[]): string | undefined {
  if (main === undefined) return DEFAULT_PROJECT_NAME
  const { name } = main
  if (name === undefined || name.text === '') {
    const span = name?.span ?? main.rootSpan
    diagnostics.push(diagnose(missingProjectName, { path: main.path }, span))
    return undefined
  }
  if (isLegalProjectName(name.text)) return name.text
  diagnostics.push(diagnose(illegalProjectName, { name: name.text }, name.span))
  return undefined
}

/** The targets of a project file: names separated by commas and blanks, in any case. */
function targetsOf(main: ProjectFile | undefined, diagnostics: Diagnostic[]): readonly Target[] {
  const located = main?.target
  if (located === undefined || located.text === '') return ['PChecker']
  const targets = new Set<Target>()
  const { span } = located
  const written = span.file.text.slice(span.start, span.end)
  for (const { 0: word, index } of written.matchAll(/[^\s,]+/g)) {
    const target = TARGETS.find((one) => one.toLowerCase() === word.toLowerCase())
    const start = span.start + index
    if (target !== undefined) targets.add(target)
    else {
      const guess = suggest(word, TARGETS)
      const help = guess === undefined ? {} : { help: `Did you mean \`${guess}\`?` }
      const place = { file: span.file, start, end: start + word.length }
      diagnostics.push(diagnose(unknownTarget, { target: word }, place, help))
    }
  }
  const other = [...targets].find((target) => target !== 'PVerifier')
  if (targets.has('PVerifier') && other !== undefined) {
    diagnostics.push(diagnose(verifierWithOtherTarget, { other }, span))
  }
  return targets.size === 0 ? ['PChecker'] : [...targets]
}

function warnAboutDroppedTests({ host, set, dependencies }: Loading, main: ProjectFile): void {
  const around = dependencies.find(({ folder }) => host.isWithin(folder, main.path))
  if (around === undefined) return
  const values = { project: host.displayPath(around.path) }
  set.diagnostics.push(diagnose(droppedProjectTests, values, main.name?.span ?? main.rootSpan))
}

function reportNoInputs(set: InputSet, choice: Choice, main: ProjectFile | undefined): void {
  // An error about the paths themselves has said it already.
  if (set.diagnostics.some(({ severity }) => severity === 'error')) return
  const place =
    main !== undefined ? 'project' : choice.isFolderSearch ? 'folder' : ('arguments' as const)
  const help = { folder: FOLDER_HELP, arguments: undefined, project: PROJECT_HELP }[place]
  const details = help === undefined ? {} : { help }
  set.diagnostics.push(diagnose(noInputFiles, { place }, main?.rootSpan, details))
}

const FOLDER_HELP =
  'Name files, folders or a project file, or run the command where a *.pproj or *.p file is.'
const PROJECT_HELP = 'List files or folders in `<InputFiles><PFile>…</PFile></InputFiles>`.'

/** What has no place comes first; the sorting is stable. */
function byPlace({ span: a }: Diagnostic, { span: b }: Diagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return ordinal(a.file.path, b.file.path) || a.start - b.start
}

function watchedPaths({ host, set, projectFiles }: Loading, choice: Choice): string[] {
  const folder = host.workingDirectory
  const named = choice.projectFile === undefined ? [] : [host.resolve(folder, choice.projectFile)]
  const searched = choice.isFolderSearch ? [folder] : []
  const files = projectFiles.map(({ path }) => path)
  return [...new Set([...named, ...searched, ...files, ...set.listed])]
}

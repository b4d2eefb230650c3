/** One project file: XML → its parts with their places (language, appendix C). */
import {
  malformedProjectXml,
  projectFileNotFound,
  repeatedProjectElement,
  unknownProjectElement,
  unreadableInput,
} from '../diagnostics/catalogue/project.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { CompilerHost, FileFailure } from '../source/compiler-host.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { decodeSource, failureText } from './source-text.ts'
import { readXml, type XmlElement, type XmlRange } from './xml.ts'

/** A text of the project file and where it stands. */
export interface Located {
  readonly text: string
  readonly span: Span
}

export interface ProjectFile {
  /** Absolute path. */
  readonly path: string
  /** Absolute path of the folder that it lies in. */
  readonly folder: string
  /** The name of the root element: the place for what is missing. */
  readonly rootSpan: Span
  readonly name?: Located
  readonly inputs: readonly Located[]
  readonly includes: readonly Located[]
  readonly outputFolder?: Located
  readonly target?: Located
  readonly observePackage?: Located
}

/**
 * Reads the project file at the absolute path `path`; undefined if that is impossible. `mention`
 * is how the user wrote the path, `from` where, if in another project file.
 */
export function readProjectFile(
  host: CompilerHost,
  path: string,
  mention: string,
  from: Span | undefined,
  diagnostics: Diagnostic[],
): ProjectFile | undefined {
  const read = host.readFile(path)
  if (read.kind === 'failed') {
    diagnostics.push(projectFileFailure(host, path, mention, from, read.reason))
    return undefined
  }
  const { file, problem: encoding } = decodeSource(host.displayPath(path), read.bytes)
  if (encoding !== undefined) diagnostics.push(encoding)
  const xml = readXml(file.text)
  if (xml.kind === 'malformed') {
    const { problem, range, related, help } = xml.error
    diagnostics.push(
      diagnose(malformedProjectXml, { problem }, spanOf(file, range), {
        ...(related === undefined
          ? {}
          : { related: [{ span: spanOf(file, related), text: 'opened here' }] }),
        ...(help === undefined ? {} : { help }),
      }),
    )
    return undefined
  }
  return projectFileOf(host, path, file, xml.root, diagnostics)
}

/** Elements that may stand directly in the root, and how often they count. */
const ROOT_ELEMENTS: Readonly<Record<string, 'once' | 'any'>> = {
  ProjectName: 'once',
  InputFiles: 'any',
  IncludeProject: 'any',
  OutputDir: 'once',
  Target: 'once',
  'pobserve-package': 'once',
}

function projectFileFailure(
  host: CompilerHost,
  path: string,
  mention: string,
  from: Span | undefined,
  reason: FileFailure,
): Diagnostic {
  if (reason === 'missing' || reason === 'not-a-file') {
    return diagnose(projectFileNotFound, { path: mention, full: path, problem: reason }, from)
  }
  const values = { path: host.displayPath(path), reason: failureText(reason) }
  return diagnose(unreadableInput, values, from)
}

function projectFileOf(
  host: CompilerHost,
  path: string,
  file: SourceFile,
  root: XmlElement,
  diagnostics: Diagnostic[],
): ProjectFile {
  checkElements(file, root, diagnostics)
  const all = (name: string): Located[] =>
    root.children.filter((child) => child.name === name).map((child) => located(file, child))
  const optional = <K extends string>(key: K, name: string): { [key in K]?: Located } => {
    const first = all(name)[0]
    return first === undefined ? {} : ({ [key]: first } as { [key in K]: Located })
  }
  const groups = root.children.filter((child) => child.name === 'InputFiles')
  const inputs = groups.flatMap((group) => group.children.filter(isInput))
  return {
    path,
    folder: host.folderOf(path),
    rootSpan: spanOf(file, root.nameRange),
    inputs: inputs.map((input) => located(file, input)),
    includes: all('IncludeProject'),
    ...optional('name', 'ProjectName'),
    ...optional('outputFolder', 'OutputDir'),
    ...optional('target', 'Target'),
    ...optional('observePackage', 'pobserve-package'),
  }
}

function isInput(element: XmlElement): boolean {
  return element.name === 'PFile'
}

function located(file: SourceFile, element: XmlElement): Located {
  const range = element.text === '' ? element.nameRange : element.textRange
  return { text: element.text, span: spanOf(file, range) }
}

function spanOf(file: SourceFile, range: XmlRange): Span {
  return { file, start: range.start, end: range.end }
}

function checkElements(file: SourceFile, root: XmlElement, diagnostics: Diagnostic[]): void {
  const first = new Map<string, XmlElement>()
  for (const child of root.children) {
    const count = Object.hasOwn(ROOT_ELEMENTS, child.name) ? ROOT_ELEMENTS[child.name] : undefined
    const earlier = first.get(child.name)
    if (count === undefined) {
      const candidates = Object.keys(ROOT_ELEMENTS)
      diagnostics.push(unknownElement(file, child, candidates))
    } else if (count === 'once' && earlier !== undefined) {
      const related = [{ span: spanOf(file, earlier.nameRange), text: 'this one counts' }]
      const span = spanOf(file, child.nameRange)
      diagnostics.push(diagnose(repeatedProjectElement, { element: child.name }, span, { related }))
    }
    if (earlier === undefined) first.set(child.name, child)
    if (child.name === 'InputFiles') {
      const unknown = child.children.filter((input) => !isInput(input))
      for (const input of unknown) diagnostics.push(unknownElement(file, input, ['PFile']))
    }
  }
}

function unknownElement(
  file: SourceFile,
  element: XmlElement,
  candidates: readonly string[],
): Diagnostic {
  const span = spanOf(file, element.nameRange)
  return diagnose(unknownProjectElement, { element: element.name }, span, {
    label: 'ignored',
    ...elementHelp(element, candidates),
  })
}

function elementHelp(element: XmlElement, candidates: readonly string[]): { help?: string } {
  if (isInput(element)) return { help: 'Put `PFile` elements inside an `InputFiles` element.' }
  const guess = suggest(element.name, candidates)
  if (guess !== undefined) return { help: `Did you mean \`${guess}\`?` }
  return suggest(element.name, ['PFile']) === undefined
    ? {}
    : { help: 'Did you mean `PFile`? It belongs inside an `InputFiles` element.' }
}

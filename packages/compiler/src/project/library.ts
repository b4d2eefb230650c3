/** The model library: what `parley:<part>` in an `IncludeProject` element stands for. */
import { unknownLibraryPart } from '../diagnostics/catalogue/project.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { CompilerHost } from '../source/compiler-host.ts'
import { ordinal } from '../source/ordinal.ts'
import type { Located } from './project-file.ts'

/** What the library's parts and files are written with. */
export const LIBRARY_PREFIX = 'parley:'

/**
 * The absolute path of the project file of the part that is mentioned as `parley:<part>`. If there
 * is none, that is reported.
 */
export function libraryPart(
  host: CompilerHost,
  { text, span }: Located,
  diagnostics: Diagnostic[],
): string | undefined {
  const name = text.slice(LIBRARY_PREFIX.length)
  const parts = libraryParts(host)
  const path = parts.get(name)
  if (path !== undefined) return path
  const help = libraryHelp(name, [...parts.keys()])
  diagnostics.push(diagnose(unknownLibraryPart, { part: name }, span, { help }))
  return undefined
}

/** The parts by name: each is a folder with a project file. */
function libraryParts(host: CompilerHost): ReadonlyMap<string, string> {
  const { libraryFolder } = host
  if (libraryFolder === undefined) return new Map()
  const parts = host.listFiles(libraryFolder, 1).files.flatMap((path): [string, string][] => {
    const folder = host.folderOf(path)
    if (!path.endsWith('.pproj') || folder === libraryFolder) return []
    return [[folder.slice(host.folderOf(folder).length + 1), path]]
  })
  return new Map(parts.sort(([a], [b]) => ordinal(a, b)))
}

function libraryHelp(name: string, parts: readonly string[]): string {
  if (parts.length === 0) return 'There is no model library here.'
  const all = `The parts are ${parts.map((part) => `\`${part}\``).join(', ')}.`
  const guess = suggest(name, parts)
  return guess === undefined ? all : `Did you mean \`${guess}\`? ${all}`
}

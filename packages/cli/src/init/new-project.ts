/** A template and a name → the files of a new project. */
import type { CommandHost } from '../environment.ts'

export interface NewFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string
  readonly text: string
}

/**
 * The project's name as made of a folder's: `lock-server` gives `LockServer`. Undefined if nothing
 * is left that a project may be called.
 */
export function projectNameOf(folderName: string): string | undefined {
  const words = folderName.match(/[A-Za-z0-9_]+/g) ?? []
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[A-Za-z_]/.test(name) ? name : undefined
}

/** The files of a project of this name, sorted. Throws if the template is not installed. */
export function newProject(host: CommandHost, template: string, name: string): readonly NewFile[] {
  const folder = host.resolve(host.templatesFolder, template)
  const { files } = host.listFiles(folder)
  if (files.length === 0) throw new Error(`the template ${template} is not installed`)
  const made = files.map((path): NewFile => {
    const read = host.readFile(path)
    if (read.kind === 'failed') throw new Error(`${path} cannot be read`)
    const text = new TextDecoder().decode(read.bytes)
    const relative = path.slice(folder.length + 1).replaceAll('\\', '/')
    if (!relative.endsWith('.pproj')) return { path: relative, text }
    return { path: `${name}.pproj`, text: text.replace(/(<ProjectName>)[^<]*/, `$1${name}`) }
  })
  return made.sort((a, b) => (a.path < b.path ? -1 : 1))
}

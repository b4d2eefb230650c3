/**
 * One corpus case: a folder with P files, perhaps a project file, options, hand-derived
 * expectations at the end of the P files, and generated expected texts in `expect/`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface CorpusCase {
  /** `<area>/<case>`. */
  readonly name: string
  /** Absolute path of the folder. */
  readonly folder: string
  /** Contents by path inside the folder, `expect/` and `options.json` left out. */
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly options: CaseOptions
  readonly annotations: readonly Annotation[]
}

/** The content of `options.json`; everything is off when the file is absent. */
export interface CaseOptions {
  /** Compile for the verifier. */
  readonly verifier?: boolean
  /** Make the expected texts in strict mode. */
  readonly strict?: boolean
  /** The project file, instead of all P files of the folder. */
  readonly pproj?: string
  /** Report lints too. */
  readonly lints?: boolean
  /** Further texts to keep in `expect/`. */
  readonly show?: readonly ('tree' | 'types')[]
}

/** What a person says about the case, from the specification (see `corpus/README.md`). */
export type Annotation =
  | { readonly kind: 'ok' }
  | { readonly kind: 'strict'; readonly errors: number }
  | { readonly kind: 'tests'; readonly names: readonly string[] }
  | ExpectedDiagnostic

export interface ExpectedDiagnostic {
  readonly kind: 'diagnostic'
  readonly severity: 'error' | 'warning'
  /** `<file>:<line>:<column>`, or `<file>:*:*` for a place the specification leaves open. */
  readonly place: string
  readonly name: string
  /** The reference's exact text, if the case insists on it. */
  readonly text?: string
}

/** All cases below a corpus folder that are about compiling, in alphabetical order. */
export function readCorpus(root: string): CorpusCase[] {
  return subfolders(root)
    .filter((area) => area !== 'check')
    .flatMap((area) => subfolders(join(root, area)).map((name) => `${area}/${name}`))
    .map((name) => readCase(root, name))
}

function readCase(root: string, name: string): CorpusCase {
  const folder = join(root, name)
  const files: Record<string, Uint8Array> = {}
  for (const path of filesBelow(folder)) {
    const inside = relative(folder, path).replaceAll('\\', '/')
    if (inside !== 'options.json' && !inside.startsWith('expect/'))
      files[inside] = readFileSync(path)
  }
  const annotations = Object.entries(files)
    .filter(([path]) => path.endsWith('.p'))
    .flatMap(([path, bytes]) => readAnnotations(path, new TextDecoder().decode(bytes)))
  return { name, folder, files, options: readOptions(folder), annotations }
}

function readOptions(folder: string): CaseOptions {
  const entry = readdirSync(folder).includes('options.json')
  return entry ? JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')) : {}
}

function readAnnotations(file: string, text: string): Annotation[] {
  return [...text.matchAll(/^\/\/! (.*)$/gm)].map((match) => {
    const line = match[1]!.trimEnd()
    const [word, ...rest] = line.split(' ')
    if (line === 'ok') return { kind: 'ok' }
    if (word === 'strict') return { kind: 'strict', errors: Number(rest[0]) }
    if (word === 'tests') return { kind: 'tests', names: rest }
    const parts = /^(error|warning) (?:(\S+):)?([\d*]+:[\d*]+) ([a-z0-9-]+)(?: (.*))?$/.exec(line)
    if (parts === null) throw new Error(`${file}: cannot read the annotation "//! ${line}"`)
    const [, severity, path, place, name, expected] = parts
    return {
      kind: 'diagnostic',
      severity: severity as 'error' | 'warning',
      place: `${path ?? file}:${place}`,
      name: name!,
      ...(expected === undefined ? {} : { text: expected }),
    }
  })
}

function subfolders(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort()
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

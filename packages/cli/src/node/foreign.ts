/**
 * Foreign functions: JavaScript and TypeScript modules of the user, loaded with `import()`.
 * TypeScript is made JavaScript by the first that is there of: Node's own loader, Node's
 * `stripTypeScriptTypes`, esbuild as the user's project (or this installation) has it.
 */
import { readFileSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { pathToFileURL } from 'node:url'
import type { ForeignFunctions } from '@parley/codegen'
import type { ForeignLoader, ForeignModule, ForeignResult } from '../environment.ts'

export const foreignLoader: ForeignLoader = { prepare, load }

function prepare(path: string, shown: string): ForeignResult<ForeignModule> {
  const url = pathToFileURL(path).href
  if (!/\.[mc]?ts$/.test(path)) return { kind: 'ok', result: { path: shown, url } }
  const features = process.features as { readonly typescript?: string | false }
  if (typeof features.typescript === 'string') return { kind: 'ok', result: { path: shown, url } }
  try {
    const text = strippedByNode(path) ?? bundledByEsbuild(path)
    if (text !== undefined) return { kind: 'ok', result: { path: shown, url: dataUrl(text) } }
  } catch (error) {
    return { kind: 'failed', problem: `cannot compile '${shown}': ${messageOf(error)}` }
  }
  const problem =
    `cannot compile '${shown}': Node ${process.versions.node} does not read TypeScript. ` +
    'Use Node 22.18 or later, install esbuild beside it, or write JavaScript (.mjs).'
  return { kind: 'failed', problem }
}

interface TypeStripping {
  readonly stripTypeScriptTypes?: (code: string) => string
}

function strippedByNode(path: string): string | undefined {
  const { stripTypeScriptTypes } = nodeModule as TypeStripping
  return stripTypeScriptTypes?.(readFileSync(path, 'utf8'))
}

interface Esbuild {
  buildSync(options: Record<string, unknown>): { outputFiles: readonly { text: string }[] }
}

/** With what the file imports, since a module without a path can import nothing. */
function bundledByEsbuild(path: string): string | undefined {
  for (const from of [path, process.argv[1] ?? path]) {
    const esbuild = required(from)
    if (esbuild === undefined) continue
    const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20' }
    const built = { entryPoints: [path], write: false, logLevel: 'silent', ...options }
    return esbuild.buildSync(built).outputFiles[0]?.text
  }
  return undefined
}

function required(from: string): Esbuild | undefined {
  try {
    return nodeModule.createRequire(from)('esbuild') as Esbuild
  } catch {
    return undefined
  }
}

function dataUrl(text: string): string {
  return `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
}

async function load(modules: readonly ForeignModule[]): Promise<ForeignResult<ForeignFunctions>> {
  const functions: Record<string, unknown> = {}
  const origins = new Map<string, string>()
  for (const { path, url } of modules) {
    let exported: Record<string, unknown>
    try {
      exported = (await import(url)) as Record<string, unknown>
    } catch (error) {
      return { kind: 'failed', problem: `cannot load '${path}': ${messageOf(error)}` }
    }
    for (const [name, value] of Object.entries(exported)) {
      if (NO_NAMES.has(name)) continue
      const other = origins.get(name)
      if (other !== undefined) {
        return { kind: 'failed', problem: `both '${other}' and '${path}' export '${name}'` }
      }
      origins.set(name, path)
      functions[name] = value
    }
  }
  return { kind: 'ok', result: functions }
}

/** Exports that Node adds by itself. */
const NO_NAMES: ReadonlySet<string> = new Set(['default', 'module.exports', '__esModule'])

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * Bundles the command line into one file, `packages/cli/dist/p.cjs`: start-up reads nothing else.
 * The file is CommonJS because Node starts it faster than a module, by a fifth of an empty process;
 * beside it lie V8's code cache for it, its answer to `p version`, the model library and the
 * templates of `p init`.
 * Runs after every `npm ci` (`prepare`), so a fresh clone has a working `npx p`.
 *
 *     node scripts/build.mjs
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import launcher from '../packages/cli/bin/bundle.js'

const root = join(import.meta.dirname, '..')

/** Bundles to the file `outfile` and puts what is shipped with it beside it. */
export async function buildCommandLine(outfile) {
  const manifest = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
  await build({
    entryPoints: [join(root, 'packages/cli/src/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    conditions: ['source'],
    define: { PARLEY_VERSION: JSON.stringify(manifest.version) },
    minifySyntax: true,
    minifyWhitespace: true,
    // Identifiers stay as they are, so that the stack of an internal error can be read.
    legalComments: 'none',
    logLevel: 'warning',
  })
  for (const name of ['library', 'templates', 'LICENSE'])
    copyShipped(name, join(dirname(outfile), name))
}

/** Copies without what compilations have left behind, and without the library's uses and page. */
function copyShipped(name, target) {
  const left = new Set(['PGenerated', 'PCheckerOutput', 'uses', 'README.md'])
  rmSync(target, { recursive: true, force: true })
  cpSync(join(root, name), target, {
    recursive: true,
    filter: (path) => !left.has(basename(path)),
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCommandLine(join(root, 'packages/cli/dist/p.cjs'))
  noteVersion()
  writeCodeCache()
}

/** What the bundle answers to `p version`, for `cli/bin/p.js`. */
function noteVersion() {
  const dist = join(root, 'packages/cli/dist')
  const answer = spawnSync(process.execPath, [join(dist, 'p.cjs'), 'version'])
  if (answer.status !== 0) throw answer.error ?? new Error('the bundle does not start')
  writeFileSync(join(dist, 'version.txt'), answer.stdout)
}

/**
 * V8's code cache for the bundle and the Node that is running, from compiling an example; see
 * `cli/bin/bundle.js`.
 */
function writeCodeCache() {
  rmSync(join(root, 'packages/cli/dist/p.cache'), { force: true })
  const folder = mkdtempSync(join(tmpdir(), 'parley-build-'))
  const compile = ['compile', join(root, 'examples/client-server'), '-q', '-o', folder]
  const args = [...commandFlags(), join(root, 'scripts/code-cache.cjs'), ...compile]
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  rmSync(folder, { recursive: true })
  if (status !== 0) throw error ?? new Error('the example could not be compiled')
}

/** Node's flags in the first line of the `p` command. */
export function commandFlags() {
  const [line] = readFileSync(join(root, 'packages/cli/bin/p.js'), 'utf8').split('\n')
  return line.split(' ').filter((word) => word.startsWith('--'))
}

/** V8's settings of the `p` command, as flags. */
export function shippedFlags() {
  return [...commandFlags(), launcher.garbageFlag]
}

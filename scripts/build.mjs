/**
 * Bundles the command line into one file, `packages/cli/dist/p.cjs`: start-up reads nothing else.
 * The file is CommonJS because Node starts it faster than a module, by a fifth of an empty process;
 * beside it lie V8's code cache for it, the model library and the templates of `p init`.
 * Runs after every `npm ci` (`prepare`), so a fresh clone has a working `npx p`.
 *
 *     node scripts/build.mjs
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

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
  writeCodeCache()
}

/** V8's code cache for the bundle and the Node that is running; see `cli/bin/bundle.js`. */
function writeCodeCache() {
  const launcher = createRequire(import.meta.url)(join(root, 'packages/cli/bin/bundle.js'))
  rmSync(launcher.cache, { force: true })
  writeFileSync(launcher.cache, launcher.compileBundle().createCachedData())
}

/**
 * Bundles the command line into one file, `packages/cli/dist/p.cjs`: start-up reads nothing else.
 * The file is CommonJS because Node starts it faster than a module, by a fifth of an empty process.
 * Runs after every `npm ci` (`prepare`), so a fresh clone has a working `npx p`.
 *
 *     node scripts/build.mjs
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** Bundles to the file `outfile`. */
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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCommandLine(join(root, 'packages/cli/dist/p.cjs'))
}

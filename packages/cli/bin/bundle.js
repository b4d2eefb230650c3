/**
 * The bundled command line as a script that can be compiled with V8's code cache. Parsing the
 * bundle costs more than everything else that `p version` does; the build makes the cache, and a
 * cache that is missing, or made by another version of Node, only makes the start slower.
 */
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const v8 = require('node:v8')
const vm = require('node:vm')

const bundle = join(__dirname, '../dist/p.cjs')
const cache = join(__dirname, '../dist/p.cache')

/** Compiles the bundle, with the code cache if there is one. */
function compileBundle() {
  const source = readFileSync(bundle, 'utf8').replace(/^#!.*/, '')
  const parameters = 'exports, require, module, __filename, __dirname'
  return new vm.Script(`(function (${parameters}) {${source}\n})`, {
    filename: bundle,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  })
}

/** Runs the command line. */
function runBundle() {
  if (!existsSync(bundle)) {
    process.stderr.write('p has not been built: run `npm run build` first\n')
    process.exitCode = 3
    return
  }
  // Collecting young garbage on several threads costs a fifth more CPU and saves hardly any time.
  v8.setFlagsFromString('--no-parallel-scavenge')
  const module = { exports: {} }
  const start = compileBundle().runInThisContext()
  start(module.exports, createRequire(bundle), module, bundle, join(__dirname, '../dist'))
}

module.exports = { cache, compileBundle, runBundle }

/**
 * The bundled command line as a script that can be compiled with V8's code cache. Parsing the
 * bundle costs more than everything else that a small command does; the build makes the cache from
 * a run that compiles a program, so that it holds the functions that this takes. A cache that is
 * missing, or made by another version of Node or with other flags, only makes the start slower.
 */
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const v8 = require('node:v8')
const vm = require('node:vm')

const bundle = join(__dirname, '../dist/p.cjs')
const cache = join(__dirname, '../dist/p.cache')

/** Collecting young garbage on several threads costs a fifth more CPU and saves little time. */
const garbageFlag = '--no-parallel-scavenge'

/**
 * Optimising later than V8 does (67584 units) saves a compilation a third: most of its functions
 * are done before the optimised code has paid for itself. What runs for long, as a check does, gets
 * slower by a tenth.
 */
const shortRunFlag = '--interrupt-budget=1000000'

/**
 * What a schedule makes dies with it: threads that run schedules are as fast with a young
 * generation that fits into a cache, and a process that has some is smaller.
 */
const workerFlag = '--max-semi-space-size=8'

/** Compiles the bundle, with the code cache if there is one, under the flag for garbage. */
function compileBundle() {
  v8.setFlagsFromString(garbageFlag)
  const source = readFileSync(bundle, 'utf8').replace(/^#!.*/, '')
  const parameters = 'exports, require, module, __filename, __dirname'
  return new vm.Script(`(function (${parameters}) {${source}\n})`, {
    filename: bundle,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  })
}

/**
 * Runs the command line; returns its script, or nothing if there is none. `flags` are set when the
 * bundle is compiled: V8 takes a code cache only under the flags that it was made with.
 */
function runBundle(flags = []) {
  if (!existsSync(bundle)) {
    process.stderr.write('p has not been built: run `npm run build` first\n')
    process.exitCode = 3
    return undefined
  }
  const module = { exports: {} }
  const script = compileBundle()
  for (const flag of flags) v8.setFlagsFromString(flag)
  const start = script.runInThisContext()
  start(module.exports, createRequire(bundle), module, bundle, join(__dirname, '../dist'))
  return script
}

module.exports = { cache, compileBundle, garbageFlag, runBundle, shortRunFlag, workerFlag }

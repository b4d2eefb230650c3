// Runs the `p` command with the arguments given, then writes V8's code cache with all functions
// that the run needed. `build.mjs` starts it with the flags of the `p` command: V8 takes a cache
// only under the flags it was made with.
const { writeFileSync } = require('node:fs')
const { cache, runBundle } = require('../packages/cli/bin/bundle.js')

const script = runBundle()
process.on('exit', () => writeFileSync(cache, script.createCachedData()))

#!/usr/bin/env -S node --max-semi-space-size=64
// A larger young generation: most of what a compilation makes dies young, and copying it is slow.
const { readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')

if (!answersVersion()) {
  const { runBundle, shortRunFlag, workerFlag } = require('./bundle.js')
  runBundle(process.argv[2] === 'check' ? [workerFlag] : [shortRunFlag])
}

/**
 * Gives the bundle's answer to the question for the version, which the build has noted, without
 * loading the bundle; that costs as much as Node itself. False if it was not asked or noted.
 */
function answersVersion() {
  const [word, ...others] = process.argv.slice(2)
  const isAsked = ['version', '-v', '-version', '--version'].includes(word)
  if (!isAsked || others.length > 0) return false
  try {
    writeSync(1, readFileSync(join(__dirname, '../dist/version.txt'), 'utf8'))
    return true
  } catch {
    return false
  }
}

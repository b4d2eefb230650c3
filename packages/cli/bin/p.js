#!/usr/bin/env -S node --max-semi-space-size=64
// A larger young generation: most of what a compilation makes dies young, and copying it is slow.
require('./bundle.js').runBundle()

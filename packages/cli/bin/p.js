#!/usr/bin/env node
require('../dist/p.cjs')

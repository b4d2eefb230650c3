#!/usr/bin/env node
import '../dist/p.js'

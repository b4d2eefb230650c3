/**
 * Benchmark of lexer and parser: `npx tsx --conditions=source bench/parse.ts [lines] [seconds]`.
 * Prints deterministic counts (tokens, nodes) and the rate in MB per CPU second of this process.
 */
import { pathToFileURL } from 'node:url'
import { createSourceFile } from '../packages/compiler/src/source/source-file.ts'
import { tokenize } from '../packages/compiler/src/syntax/lexer.ts'
import { parse, type SyntaxFile } from '../packages/compiler/src/syntax/parser.ts'
import { visit } from '../packages/compiler/src/syntax/walk.ts'
import { generateProgram } from './generate.ts'

export interface ParseBenchmark {
  readonly bytes: number
  readonly lines: number
  readonly tokens: number
  readonly nodes: number
  readonly errors: number
  /** Megabytes (10^6 bytes) per CPU second. */
  readonly lexRate: number
  readonly parseRate: number
}

/** Parses a generated program again and again for about `cpuSeconds`, warming up included. */
export function benchmarkParse(lines: number, cpuSeconds: number): ParseBenchmark {
  const text = generateProgram(lines)
  const file = createSourceFile('generated.p', text)
  const bytes = Buffer.byteLength(text)
  const lexRate = rate(bytes, cpuSeconds / 4, () => tokenize(file))
  const parseRate = rate(bytes, cpuSeconds / 4, () => parse(file))
  const syntax = parse(file)
  return {
    bytes,
    lines: file.lineStarts.length,
    tokens: syntax.tokens.count,
    nodes: countNodes(syntax),
    errors: syntax.diagnostics.length,
    lexRate,
    parseRate,
  }
}

/** The rate of some work on so many bytes; as much time goes into warming up as into measuring. */
function rate(bytes: number, cpuSeconds: number, work: () => unknown): number {
  repeat(cpuSeconds, work)
  const { runs, seconds } = repeat(cpuSeconds, work)
  return (bytes * runs) / seconds / 1e6
}

function repeat(cpuSeconds: number, work: () => unknown): { runs: number; seconds: number } {
  const start = process.cpuUsage()
  for (let runs = 1; ; runs++) {
    work()
    const { user, system } = process.cpuUsage(start)
    const seconds = (user + system) / 1e6
    if (seconds >= cpuSeconds) return { runs, seconds }
  }
}

function countNodes(syntax: SyntaxFile): number {
  let nodes = 0
  visit(syntax.program, () => {
    nodes++
  })
  return nodes
}

function main(): void {
  const lines = Number(process.argv[2] ?? 50_000)
  const result = benchmarkParse(lines, Number(process.argv[3] ?? 6))
  console.log(`${result.lines} lines, ${result.bytes} bytes, ${result.errors} errors`)
  console.log(`${result.tokens} tokens, ${result.nodes} nodes`)
  console.log(`lexing: ${result.lexRate.toFixed(1)} MB per CPU second`)
  console.log(`lexing and parsing: ${result.parseRate.toFixed(1)} MB per CPU second`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()

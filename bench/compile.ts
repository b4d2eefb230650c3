/**
 * Benchmark of the front end, source text to IR: `npx tsx --conditions=source bench/compile.ts
 * [lines]`. Prints deterministic counts and CPU seconds of one cold compilation, as `p compile` has
 * it, and of the best of some warm ones, as an editor or a watcher has it.
 */
import { pathToFileURL } from 'node:url'
import { type Compilation, compile, createSourceFile, type Project } from '@parley/compiler'
import { generateFiles } from './generate.ts'

export interface CompileBenchmark {
  readonly lines: number
  readonly functions: number
  readonly blocks: number
  readonly diagnostics: readonly string[]
  readonly coldSeconds: number
  readonly warmSeconds: number
}

/** Compiles a generated project of about so many lines once cold and `warmRuns` times warm. */
export function benchmarkCompile(lines: number, warmRuns: number): CompileBenchmark {
  const inputs = generateFiles(lines).map(({ name, text }) => createSourceFile(name, text))
  const project: Project = { name: 'Bench', inputs, foreignFiles: [], targets: ['PChecker'] }
  const first = timed(() => compile(project))
  const warm = Array.from({ length: warmRuns }, () => timed(() => compile(project)).seconds)
  const { ir, diagnostics }: Compilation = first.result
  return {
    lines: inputs.reduce((sum, { lineStarts }) => sum + lineStarts.length, 0),
    functions: ir?.functions.length ?? 0,
    blocks: ir?.functions.reduce((sum, { blocks }) => sum + blocks.length, 0) ?? 0,
    diagnostics: diagnostics.map(({ code, message }) => `${code} ${message}`),
    coldSeconds: first.seconds,
    warmSeconds: Math.min(first.seconds, ...warm),
  }
}

function timed<T>(work: () => T): { result: T; seconds: number } {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return { result, seconds: (user + system) / 1e6 }
}

function main(): void {
  const result = benchmarkCompile(Number(process.argv[2] ?? 50_000), 4)
  console.log(`${result.lines} lines, ${result.functions} functions, ${result.blocks} blocks`)
  console.log(`${result.diagnostics.length} diagnostics`)
  for (const text of result.diagnostics.slice(0, 5)) console.log(`  ${text}`)
  console.log(`source to IR, cold: ${result.coldSeconds.toFixed(2)} CPU seconds`)
  console.log(`source to IR, warm: ${result.warmSeconds.toFixed(2)} CPU seconds`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()

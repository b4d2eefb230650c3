/** The text trace: a line for each thing that happened, as the reference has it (checker §3.2). */
import type { Listener } from '@parley/runtime'
import { entryListener } from './entries.ts'
import type { Subject } from './subject.ts'

/** Takes the lines of a trace, without line ends; a bug text may contain some. */
export type LineSink = (line: string) => void

/**
 * A listener that writes the text trace of an execution line by line. The first line, which names
 * the test, is {@link testLine}; after the last come {@link strategyLines}.
 */
export function textLog<M extends Subject>(write: LineSink): Listener<M> {
  return entryListener<M>(({ tag, text }) => write(`<${tag}> ${text}`))
}

/** The line before all others. */
export function testLine(test: string): string {
  return `<TestLog> Running test '${test}'.`
}

/** The lines after the trace of a bug: the strategy that found it, and the statistics block. */
export function strategyLines(strategy: string, statistics: readonly string[]): string[] {
  const found = `Found bug using '${strategy}' strategy.`
  return [found, ...statistics].map((line) => `<StrategyLog> ${line}`)
}

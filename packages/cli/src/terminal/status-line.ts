/** A line on a terminal that is written again and again and is gone in the end. */
import type { Environment } from '../environment.ts'

/** At most ten times a second: more is flicker. */
const INTERVAL_MS = 100

export interface StatusLine {
  /** Removes the line, so that something else can be written. */
  clear(): void
  /** Removes the line for good. */
  end(): void
}

/** Shows what `text` returns until it is ended; nothing unless output goes to a terminal. */
export function startStatusLine(environment: Environment, text: () => string): StatusLine {
  if (!environment.isTty) return { clear() {}, end() {} }
  let isShown = false
  const width = Math.max(20, environment.columns || 80) - 1
  const show = (): void => {
    const line = text()
    environment.stdout(`\r\u001b[K${line.length > width ? `${line.slice(0, width - 1)}…` : line}`)
    isShown = true
  }
  const clear = (): void => {
    if (isShown) environment.stdout('\r\u001b[K')
    isShown = false
  }
  const forget = environment.every(INTERVAL_MS, show)
  return {
    clear,
    end() {
      forget()
      clear()
    },
  }
}

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

/** `subject: fact · fact`; facts that matter most come first. */
export interface StatusText {
  readonly subject: string
  readonly facts: readonly string[]
}

/** Shows what `text` returns until it is ended; nothing unless output goes to a terminal. */
export function startStatusLine(environment: Environment, text: () => StatusText): StatusLine {
  if (!environment.isTty) return { clear() {}, end() {} }
  let isShown = false
  const width = Math.max(20, environment.columns || 80) - 1
  const show = (): void => {
    environment.stdout(`\r\u001b[K${fitted(text(), width)}`)
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

/** Leaves out the last facts as wholes, and shortens the subject if not even one has room. */
function fitted({ subject, facts }: StatusText, width: number): string {
  for (let count = facts.length; count > 0; count--) {
    const line = `${subject}: ${facts.slice(0, count).join(' · ')}`
    if (line.length <= width) return line
  }
  const [first = ''] = facts
  const room = Math.max(0, width - first.length - 3)
  return `${subject.slice(0, room)}…: ${first}`.slice(0, width)
}

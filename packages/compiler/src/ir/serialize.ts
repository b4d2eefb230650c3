/**
 * Programs as text and back. The text is JSON; its envelope comes first, so that files that are cut
 * off, damaged, changed by hand or made by another version are told apart before anything in them
 * is trusted.
 */
import { IR_VERSION, type Program } from './ir.ts'
import { validate } from './validate.ts'

/** A loaded program, or why there is none: a sentence for people. */
export type LoadResult = { readonly program: Program } | { readonly problem: string }

/** The text of a program: one line, and a line break. Equal programs have equal texts. */
export function serializeProgram(program: Program): string {
  const body = JSON.stringify(program)
  const envelope = `"version":${program.version},"length":${body.length},"check":"${checkOf(body)}"`
  return `{"format":"${FORMAT}",${envelope},"program":${body}}\n`
}

/** Reads what {@link serializeProgram} wrote. Never throws, whatever the text. */
export function loadProgram(text: string): LoadResult {
  const envelope = ENVELOPE.exec(text)
  if (envelope === null) return { problem: 'This is not a compiled program.' }
  const [head, version, length, check] = envelope
  if (Number(version) !== IR_VERSION) {
    return {
      problem:
        `The program was compiled by another version (format ${version}, ` +
        `this one reads ${IR_VERSION}): compile it again.`,
    }
  }
  const body = text.slice(head.length, head.length + Number(length))
  if (body.length < Number(length)) {
    return { problem: `The file is cut off after ${text.length} characters: compile it again.` }
  }
  if (checkOf(body) !== check || !END.test(text.slice(head.length + body.length))) {
    return { problem: 'The file is damaged or was changed by hand: compile it again.' }
  }
  return parseBody(body)
}

const FORMAT = 'parley-program'
const ENVELOPE =
  /^\{"format":"parley-program","version":(\d+),"length":(\d+),"check":"([0-9a-f]{16})","program":/
const END = /^\}\s*$/

/** The right sum is no proof of the right shape: whoever wrote the file may have been wrong. */
function parseBody(body: string): LoadResult {
  try {
    const program = JSON.parse(body) as Program
    const problem = program.version === IR_VERSION ? validate(program)[0] : 'other version inside'
    return problem === undefined
      ? { program }
      : { problem: `The program is not valid: ${problem}.` }
  } catch {
    return { problem: 'The program is not valid: it does not have the right shape.' }
  }
}

/** Two lanes of FNV-1a over the UTF-16 code units, in hexadecimal. */
function checkOf(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13)
  }
  const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0')
  return hex(high) + hex(low)
}

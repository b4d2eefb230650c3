/** Lowers texts, for the tests of this folder. */
import { analyseText } from '../semantics/test-support.ts'
import type { Program } from './ir.ts'
import { lower } from './lower.ts'
import { printProgram } from './print.ts'
import { validate } from './validate.ts'

/** The valid IR of a program without errors; throws if it has some. */
export function lowerText(text: string, { isVerifier = false } = {}): Program {
  const { model, isComplete, errors } = analyseText(text, { isVerifier })
  if (!isComplete) throw new Error(`the program has errors: ${errors.join('; ')}`)
  const program = lower({ model, projectName: 'Test', isVerifier })
  const problems = validate(program)
  if (problems.length > 0) throw new Error(`the IR is not valid: ${problems.join('; ')}`)
  return program
}

/** The printed program without the notes of places. */
export function textOf(program: Program): string {
  return printProgram(program).replaceAll(/ {2}; .*$/gm, '')
}

/** The section of the printed program that begins with `head`, without notes of places. */
export function sectionOf(program: Program, head: string): string {
  const section = textOf(program)
    .split('\n\n')
    .find((one) => one.startsWith(head))
  if (section === undefined) throw new Error(`nothing begins with ${head}`)
  return section.trimEnd()
}

/**
 * The blocks, variables and instructions of an entry function with the given body, in a machine
 * with fields `x`, `y`, `b`, `s`, `m`, `t`, `u`, `a`, `e`, `q` and functions `f`, `g`, `h`.
 */
export function codeOf(body: string): string {
  const program = lowerText(`${DECLARATIONS}
    machine Main {
      var x: int; var y: int; var b: bool; var s: seq[int]; var m: map[int, any];
      var t: (v: int, w: seq[int]); var u: set[int]; var a: any; var e: event; var q: machine;
      fun f(): int { x = x + 1; return x; }
      fun g(i: int, j: int): int { return i; }
      fun h(): bool { return true; }
      fun p() { }
      start state S { entry { ${body} } }
      state R { entry (v: any) { } }
    }`)
  return sectionOf(program, 'fun Main.S.entry').split('\n').slice(1).join('\n')
}

const DECLARATIONS = `
  event eInt: int; event eAny: any; event ePair: (int, any); event eNone;
  enum Color { red, green }
  interface I(int) receives eInt;`

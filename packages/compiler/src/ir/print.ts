/**
 * Prints a program of the IR as text, assembler-like: one idea a line, types as people write them.
 * The text is for reading and for expected files; it cannot be read back (`serialize.ts` can).
 *
 *     fun Server.onRequest(%request: (client:Client,id:int)) [send] as _onRequest  ; s.p:12:7
 *       var %1: bool
 *     b0:
 *       send widen(%request.client : machine), eReply, %request.id #0  ; 13:5
 *       return  ; 14:4
 */
import type { Program } from './ir.ts'
import { printDeclarations } from './print/declarations.ts'
import { printFunction } from './print/functions.ts'
import { createPrinter, type Printer } from './print/printer.ts'
import { printProof } from './print/proofs.ts'
import { printTests } from './print/tests.ts'

/** The text of a valid program; ends with a line break. */
export function printProgram(program: Program): string {
  const printer = createPrinter(program)
  const sections: string[][] = [
    [`program ${program.name} version ${program.version}`],
    printFiles(printer),
    ...printDeclarations(printer),
    ...program.functions.map((_, id) => printFunction(printer, id)),
    ...printTests(printer),
    ...(program.proof === undefined ? [] : printProof(printer, program.proof)),
  ]
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return `${texts.join('\n\n')}\n`
}

function printFiles({ program }: Printer): string[] {
  return program.files.map(({ path }) => `file ${path}`)
}

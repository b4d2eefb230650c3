/** Where the parts of the validator put their problems. */
import type { IrType, Program, TypeId } from '../ir.ts'
import { createPrinter } from '../print/printer.ts'

/** The program being checked and what is wrong with it. */
export interface Report {
  readonly program: Program
  readonly problems: string[]
  /** Displays of types for messages, made when the first is needed. */
  names?: readonly string[]
}

/** Starts with no problems. */
export function createReport(program: Program): Report {
  return { program, problems: [] }
}

/** Notes a problem unless a condition holds. */
export function require(
  report: Report,
  condition: boolean,
  where: string,
  problem: () => string,
): void {
  if (!condition) report.problems.push(`${where}: ${problem()}`)
}

/** Notes a problem unless a number is an index of a table of the given length. */
export function requireIndex(
  report: Report,
  index: number,
  length: number,
  where: string,
  table: string,
): void {
  const isIndex = Number.isInteger(index) && index >= 0 && index < length
  require(report, isIndex, where, () => `there is no ${table} ${index}`)
}

/** The row of a type whose id has been checked. */
export function rowOf({ program }: Report, type: TypeId): IrType {
  return program.types[type]!
}

/** The display of a type whose id has been checked. */
export function nameOfType(report: Report, type: TypeId): string {
  report.names ??= createPrinter({ ...report.program, files: [] }).types
  return report.names[type]!
}

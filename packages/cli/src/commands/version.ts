/** `p version` */
import type { Environment } from '../environment.ts'
import { EXIT_SUCCESS } from '../exit-codes.ts'

/** Prints the version. */
export function versionCommand({ stdout, version }: Environment): number {
  stdout(`P version ${version}\n`)
  return EXIT_SUCCESS
}

/** A project: what is compiled, under which name, for which targets (language, appendix C). */
import type { SourceFile } from '../source/source-file.ts'

export type Target = 'PChecker' | 'PEx' | 'PObserve' | 'PVerifier'

export const TARGETS: readonly Target[] = ['PChecker', 'PEx', 'PObserve', 'PVerifier']

export interface Project {
  readonly name: string
  /** The P files in the order in which they are compiled. */
  readonly inputs: readonly SourceFile[]
  /** Absolute paths of the files that are passed on to back ends. */
  readonly foreignFiles: readonly string[]
  /** Absolute path of the project file's output folder; absent without a project file. */
  readonly outputFolder?: string
  /** At least one; the project file's, or `PChecker`. */
  readonly targets: readonly Target[]
  /** The package of generated log observers, if the project file names one. */
  readonly observePackage?: string
}

/** The name of a project that has no project file. */
export const DEFAULT_PROJECT_NAME = 'generatedOutput'

/** Whether a project may be called so. */
export function isLegalProjectName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z_0-9]*$/.test(name)
}

/** Compiles a corpus case through the same door as the command line, with files in memory. */
import { type Compilation, compile } from '../../packages/compiler/src/compile.ts'
import type { Diagnostic } from '../../packages/compiler/src/diagnostics/diagnostic.ts'
import { loadProject } from '../../packages/compiler/src/project/load-project.ts'
import { createMemoryHost } from '../../packages/compiler/src/source/memory-host.ts'
import type { CorpusCase } from './read-case.ts'

export interface CompiledCase {
  /** Absent if the project could not be loaded. */
  readonly compilation?: Compilation
  /** Those of the project file and those of the program. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Compiles a case as its options say; paths in diagnostics are relative to the case's folder. */
export function compileCase(one: CorpusCase, strict: boolean): CompiledCase {
  const { options } = one
  const files = Object.fromEntries(
    Object.entries(one.files).map(([path, bytes]) => [`/${path}`, bytes]),
  )
  const { project, diagnostics } = loadProject(createMemoryHost(files), {
    ...(options.pproj === undefined ? { paths: ['.'] } : { projectFile: options.pproj }),
    ...(options.verifier === true ? { target: 'PVerifier' } : {}),
  })
  if (project === undefined) return { diagnostics }
  const compilation = compile(project, {
    strict,
    verifier: options.verifier === true,
    lints: options.lints === true,
  })
  return { compilation, diagnostics: [...diagnostics, ...compilation.diagnostics] }
}

/** Compiles and loads programs for tests of what happens at run time. */
import { type ForeignFunctions, type LoadOptions, loadExecutable } from '@parley/codegen'
import { compile, createSourceFile } from '@parley/compiler'
import type { Program } from '@parley/runtime'

/** The program of one text; throws with the diagnostics if it has errors. */
export function loadText(
  text: string,
  foreign: ForeignFunctions = {},
  options: LoadOptions = {},
): Program {
  const { ir, diagnostics } = compile({
    name: 'Test',
    inputs: [createSourceFile('test.p', text)],
    foreignFiles: [],
    targets: ['PChecker'],
  })
  if (ir === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return loadExecutable(ir, foreign, options)
}

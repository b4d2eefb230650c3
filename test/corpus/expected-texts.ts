/** The generated texts of a case: what its `expect/` folder holds. */
import { renderPretty, renderShort } from '../../packages/compiler/src/diagnostics/render/index.ts'
import { printProgram } from '../../packages/compiler/src/ir/print.ts'
import { printTypes } from '../../packages/compiler/src/semantics/print-types.ts'
import { printTree } from '../../packages/compiler/src/syntax/print-tree.ts'
import type { CompiledCase } from './compile-case.ts'
import type { CorpusCase } from './read-case.ts'

/**
 * Texts by file name. `diagnostics.txt` and `short.txt` stand for what the command line shows, and
 * are left out when there is nothing to say; valid programs have `ir.txt`, and `tests.txt` if they
 * have tests; `tree.txt` and `types.txt` are made for the cases that ask
 * for them.
 */
export function expectedTexts(
  one: CorpusCase,
  { compilation, diagnostics }: CompiledCase,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (diagnostics.length > 0) {
    texts.set('diagnostics.txt', renderPretty(diagnostics))
    texts.set('short.txt', renderShort(diagnostics))
  }
  if (compilation?.ir !== undefined) {
    texts.set('ir.txt', printProgram(compilation.ir))
    const names = compilation.ir.tests.map(({ kind, name }) => `${kind} ${name}\n`)
    if (names.length > 0) texts.set('tests.txt', names.join(''))
  }
  if (one.options.show?.includes('tree') === true) {
    const trees = compilation?.files.map(({ file, program }) => printTree(file, program)) ?? []
    texts.set('tree.txt', trees.join('\n'))
  }
  if (one.options.show?.includes('types') === true && compilation !== undefined) {
    const { files, model } = compilation
    texts.set('types.txt', files.map((file) => printTypes(file, model)).join('\n'))
  }
  return texts
}

/** The stages of a compilation as text, for `--emit`. */
import {
  type Compilation,
  printProgram,
  printTokens,
  printTree,
  printTypes,
  type SyntaxFile,
} from '@parley/compiler'
import type { Emission } from './settings.ts'

/**
 * The text of a stage. Stages that errors prevent are empty; texts about files have a head line
 * for each file.
 */
export function emitText({ files, model, ir }: Compilation, stage: Emission): string {
  switch (stage) {
    case 'tokens':
      return byFile(files, ({ tokens }) => printTokens(tokens))
    case 'tree':
      return byFile(files, ({ file, program }) => printTree(file, program))
    case 'types':
      return model === undefined ? '' : byFile(files, (file) => printTypes(file, model))
    case 'ir':
      return ir === undefined ? '' : printProgram(ir)
  }
}

function byFile(files: readonly SyntaxFile[], print: (file: SyntaxFile) => string): string {
  return files.map((file) => `// ${file.file.path}\n${print(file)}`).join('\n')
}

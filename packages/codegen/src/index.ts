/** IR to executable programs. */
export { foreignName, foreignSignature, type HostMachine } from './foreign-values.ts'
export { emitProgram } from './javascript/emit.ts'
export { NotExecutable } from './javascript/expressions.ts'
export { type LoadOptions, loadExecutable } from './load.ts'
export type { ForeignFunctions } from './support.ts'

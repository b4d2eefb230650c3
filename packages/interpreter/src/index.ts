/** A literal evaluator of the IR: slow, and the yardstick that fast engines are held against. */
export type { Machine, Monitor, Subject } from './instances.ts'
export { Interpreter, type Options } from './interpreter.ts'
export type { Chooser, Decision, End, ForeignFunctions, Limits } from './world.ts'

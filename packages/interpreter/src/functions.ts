/** Functions: blocks, instructions and terminators (checker §1.10, §2.8, §2.17). */
import {
  createSourceFile,
  type FunctionId,
  HALT_EVENT,
  type IrFunction,
  type IrInstruction,
  type IrTerminator,
  positionAt,
  unreachable,
} from '@parley/compiler'
import { EventRef, Fault, type Value } from '@parley/runtime'
import * as bugs from './bugs.ts'
import { checkKind, defaultOf } from './casts.ts'
import { choose } from './choices.ts'
import { evaluate, type Scope } from './evaluate.ts'
import type { Completion, Exit, Machine, Running, Subject } from './instances.ts'
import { announce, createMachine, sendMessage, takeAwaited } from './machine-acts.ts'
import { asBool, asString } from './operands.ts'
import { setLocal, store } from './places.ts'
import { Ended, type World } from './world.ts'

/**
 * Runs a handler, entry, exit or transition function with a payload, which is bound to its
 * parameter if it has one. A fault in it, or in what it calls, is a bug.
 */
export function* runHandler(
  world: World,
  subject: Subject,
  id: FunctionId,
  payload: Value,
): Running<Completion> {
  const code = world.functionOf(id)
  try {
    const args =
      code.parameterCount === 0 ? [] : [checkKind(world.program, payload, code.locals[0]!.type)]
    return yield* call(world, subject, code, args, 1)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const bug = bugs.exception(subject, error, code.referenceName)
    world.listener?.threw(subject, bug, code.referenceName)
    return world.fail(bug)
  }
}

/** A call in progress. */
interface Frame extends Scope {
  /** Of nested calls, from 1. */
  readonly depth: number
}

function* call(
  world: World,
  subject: Subject,
  code: IrFunction,
  args: readonly Value[],
  depth: number,
): Running<Completion> {
  if (depth > world.limits.depth) world.fail(bugs.recursion(subject))
  world.countWork(subject)
  if (code.isForeign) return { kind: 'return', value: callForeign(world, code, args) }
  const locals = code.locals.map(({ type }, at) =>
    at < args.length ? args[at]! : defaultOf(world.program, type),
  )
  return yield* runBlocks({ world, subject, code, locals, depth })
}

function callForeign(world: World, code: IrFunction, args: readonly Value[]): Value {
  const implementation = world.foreign.get(code.name)
  if (implementation === undefined) throw new Fault('foreign', `${code.name} has no implementation`)
  try {
    return implementation(...args)
  } catch (error) {
    throw new Fault('foreign', String(error))
  }
}

function* runBlocks(frame: Frame): Running<Completion> {
  let at = 0
  for (;;) {
    const block = frame.code.blocks[at]!
    if (block.loop !== undefined) frame.world.countWork(frame.subject)
    for (const instruction of block.instructions) {
      const exit = yield* perform(frame, instruction)
      if (exit !== undefined) return exit
    }
    const next = yield* terminate(frame, block.terminator)
    if (typeof next !== 'number') return next
    at = next
  }
}

/** One instruction; the result is there when a callee abandons the handler. */
function* perform(frame: Frame, instruction: IrInstruction): Running<Exit | undefined> {
  const { world, subject } = frame
  switch (instruction.kind) {
    case 'assign':
    case 'insert':
    case 'add':
    case 'remove':
      store(frame, instruction)
      return undefined
    case 'call': {
      const args = instruction.args.map((arg) => evaluate(frame, arg))
      const callee = world.functionOf(instruction.function)
      const result = yield* call(world, subject, callee, args, frame.depth + 1)
      if (result.kind !== 'return') return result
      setLocal(frame, instruction.target, result.value)
      return undefined
    }
    case 'print': {
      const text = asString(evaluate(frame, instruction.message))
      world.listener?.printed(subject, text)
      return undefined
    }
    case 'new': {
      const payload = optional(frame, instruction.payload)
      const made = yield* createMachine(world, machine(subject), instruction.interface, payload)
      setLocal(frame, instruction.target, made)
      return undefined
    }
    case 'send': {
      const to = evaluate(frame, instruction.to)
      const event = evaluate(frame, instruction.event)
      const payload = optional(frame, instruction.payload)
      yield* sendMessage(world, machine(subject), to, event, payload)
      return undefined
    }
    case 'announce': {
      const event = evaluate(frame, instruction.event)
      announce(world, machine(subject), event, optional(frame, instruction.payload))
      return undefined
    }
    case 'choose':
      setLocal(frame, instruction.target, choose(frame, machine(subject), instruction.domain))
      return undefined
    default:
      return unreachable(instruction)
  }
}

/** The block to go on with, or how the function ends. */
function* terminate(frame: Frame, terminator: IrTerminator): Running<number | Completion> {
  const { world, subject } = frame
  switch (terminator.kind) {
    case 'jump':
      return terminator.target
    case 'branch':
      return asBool(evaluate(frame, terminator.condition)) ? terminator.onTrue : terminator.onFalse
    case 'return':
      return { kind: 'return', value: optional(frame, terminator.value) }
    case 'raise': {
      const event = evaluate(frame, terminator.event)
      const payload = optional(frame, terminator.payload)
      if (!(event instanceof EventRef)) return world.fail(bugs.nullRaise(subject))
      return raise(frame, event, payload)
    }
    case 'goto': {
      const payload = optional(frame, terminator.payload)
      return { kind: 'goto', state: terminator.state, payload }
    }
    case 'receive':
      return yield* receive(frame, machine(subject), terminator)
    case 'fail': {
      const message =
        terminator.message === undefined ? '' : asString(evaluate(frame, terminator.message))
      const location = locationOf(world, frame.code, terminator.start)
      return world.fail(bugs.assertion(subject, location, message))
    }
    case 'abandon':
      throw new Ended('abandoned')
    case 'unreachable':
      throw new Error('interpreter: control came where it cannot come')
    default:
      return unreachable(terminator)
  }
}

/** Takes an awaited event and goes on in its case; `halt` without a case is raised. */
function* receive(
  frame: Frame,
  subject: Machine,
  { cases }: Extract<IrTerminator, { kind: 'receive' }>,
): Running<number | Completion> {
  const { world } = frame
  const listed = cases.flatMap(({ events }) => events)
  const awaited = listed.includes(HALT_EVENT) ? listed : [...listed, HALT_EVENT]
  const { event, payload } = yield* takeAwaited(world, subject, awaited)
  const chosen = cases.find(({ events }) => events.includes(event.id))
  if (chosen === undefined) return raise(frame, event, null)
  const { parameter } = chosen
  if (parameter !== undefined) {
    const { type } = frame.code.locals[parameter]!
    setLocal(frame, parameter, checkKind(world.program, payload, type))
  }
  return chosen.target
}

/** Monitors have a log line of their own, when the event is handled. */
function raise({ world, subject }: Frame, event: EventRef, payload: Value): Exit {
  if (subject.kind === 'machine') {
    world.listener?.raised(subject, event, payload, subject.state.name)
  }
  return { kind: 'raise', event, payload }
}

function optional(frame: Frame, expression: Parameters<typeof evaluate>[1] | undefined): Value {
  return expression === undefined ? null : evaluate(frame, expression)
}

function machine(subject: Subject): Machine {
  if (subject.kind === 'machine') return subject
  throw new Error('interpreter: only machines act')
}

function locationOf(world: World, code: IrFunction, start: number): string {
  const { path, text } = world.program.files[code.file]!
  const { line, column } = positionAt(createSourceFile(path, text), start)
  return `${path}:${line}:${column}`
}

/** IR instructions as JavaScript statements, the same in plain and resumable functions. */
import {
  type IrExpression,
  type IrInstruction,
  type IrPlace,
  type IrStep,
  NULL_TYPE,
} from '@parley/compiler'
import type { FunctionContext } from './context.ts'
import { emitExpression, emitStored, fieldName, kindOf, memberName } from './expressions.ts'

/** Writes one instruction. `exit` is the statement that leaves after a callee's raise or goto. */
export function emitInstruction(
  context: FunctionContext,
  instruction: IrInstruction,
  exit: string,
): void {
  const { write } = context
  switch (instruction.kind) {
    case 'assign':
      emitStore(context, instruction.target, null, [emitStored(context, instruction.value)])
      return
    case 'insert': {
      const index = emitStored(context, instruction.index)
      const value = emitStored(context, instruction.value)
      const isMap = kindOf(context.program, instruction.target.type) === 'map'
      const operation = isMap ? '$mapInsert' : '$seqInsert'
      emitStore(context, instruction.target, operation, [index, value])
      return
    }
    case 'add':
      emitStore(context, instruction.target, '$setAdd', [emitStored(context, instruction.value)])
      return
    case 'remove': {
      const kind = kindOf(context.program, instruction.target.type)
      const item = emitExpression(context, instruction.item)
      emitStore(context, instruction.target, `$${kind}Remove`, [item])
      return
    }
    case 'call':
      emitCall(context, instruction, exit)
      return
    case 'new': {
      const payload = emitPayload(context, instruction.payload)
      emitResult(
        context,
        instruction.target,
        `$create($m, ${instruction.interface}, ${payload}, ${instruction.point})`,
      )
      return
    }
    case 'send': {
      const payload = emitPayload(context, instruction.payload)
      const to = emitExpression(context, instruction.to)
      const event = emitExpression(context, instruction.event)
      write.line(`$send($m, ${to}, ${event}, ${payload}, ${instruction.point})`)
      return
    }
    case 'announce': {
      const payload = emitPayload(context, instruction.payload)
      write.line(`$announce($m, ${emitExpression(context, instruction.event)}, ${payload})`)
      return
    }
    case 'choose':
      emitResult(context, instruction.target, emitChoice(context, instruction))
      return
    case 'print':
      emitMessage(context, instruction.message, (text) => `$print($m, ${text})`)
  }
}

/** A payload: several may come to hold it (monitors, transition and entry functions). */
export function emitPayload(context: FunctionContext, payload: IrExpression | undefined): string {
  if (payload === undefined) return 'null'
  const text = emitExpression(context, payload)
  return context.program.holdsCollection(payload.type) ? `$share(${text})` : text
}

function emitChoice(
  context: FunctionContext,
  { domain, point }: IrInstruction & { kind: 'choose' },
): string {
  switch (domain.kind) {
    case 'bool':
      return `$chooseBool($m, ${domain.isFair}, ${point})`
    case 'int':
      return `$chooseInt($m, ${emitExpression(context, domain.bound)}, ${point})`
    case 'collection':
      return `$share($chooseFrom($m, ${emitExpression(context, domain.collection)}, ${point}))`
  }
}

function emitResult(context: FunctionContext, target: number | undefined, text: string): void {
  const { write, locals } = context
  write.line(target === undefined ? text : `${locals[target]} = ${text}`)
}

function emitCall(
  context: FunctionContext,
  call: IrInstruction & { kind: 'call' },
  exit: string,
): void {
  const { program, write } = context
  const callee = program.ir.functions[call.function] as (typeof program.ir.functions)[number]
  const args = call.args.map((arg) => emitStored(context, arg))
  if (callee.isForeign) {
    const list = args.length === 0 ? '' : `, ${args.join(', ')}`
    emitResult(context, call.target, `$foreign($m, ${call.function}${list})`)
    return
  }
  const text = `${program.functions[call.function]}(${['$m', ...args].join(', ')})`
  if (!callee.capabilities.raise && !callee.capabilities.goto) {
    emitResult(context, call.target, text)
  } else if (callee.result === NULL_TYPE) {
    write.line(`if (${text} === true) ${exit}`)
  } else {
    // Results are never undefined, but may be true.
    const result = context.fresh()
    write.line(`const ${result} = ${text}`)
    write.line(`if (${result} === undefined) ${exit}`)
    if (call.target !== undefined) emitResult(context, call.target, result)
  }
}

/**
 * A text that is shown later: what it is made of is evaluated now, rendered when it is shown, since
 * machines may get their numbers in between.
 */
export function emitMessage(
  context: FunctionContext,
  message: IrExpression | undefined,
  use: (text: string) => string,
): void {
  const { write } = context
  if (message === undefined) {
    write.line(use('() => ""'))
    return
  }
  if (message.kind === 'string') {
    write.line(use(`() => ${JSON.stringify(message.value)}`))
    return
  }
  const parts = message.kind === 'format' ? message.parts : [message]
  const shown = parts.map((part) => {
    if (typeof part === 'string') return JSON.stringify(part)
    const name = context.fresh()
    write.line(`const ${name} = ${emitStored(context, part)}`)
    return `$plain(${name})`
  })
  write.line(use(`() => ${shown.length === 0 ? '""' : `"" + ${shown.join(' + ')}`}`))
}

// ------------------------------------------------------------------------------------ places

/**
 * Stores into a place: `operation` null replaces what is there by the one of `operands`, else
 * `operation(old, ...operands)` does. Collections on the way are made unshared first, outermost
 * first.
 */
function emitStore(
  context: FunctionContext,
  place: IrPlace,
  operation: string | null,
  operands: readonly string[],
): void {
  const { root, path } = place
  const variable =
    root.kind === 'local'
      ? (context.locals[root.local] as string)
      : `$.${fieldName(context, root.field)}`
  const rootType = rootTypeOf(context, place)
  const keys = keyTexts(context, rootType, path, operation)
  const lookedUp = operation === null ? path.slice(0, -1) : path
  const evaluate = lookedUp.some(({ kind }) => kind === 'element')
    ? (text: string) => emitEvaluation(context, text)
    : (text: string) => text
  const store: Store = {
    operation,
    keys: keys.map(evaluate),
    args: operands.map(evaluate).join(', '),
  }
  context.write.line(`${variable} = ${emitUpdate(context, store, variable, rootType, path)}`)
}

interface Store {
  readonly operation: string | null
  /** The index of each step, from the variable inwards; empty for steps without one. */
  readonly keys: readonly string[]
  readonly args: string
}

function keyTexts(
  context: FunctionContext,
  rootType: number,
  path: readonly IrStep[],
  operation: string | null,
): string[] {
  return path.map((step, at) => {
    if (step.kind === 'select') return ''
    // A key that is not there yet comes to be held by the map.
    const isStored = operation === null && at === path.length - 1
    const type = path[at - 1]?.type ?? rootType
    return isStored && kindOf(context.program, type) === 'map'
      ? emitStored(context, step.index)
      : emitExpression(context, step.index)
  })
}

/** Computes now what may fault: the look-ups on the way to a place come after (checker §1.10). */
function emitEvaluation(context: FunctionContext, text: string): string {
  if (/^[$\w.[\]]*$/.test(text)) return text
  const name = context.fresh()
  context.write.line(`const ${name} = ${text}`)
  return name
}

function rootTypeOf(context: FunctionContext, { root }: IrPlace): number {
  if (root.kind === 'local') return context.function.locals[root.local]?.type as number
  const owner = context.program.ir.machines[context.function.owner as number]
  return owner?.fields[root.field]?.type as number
}

function emitUpdate(
  context: FunctionContext,
  store: Store,
  base: string,
  type: number,
  path: readonly IrStep[],
): string {
  const { operation, args } = store
  const [step, ...rest] = path
  if (step === undefined) return operation === null ? args : `${operation}(${base}, ${args})`
  if (step.kind === 'select') {
    const member = `${base}.${memberName(context.program, type, step.index)}`
    return `${base}.with(${step.index}, ${emitUpdate(context, store, member, step.type, rest)})`
  }
  const kind = kindOf(context.program, type)
  const key = store.keys.at(-path.length)
  if (rest.length === 0 && operation === null) return `$${kind}Set(${base}, ${key}, ${args})`
  const inner = context.fresh()
  const update = emitUpdate(context, store, inner, step.type, rest)
  return `$${kind}Update(${base}, ${key}, (${inner}) => ${update})`
}

/** IR instructions as JavaScript statements, the same in plain and resumable functions. */
import type { IrExpression, IrInstruction, IrPlace, IrStep } from '@parley/compiler'
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
      emitStore(context, instruction.target, null, emitStored(context, instruction.value))
      return
    case 'insert': {
      const index = emitStored(context, instruction.index)
      const value = emitStored(context, instruction.value)
      const isMap = kindOf(context.program, instruction.target.type) === 'map'
      emitStore(
        context,
        instruction.target,
        isMap ? '$mapInsert' : '$seqInsert',
        `${index}, ${value}`,
      )
      return
    }
    case 'add':
      emitStore(context, instruction.target, '$setAdd', emitStored(context, instruction.value))
      return
    case 'remove': {
      const kind = kindOf(context.program, instruction.target.type)
      const item = emitExpression(context, instruction.item)
      emitStore(context, instruction.target, `$${kind}Remove`, item)
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
  if (callee.capabilities.raise || callee.capabilities.goto)
    write.line(`if (${text} === true) ${exit}`)
  else emitResult(context, call.target, text)
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
 * Stores into a place: `operation` null replaces what is there by `args`, else
 * `operation(old, args)` does. Collections on the way are made unshared first, outermost first.
 */
function emitStore(
  context: FunctionContext,
  place: IrPlace,
  operation: string | null,
  args: string,
): void {
  const { root } = place
  const variable =
    root.kind === 'local'
      ? (context.locals[root.local] as string)
      : `$.${fieldName(context, root.field)}`
  const rootType = rootTypeOf(context, place)
  const update = emitUpdate(context, variable, rootType, place.path, operation, args)
  context.write.line(`${variable} = ${update}`)
}

function rootTypeOf(context: FunctionContext, { root }: IrPlace): number {
  if (root.kind === 'local') return context.function.locals[root.local]?.type as number
  const owner = context.program.ir.machines[context.function.owner as number]
  return owner?.fields[root.field]?.type as number
}

function emitUpdate(
  context: FunctionContext,
  base: string,
  type: number,
  path: readonly IrStep[],
  operation: string | null,
  args: string,
): string {
  const [step, ...rest] = path
  if (step === undefined) return operation === null ? args : `${operation}(${base}, ${args})`
  if (step.kind === 'select') {
    const member = `${base}.${memberName(context.program, type, step.index)}`
    const inner = emitUpdate(context, member, step.type, rest, operation, args)
    return `${base}.with(${step.index}, ${inner})`
  }
  const index = emitExpression(context, step.index)
  const kind = kindOf(context.program, type)
  if (rest.length === 0 && operation === null) {
    // A key that is not there yet comes to be held by the map.
    const held = kind === 'map' ? emitStored(context, step.index) : index
    return `$${kind}Set(${base}, ${held}, ${args})`
  }
  const inner = context.fresh()
  const update = emitUpdate(context, inner, step.type, rest, operation, args)
  return `$${kind}Update(${base}, ${index}, (${inner}) => ${update})`
}

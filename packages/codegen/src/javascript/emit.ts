/**
 * A program's code as JavaScript text that reads like the P source. The text is a function body
 * with the parameters `$runtime`, `$params`, `$functions` and `$hits`; it returns the functions,
 * the constructors of field records, and the default values of payloads.
 */
import type { IrFunction, IrMachine, Program } from '@parley/compiler'
import type { Place } from '@parley/runtime'
import type { Stop } from '../live-locals.ts'
import {
  type FunctionContext,
  type ProgramContext,
  programContext,
  tupleMembers,
  type Writer,
  writer,
} from './context.ts'
import { emitDefault } from './expressions.ts'
import { safeName, uniqueNames } from './names.ts'
import { emitPlainBody } from './plain.ts'
import { emitResumableBody } from './resumable.ts'
import { runtimeNames } from './runtime-names.ts'

/** The emitted text and what the loader must know of it. */
export interface EmittedProgram {
  readonly text: string
  readonly isResumable: readonly boolean[]
  /** By function: where it may stop, in the order of the pieces after its blocks. */
  readonly stops: readonly (readonly Stop[])[]
  /** The places of counted statements, by counter; null if none are counted. */
  readonly statements: readonly Place[] | null
}

/**
 * Emits a program, with counters of its statements if they are wanted. Throws `NotExecutable` for
 * formulas of the verifier in ordinary code.
 */
export function emitProgram(ir: Program, countsStatements = false): EmittedProgram {
  const context = programContext(ir, countsStatements)
  const code = writer()
  const stops = ir.functions.map((fn, id) => {
    return fn.isForeign ? [] : emitFunction(context, code, fn, id)
  })
  const tables = writer()
  emitTables(context, tables)
  // Classes come first in the text but last in time: emitting code finds out which ones are needed.
  const head = writer()
  emitHead(context, head)
  return {
    text: [head.text(), code.text(), tables.text()].join('\n'),
    isResumable: context.isResumable,
    stops,
    statements: context.statements,
  }
}

function emitHead(context: ProgramContext, write: Writer): void {
  write.line("'use strict'")
  const names = runtimeNames.map((name) => `${name}: $${name}`)
  write.line(`const { ${names.join(', ')} } = $runtime`)
  context.events.forEach((name, id) => {
    write.line(`const ${name} = $events[${id}]`)
  })
  for (const [name, fields] of context.tupleClasses) emitTupleClass(write, name, fields)
}

function emitTupleClass(write: Writer, name: string, fields: readonly string[] | number): void {
  const members = tupleMembers(fields)
  const args = members.map((_, at) => `a${at}`)
  write.block(`class ${name} extends $Tuple`, () => {
    write.block(`constructor(${[...args, '$isShared = false'].join(', ')})`, () => {
      write.line('super()')
      write.line('this.isShared = $isShared')
      members.forEach((member, at) => {
        write.line(`this.${member} = a${at}`)
      })
    })
    write.block('at($at)', () => {
      write.block('switch ($at)', () => {
        members.forEach((member, at) => {
          write.line(`case ${at}: return this.${member}`)
        })
      })
    })
    write.block('with($at, $value)', () => {
      write.block('switch ($at)', () => {
        members.forEach((_, at) => {
          const all = members.map((member, other) => (other === at ? '$value' : `this.${member}`))
          const isShared = "this.isShared && typeof $value !== 'object'"
          write.line(`case ${at}: return new ${name}(${[...all, isShared].join(', ')})`)
        })
      })
    })
    write.block('equals($other)', () => {
      const same = members.map((member) => `$equals(this.${member}, $other.${member})`)
      write.line(`return ${[`$other instanceof ${name}`, ...same].join(' && ')}`)
    })
  })
  const names = typeof fields === 'number' ? 'null' : JSON.stringify(fields)
  write.line(`${name}.prototype.shape = { size: ${members.length}, names: ${names} }`)
}

/** Where it may stop. */
function emitFunction(
  context: ProgramContext,
  write: Writer,
  fn: IrFunction,
  id: number,
): readonly Stop[] {
  const isResumable = context.isResumable[id] === true
  const unique = uniqueNames(context.functionNames)
  let constants = 0
  const locals = fn.locals.map(({ name }, at) => {
    return isResumable ? `$l[${at}]` : name === '' ? `$$t${at}` : unique(safeName(name))
  })
  const own: FunctionContext = {
    program: context,
    function: fn,
    id,
    locals,
    write,
    fresh: () => `$$c${constants++}`,
  }
  const parameters = isResumable ? ['$frame'] : locals.slice(0, fn.parameterCount)
  let stops: readonly Stop[] = []
  write.block(`function ${context.functions[id]}(${['$m', ...parameters].join(', ')})`, () => {
    if (fn.owner !== undefined) write.line('const $ = $m.fields')
    if (isResumable) stops = emitResumableBody(own)
    else emitPlainBody(own)
  })
  return stops
}

function emitTables(context: ProgramContext, write: Writer): void {
  const { ir } = context
  write.block('return', () => {
    const functions = ir.functions.map((fn, id) => (fn.isForeign ? 'null' : context.functions[id]))
    write.line(`functions: [${functions.join(', ')}],`)
    write.line('fields: [')
    for (const machine of ir.machines) emitFields(context, write, machine)
    write.line('],')
    const payloads = ir.events.map(({ payload }) => `() => ${emitDefault(context, payload)}`)
    write.line(`payloads: [${payloads.join(', ')}],`)
    const classes = foreignTuples(ir).map((type) => `${type}: ${context.tupleClass(type)}`)
    write.line(`tuples: { ${classes.join(', ')} },`)
    const params = ir.params.map(({ type }) => emitDefault(context, type))
    write.line(`params: [${params.join(', ')}],`)
    // Last, when all of them are known.
    write.line(`classes: [${[...context.tupleClasses.keys()].join(', ')}],`)
  })
}

/** The tuple types in results of foreign functions, which the host makes values of. */
function foreignTuples(ir: Program): readonly number[] {
  const found = new Set<number>()
  const pending = ir.functions.filter(({ isForeign }) => isForeign).map(({ result }) => result)
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    const row = ir.types[type]
    if (row === undefined || found.has(type)) continue
    if (row.kind === 'tuple' || row.kind === 'namedTuple') {
      found.add(type)
      pending.push(...row.elements)
    } else if (row.kind === 'seq' || row.kind === 'set') pending.push(row.element)
    else if (row.kind === 'map') pending.push(row.key, row.value)
  }
  return [...found]
}

function emitFields(context: ProgramContext, write: Writer, machine: IrMachine): void {
  const members = machine.fields.map(({ name, type }) => {
    return `${safeName(name)}: ${emitDefault(context, type)}`
  })
  write.line(`() => ({ ${members.join(', ')} }),`)
}

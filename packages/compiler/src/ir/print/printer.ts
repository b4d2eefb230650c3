/** What all parts of the printer share: names of rows and positions in files. */
import { createSourceFile, positionAt, type SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  EventId,
  EventSetId,
  FileId,
  FunctionId,
  IrType,
  MachineId,
  Program,
  TypeId,
} from '../ir.ts'
import { NULL_EVENT } from '../well-known.ts'

/** A program with its texts at hand. */
export interface Printer {
  readonly program: Program
  /** The display of each type; long ones are called `T<id>` and listed once. */
  readonly types: readonly string[]
  /** Types that are called by number, with their displays. */
  readonly longTypes: readonly { readonly id: TypeId; readonly text: string }[]
  readonly files: readonly SourceFile[]
}

/** Prepares the names of types and the line tables of files. */
export function createPrinter(program: Program): Printer {
  const types: string[] = []
  const longTypes: { id: TypeId; text: string }[] = []
  for (const [id, type] of program.types.entries()) {
    const text = typeText(program, type, types)
    const isLong = text.length > MAX_TYPE_LENGTH
    if (isLong) longTypes.push({ id, text })
    types.push(isLong ? `T${id}` : text)
  }
  const files = program.files.map(({ path, text }) => createSourceFile(path, text))
  return { program, types, longTypes, files }
}

/** Longer displays would hide the code, and may double with each typedef. */
const MAX_TYPE_LENGTH = 160

/** The display of a type (language §4.1), given those of its parts. */
function typeText(program: Program, type: IrType, parts: readonly string[]): string {
  const part = (id: TypeId): string => parts[id] ?? '?'
  switch (type.kind) {
    case 'enum':
      return program.enums[type.enum]!.name
    case 'foreign':
      return program.foreignTypes[type.foreign]!.name
    case 'reference':
      return type.name
    case 'message':
      return `message ${type.name}`
    case 'seq':
    case 'set':
      return `${type.kind}[${part(type.element)}]`
    case 'map':
      return `map[${part(type.key)},${part(type.value)}]`
    case 'tuple':
      return `(${type.elements.map(part).join(',')})`
    case 'namedTuple': {
      const fields = type.names.map((name, at) => `${name}:${part(type.elements[at]!)}`)
      return `(${fields.join(',')})`
    }
    case 'null':
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'event':
    case 'machine':
    case 'any':
    case 'data':
      return type.kind
    default:
      return unreachable(type)
  }
}

/** The display of a type. */
export function typeName({ types }: Printer, type: TypeId): string {
  return types[type]!
}

/** The name of an event. */
export function eventName({ program }: Printer, event: EventId): string {
  return program.events[event]!.name
}

/** `a, b`, or `*` for all events that can be sent. */
export function eventSetText(printer: Printer, set: EventSetId): string {
  const events = printer.program.eventSets[set]!
  const isUniversal =
    events.length > 1 &&
    events.length === printer.program.events.length - 1 &&
    events[0] !== NULL_EVENT
  return isUniversal ? '*' : events.map((event) => eventName(printer, event)).join(', ')
}

/** The unique name of a function. */
export function functionName({ program }: Printer, id: FunctionId): string {
  return program.functions[id]!.name
}

/** The name of a machine. */
export function machineName({ program }: Printer, id: MachineId): string {
  return program.machines[id]!.name
}

/** `  ; <line>:<column>` of an offset. */
export function positionNote({ files }: Printer, file: FileId, offset: number): string {
  const { line, column } = positionAt(files[file]!, offset)
  return `  ; ${line}:${column}`
}

/** `  ; <path>:<line>:<column>` of an offset. */
export function placeNote({ files }: Printer, file: FileId, offset: number): string {
  const { line, column } = positionAt(files[file]!, offset)
  return `  ; ${files[file]!.path}:${line}:${column}`
}

/** The numbers of enum elements (language §4.6). */
import { duplicateEnumValue, valueOutOfRange } from '../../diagnostics/catalogue/declarations.ts'
import type { Context } from '../context.ts'
import { emit } from '../emit.ts'
import { MAX_INT } from '../max-int.ts'
import { nameOf, spanOf } from '../places.ts'
import type { EnumElementSymbol, EnumSymbol } from '../symbol.ts'

/**
 * Numbers the elements: from 0, or as written. A number above 2147483647 is ValueOutOfRange, one
 * that repeats is an error too (the reference drops such elements, language §E); both are fatal.
 */
export function resolveEnum(context: Context, symbol: EnumSymbol): void {
  const byValue = new Map<number, EnumElementSymbol>()
  let next = 0
  symbol.elements.forEach((element, at) => {
    const { value: node } = symbol.node.elements[at]!
    const value = node === undefined ? next : Number(node.digits)
    element.value = Math.min(value, MAX_INT)
    next = element.value + 1
    if (value > MAX_INT) {
      const span = { ...nameOf(element), end: node?.end ?? element.end }
      emit(context, 'fatal', valueOutOfRange, { type: 'int' }, span, {
        help: `The largest number of an enum element is ${MAX_INT}.`,
      })
      return
    }
    const earlier = byValue.get(value)
    if (earlier === undefined) byValue.set(value, element)
    else reportRepeat(context, symbol, element, earlier)
  })
}

function reportRepeat(
  context: Context,
  symbol: EnumSymbol,
  element: EnumElementSymbol,
  earlier: EnumElementSymbol,
): void {
  const values = {
    element: element.name,
    earlier: earlier.name,
    enum: symbol.name,
    value: String(element.value),
  }
  const first = symbol.node.elements[symbol.elements.indexOf(earlier)]!
  emit(context, 'fatal', duplicateEnumValue, values, nameOf(element), {
    label: `is ${element.value}, too`,
    related: [{ span: spanOf(first, symbol.file), text: 'the number is first used here' }],
  })
}

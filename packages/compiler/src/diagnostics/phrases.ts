/** Small phrases that messages are made of. */

/** A displayed type in backticks; "no value" stands for itself. */
export function quoteType(type: string): string {
  return type === '(no value)' || type === 'null' ? 'no value' : `\`${type}\``
}

/** The type of an operand in backticks: there, `null` is what people write. */
export function quoteOperand(type: string): string {
  return `\`${type}\``
}

/** `a, b or c` */
export function alternatives(phrases: readonly string[]): string {
  if (phrases.length < 2) return phrases.join('')
  return `${phrases.slice(0, -1).join(', ')} or ${phrases.at(-1)}`
}

/** `no arguments`, `1 argument`, `2 arguments` */
export function counted(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`
}

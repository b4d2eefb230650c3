/** Numbers for people. */

/** `1 test`, `1,234 tests` */
export function counted(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`
}

/** `all 1,234 tests`, `the only test` */
export function allOf(number: number, noun: string): string {
  return number === 1 ? `the only ${noun}` : `all ${counted(number, noun)}`
}

/** `1,234,567`, `1,234.5` */
export function grouped(number: number | string): string {
  return String(number).replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))
}

/**
 * Arithmetic of P's 64-bit ints at compile time. Ints are JavaScript numbers while these are
 * exact and bigints beyond; every value has one form, so `===` and `<` work on all of them.
 */

/** A number if its absolute value is below 2^53, a bigint otherwise; never -0. */
export type Int = number | bigint

export function add(a: Int, b: Int): Int {
  const fast = areNumbers(a, b) ? Number(a) + Number(b) : undefined
  return isExact(fast) ? fast + 0 : wrap(BigInt(a) + BigInt(b))
}

export function subtract(a: Int, b: Int): Int {
  const fast = areNumbers(a, b) ? Number(a) - Number(b) : undefined
  return isExact(fast) ? fast + 0 : wrap(BigInt(a) - BigInt(b))
}

export function multiply(a: Int, b: Int): Int {
  const fast = areNumbers(a, b) ? Number(a) * Number(b) : undefined
  return isExact(fast) ? fast + 0 : wrap(BigInt(a) * BigInt(b))
}

/** The quotient rounded towards zero; `b` is not 0. */
export function divide(a: Int, b: Int): Int {
  return areNumbers(a, b) ? Math.trunc(Number(a) / Number(b)) + 0 : wrap(BigInt(a) / BigInt(b))
}

/** The remainder with the sign of `a`; `b` is not 0. */
export function remainder(a: Int, b: Int): Int {
  return areNumbers(a, b) ? (Number(a) % Number(b)) + 0 : wrap(BigInt(a) % BigInt(b))
}

export function negate(a: Int): Int {
  return subtract(0, a)
}

function areNumbers(a: Int, b: Int): boolean {
  return typeof a === 'number' && typeof b === 'number'
}

/** A result of two numbers that is not rounded; adding 0 then turns -0 into 0. */
function isExact(value: number | undefined): value is number {
  return Number.isSafeInteger(value)
}

/** The low 64 bits of a result, in the one form its value has. */
function wrap(value: bigint): Int {
  const wrapped = BigInt.asIntN(64, value)
  const number = Number(wrapped)
  return Number.isSafeInteger(number) ? number : wrapped
}

/**
 * 64-bit wrapping integers (checker §1.5). Results that a double represents exactly stay numbers;
 * everything else goes through BigInt and wraps. Nothing ever loses precision.
 */
import { Fault } from './fault.ts'
import { Float, type Int } from './value.ts'

const MIN = -(2n ** 63n)

/** The canonical form of an exact result: wrapped to 64 bits, a number where that is exact. */
function wrap(value: bigint): Int {
  const wrapped = BigInt.asIntN(64, value)
  const small = Number(wrapped)
  return Number.isSafeInteger(small) ? small : wrapped
}

/**
 * Whether a rounded whole number is exact. Comparisons instead of `Number.isSafeInteger`, since V8
 * drops them where it knows that both operands are small.
 */
function isSafe(whole: number): boolean {
  return whole <= Number.MAX_SAFE_INTEGER && whole >= Number.MIN_SAFE_INTEGER
}

export function add(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (isSafe(sum)) return sum
  }
  return wrap(BigInt(a) + BigInt(b))
}

export function subtract(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (isSafe(difference)) return difference
  }
  return wrap(BigInt(a) - BigInt(b))
}

export function multiply(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    // Adding 0 turns −0, which ints do not have, into 0.
    if (isSafe(product)) return product + 0
  }
  return wrap(BigInt(a) * BigInt(b))
}

/** Truncates toward zero; faults F12 on a zero divisor and F13 on MIN / −1. */
export function divide(a: Int, b: Int): Int {
  if (b === 0) throw new Fault('F12', 'division by zero')
  if (typeof a === 'number' && typeof b === 'number') return Math.trunc(a / b) + 0
  const [left, right] = [BigInt(a), BigInt(b)]
  if (left === MIN && right === -1n) throw new Fault('F13', 'the quotient does not fit 64 bits')
  return wrap(left / right)
}

/** Has the sign of the dividend; faults F12 on a zero divisor. */
export function modulo(a: Int, b: Int): Int {
  if (b === 0) throw new Fault('F12', 'modulo by zero')
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0
  return wrap(BigInt(a) % BigInt(b))
}

export function negate(a: Int): Int {
  return typeof a === 'number' ? 0 - a : wrap(-a)
}

/** Nearest double. */
export function toFloat(a: Int): Float {
  return new Float(Number(a))
}

/** Truncates toward zero; NaN and values outside 64 bits give the least integer (checker §1.6). */
export function fromFloat(float: Float): Int {
  const whole = Math.trunc(float.value)
  if (Number.isSafeInteger(whole)) return whole + 0
  if (!(whole >= -(2 ** 63) && whole < 2 ** 63)) return MIN
  return wrap(BigInt(whole))
}

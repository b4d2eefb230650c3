/** Faults: what goes wrong inside an expression (checker §1.14). A fault in a handler is a bug. */

export type FaultId =
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F4'
  | 'F5'
  | 'F6'
  | 'F7'
  | 'F8'
  | 'F9'
  | 'F10'
  | 'F11'
  | 'F12'
  | 'F13'
  | 'foreign'

/** Thrown by value operations; the engine turns it into the bug that ends the schedule. */
export class Fault {
  readonly id: FaultId
  readonly #message: string | (() => string)
  /**
   * A message that shows values is made when it is asked for: machines may get numbers till then.
   */
  constructor(id: FaultId, message: string | (() => string)) {
    this.id = id
    this.#message = message
  }

  /** What went wrong, for people. */
  get message(): string {
    return typeof this.#message === 'string' ? this.#message : this.#message()
  }
}

/**
 * The fault that something thrown by emitted code stands for; null if it is none. Emitted code does
 * not test a tuple for null before it reads a field: the host's own error says that it was. Since
 * casts are shallow (checker §1.11), a value may also turn out to be of another kind when it is
 * used.
 */
export function toFault(thrown: unknown): Fault | null {
  if (thrown instanceof Fault) return thrown
  if (thrown instanceof TypeError && /\bnull\b/.test(thrown.message)) {
    return new Fault('F6', 'a field of null is used')
  }
  if (thrown instanceof TypeError || thrown instanceof SyntaxError) {
    return new Fault('F10', 'a value is not of the kind that its type says')
  }
  return null
}

/** The exception type and message that the reference implementation shows for a fault. */
export function referenceFault(fault: Fault): { readonly type: string; readonly message: string } {
  const row = referenceFaults[fault.id]
  return { type: row[0], message: row[1] ?? fault.message }
}

const notSet = 'Object reference not set to an instance of an object.'
const keyNull = "Value cannot be null. (Parameter 'key')"
const outside =
  'Index was out of range. Must be non-negative and less than the size of the collection. ' +
  "(Parameter 'index')"

/** Without a text, the fault's own message is shown. */
const referenceFaults: Readonly<Record<FaultId, readonly [string, string?]>> = {
  F1: [
    'ArgumentOutOfRangeException',
    "Index must be within the bounds of the List. (Parameter 'index')",
  ],
  F2: ['ArgumentOutOfRangeException', outside],
  F3: [
    'ArgumentOutOfRangeException',
    "Specified argument was out of the range of valid values. (Parameter 'index')",
  ],
  F4: ['ArgumentException'],
  F5: ['KeyNotFoundException'],
  F6: ['NullReferenceException', notSet],
  F7: ['ArgumentNullException', keyNull],
  F8: ['NullReferenceException', notSet],
  F9: ['UnknownNamedTupleFieldAccess'],
  F10: ['InvalidCastException'],
  F11: ['PIllegalCoercionException'],
  F12: ['DivideByZeroException', 'Attempted to divide by zero.'],
  F13: ['OverflowException', 'Arithmetic operation resulted in an overflow.'],
  foreign: ['ForeignException'],
}

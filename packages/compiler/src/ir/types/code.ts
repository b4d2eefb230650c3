/**
 * Code of the IR: functions made of blocks, blocks of instructions and one terminator.
 *
 * The places where other machines may act (checker §2.15) are explicit: exactly the instructions
 * and terminators with a `point` are scheduling points or draw a choice; every other instruction is
 * part of the same atomic step. A call has the points of its callee.
 *
 * Control flow is structured: each branch and receive names the block where its arms meet, each
 * loop header the block after the loop. So an emitter can print `if`, `while`, `break` and
 * `continue` back, and a resumable emitter can cut at any point.
 */
import type { IrExpression } from './expression.ts'
import type {
  BlockId,
  EventId,
  FieldId,
  FileId,
  FunctionId,
  InterfaceId,
  LocalId,
  MachineId,
  PointId,
  Range,
  StateId,
  TypeId,
} from './ids.ts'

/** A variable of a function; parameters come first. */
export interface IrLocal extends Range {
  /** As in the source; `''` for a temporary. Names may repeat (receive cases). */
  readonly name: string
  readonly type: TypeId
}

/**
 * What a function may do, itself or through its callees (language §12.1). Announcing counts as
 * sending. A foreign function can create what it declares, and nothing else.
 */
export interface IrCapabilities {
  readonly raise: boolean
  readonly goto: boolean
  readonly receive: boolean
  readonly create: boolean
  readonly send: boolean
  readonly choose: boolean
}

export interface IrFunction extends Range {
  /** Unique in the program: `f`, `M.f`, or `M.S.entry`-like for anonymous handlers. */
  readonly name: string
  /** As the reference names it in messages: `_f`, `Anon`, `Anon_1`, … (checker §3.1). */
  readonly referenceName: string
  readonly file: FileId
  /** Absent for global functions. */
  readonly owner?: MachineId
  /** The first `parameterCount` locals; all other locals start at their types' defaults. */
  readonly parameterCount: number
  readonly locals: readonly IrLocal[]
  /** The `null` type for void functions. */
  readonly result: TypeId
  readonly capabilities: IrCapabilities
  /** Foreign functions have no blocks. */
  readonly isForeign: boolean
  /** What a foreign function declares to create. */
  readonly creates?: InterfaceId
  readonly contract?: IrContract
  readonly blocks: readonly IrBlock[]
}

/** Contract of a foreign function (verifier); formulas over its locals. */
export interface IrContract {
  readonly requires: readonly IrExpression[]
  readonly ensures: readonly IrExpression[]
  /** The local that stands for the result in `ensures`. */
  readonly result?: LocalId
}

export interface IrBlock {
  readonly instructions: readonly IrInstruction[]
  readonly terminator: IrTerminator
  /** Present on the header of a loop, the one block that the loop jumps back to. */
  readonly loop?: IrLoop
}

export interface IrLoop {
  /** Where control goes when the loop ends; nothing outside the loop jumps into the loop. */
  readonly exit: BlockId
  readonly invariants: readonly IrExpression[]
  /** Present when the loop was a `foreach`; consumers that know sets may use it instead. */
  readonly foreach?: IrForeach
}

export interface IrForeach {
  /** The collection, evaluated once. */
  readonly collection: LocalId
  /** Counts from 0. */
  readonly index: LocalId
  /** Gets each element in turn, in the first instruction of the body. */
  readonly item: IrPlace
  readonly body: BlockId
}

// ------------------------------------------------------------------------------------ places

/** A variable, or a part of one. */
export interface IrPlace extends Range {
  readonly root:
    | { readonly kind: 'local'; readonly local: LocalId }
    | { readonly kind: 'field'; readonly field: FieldId }
  /** Steps from the variable inwards; looked up, with their faults, when the store happens. */
  readonly path: readonly IrStep[]
  /** The type of what the place holds. */
  readonly type: TypeId
}

/** A tuple field by position, or an element of a sequence or map. */
export type IrStep =
  | { readonly kind: 'select'; readonly index: number; readonly type: TypeId }
  | { readonly kind: 'element'; readonly index: IrExpression; readonly type: TypeId }

// ------------------------------------------------------------------------------ instructions

export type IrInstruction =
  | (Range & { readonly kind: 'assign'; readonly target: IrPlace; readonly value: IrExpression })
  /** Sequence: insert before position `index`. Map: add a key that must be absent. */
  | (Range & {
      readonly kind: 'insert'
      readonly target: IrPlace
      readonly index: IrExpression
      readonly value: IrExpression
    })
  /** Adds to a set. */
  | (Range & { readonly kind: 'add'; readonly target: IrPlace; readonly value: IrExpression })
  /** Sequence: by position. Map: by key. Set: by element. */
  | (Range & { readonly kind: 'remove'; readonly target: IrPlace; readonly item: IrExpression })
  /** The callee may raise or goto (then nothing after it runs) or receive (then it waits). */
  | (Range & {
      readonly kind: 'call'
      readonly target?: LocalId
      readonly function: FunctionId
      readonly args: readonly IrExpression[]
    })
  | (Range & {
      readonly kind: 'new'
      readonly target?: LocalId
      readonly interface: InterfaceId
      readonly payload?: IrExpression
      readonly point: PointId
    })
  /** The point lies after the checks and monitors, before the enqueue (checker §2.12). */
  | (Range & {
      readonly kind: 'send'
      readonly to: IrExpression
      readonly event: IrExpression
      readonly payload?: IrExpression
      readonly point: PointId
    })
  | (Range & {
      readonly kind: 'announce'
      readonly event: IrExpression
      readonly payload?: IrExpression
    })
  | (Range & {
      readonly kind: 'choose'
      readonly target: LocalId
      readonly domain: IrDomain
      readonly point: PointId
    })
  | (Range & { readonly kind: 'print'; readonly message: IrExpression })

/** What a choice is made from: `$` (not fair), `$$` (fair), `choose(…)`. */
export type IrDomain =
  | { readonly kind: 'bool'; readonly isFair: boolean }
  | { readonly kind: 'int'; readonly bound: IrExpression }
  | { readonly kind: 'collection'; readonly collection: IrExpression }

// ------------------------------------------------------------------------------- terminators

export type IrTerminator =
  | (Range & { readonly kind: 'jump'; readonly target: BlockId })
  | (Range & {
      readonly kind: 'branch'
      readonly condition: IrExpression
      readonly onTrue: BlockId
      readonly onFalse: BlockId
      /**
       * Where the arms meet; absent when they never do, or for a loop's own condition. Constructs
       * that end together share their join; at the end of a loop's body it is the loop's header.
       */
      readonly join?: BlockId
    })
  | (Range & { readonly kind: 'return'; readonly value?: IrExpression })
  /** Abandons the whole handler; `raise halt` included. */
  | (Range & {
      readonly kind: 'raise'
      readonly event: IrExpression
      readonly payload?: IrExpression
    })
  | (Range & { readonly kind: 'goto'; readonly state: StateId; readonly payload?: IrExpression })
  /** Takes the first awaited event; `halt` is always awaited, even when no case lists it. */
  | (Range & {
      readonly kind: 'receive'
      readonly cases: readonly IrReceiveCase[]
      readonly point: PointId
      readonly join?: BlockId
    })
  /** A false assertion; the place is the range's start. */
  | (Range & { readonly kind: 'fail'; readonly message?: IrExpression })
  /** A false assumption: the schedule is given up silently. */
  | (Range & { readonly kind: 'abandon'; readonly message?: IrExpression })
  /** Control cannot come here; e.g. after a call that never returns. */
  | (Range & { readonly kind: 'unreachable' })

export interface IrReceiveCase extends Range {
  readonly events: readonly EventId[]
  /** Gets the payload. */
  readonly parameter?: LocalId
  readonly target: BlockId
}

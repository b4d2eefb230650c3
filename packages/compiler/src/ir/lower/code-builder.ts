/**
 * Builds the blocks of one function. Instructions go to the open block; a terminator closes it.
 * Blocks are numbered in the order in which they are started, whatever the order of creation, and
 * only blocks that control can reach are ever started.
 */
import type {
  BlockId,
  IrBlock,
  IrInstruction,
  IrLocal,
  IrLoop,
  IrTerminator,
  LocalId,
  Range,
  TypeId,
} from '../ir.ts'
import { targetsOf } from '../walk.ts'
import { expect } from './symbol-ids.ts'

/** A branch or receive whose arms are being built. */
export interface Split {
  readonly block: DraftBlock
  readonly join: BlockId
  readonly jumpsBefore: number
}

interface DraftBlock {
  readonly instructions: IrInstruction[]
  terminator?: IrTerminator
  loop?: IrLoop
}

/** Mutable while the function is lowered. At most one block is open. */
export class CodeBuilder {
  readonly locals: IrLocal[] = []
  /** By draft id. */
  readonly #drafts: DraftBlock[] = []
  readonly #jumps: number[] = []
  /** Draft ids in the order of their start. */
  readonly #started: BlockId[] = []
  #open: DraftBlock | undefined

  constructor() {
    this.start(this.newBlock())
  }

  /** Whether control can come to the next instruction. */
  get isOpen(): boolean {
    return this.#open !== undefined
  }

  /** Adds a variable; `name` is empty for a temporary. */
  newLocal(name: string, type: TypeId, { start, end }: Range): LocalId {
    return this.locals.push({ name, type, start, end }) - 1
  }

  /** A block to jump to, not started yet. */
  newBlock(): BlockId {
    this.#jumps.push(0)
    return this.#drafts.push({ instructions: [] }) - 1
  }

  /** Opens a block for instructions. */
  start(block: BlockId): void {
    this.#started.push(block)
    this.#open = expect(this.#drafts[block], 'block')
  }

  /** Opens the header of a loop. */
  startLoop(block: BlockId, loop: IrLoop): void {
    this.start(block)
    expect(this.#open, 'open block').loop = loop
  }

  emit(instruction: IrInstruction): void {
    expect(this.#open, 'open block').instructions.push(instruction)
  }

  /** Ends the open block. */
  terminate(terminator: IrTerminator): void {
    expect(this.#open, 'open block').terminator = terminator
    for (const target of targetsOf(terminator)) this.#jumps[target]!++
    this.#open = undefined
  }

  /** Jumps if control can come here; `after` is the construct that ends here. */
  jump(target: BlockId, { end }: Range): void {
    if (this.isOpen) this.terminate({ kind: 'jump', target, start: end, end })
  }

  /** Ends the open block with a terminator whose arms, to be built next, may meet in `join`. */
  split(terminator: IrTerminator, join: BlockId): Split {
    const block = expect(this.#open, 'open block')
    const jumpsBefore = this.#jumps[join]!
    this.terminate(terminator)
    return { block, join, jumpsBefore }
  }

  /** Ends the arms of a split; opens the join, if an arm comes to it and nobody else places it. */
  merge({ block, join, jumpsBefore }: Split, isOwnJoin: boolean): void {
    const isReached = this.#jumps[join]! > jumpsBefore
    if (isReached) {
      const terminator = expect(block.terminator, 'terminator')
      block.terminator = { ...terminator, join } as IrTerminator
    }
    if (isOwnJoin && isReached) this.start(join)
  }

  /** The finished blocks. */
  finish(): IrBlock[] {
    const numbers = new Map(this.#started.map((draft, number) => [draft, number]))
    const number = (draft: BlockId): BlockId => expect(numbers.get(draft), 'started block')
    return this.#started.map((id) => {
      const { instructions, terminator, loop } = this.#drafts[id]!
      return {
        instructions,
        terminator: renumber(expect(terminator, 'terminator'), number),
        ...(loop === undefined ? {} : { loop: renumberLoop(loop, number) }),
      }
    })
  }
}

function renumber(terminator: IrTerminator, number: (draft: BlockId) => BlockId): IrTerminator {
  switch (terminator.kind) {
    case 'jump':
      return { ...terminator, target: number(terminator.target) }
    case 'branch':
      return {
        ...terminator,
        onTrue: number(terminator.onTrue),
        onFalse: number(terminator.onFalse),
        ...(terminator.join === undefined ? {} : { join: number(terminator.join) }),
      }
    case 'receive':
      return {
        ...terminator,
        cases: terminator.cases.map((one) => ({ ...one, target: number(one.target) })),
        ...(terminator.join === undefined ? {} : { join: number(terminator.join) }),
      }
    default:
      return terminator
  }
}

function renumberLoop(loop: IrLoop, number: (draft: BlockId) => BlockId): IrLoop {
  const { foreach } = loop
  return {
    ...loop,
    exit: number(loop.exit),
    ...(foreach === undefined ? {} : { foreach: { ...foreach, body: number(foreach.body) } }),
  }
}

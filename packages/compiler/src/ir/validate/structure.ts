/**
 * Is the control flow of a function structured? Starting from the entry, every block must be met
 * exactly once when the code is read as sequences, branches, loops and receives:
 *
 * - A sequence ends by falling into the block that follows it, by leaving (return, raise, goto,
 *   fail, abandon, unreachable), by continuing or ending the innermost loop, or by jumping to the
 *   join of the innermost receive inside that loop.
 * - After the arms of a branch or receive, control goes on at its join. Joins may be shared by
 *   constructs that end together, and with the header of the loop whose body they end.
 * - A loop is entered only at its header and goes on at its exit, which is its own.
 */
import type { BlockId, IrFunction } from '../ir.ts'
import { targetsOf } from '../walk.ts'
import { type Report, require } from './report.ts'

/** Checks one function. */
export function checkStructure(report: Report, code: IrFunction): void {
  if (code.blocks.length === 0) return
  const walk: Walk = { report, code, visited: code.blocks.map(() => false) }
  walkSequence(walk, 0, {})
  walk.visited.forEach((isVisited, block) => {
    require(report, isVisited, `${code.name} b${block}`, () => 'control cannot come here')
  })
}

interface Walk {
  readonly report: Report
  readonly code: IrFunction
  readonly visited: boolean[]
}

/** Where control may go from inside a construct without being followed. */
interface Ways {
  /** The block that the sequence falls into. */
  readonly follow?: BlockId | undefined
  readonly header?: BlockId
  readonly exit?: BlockId
  readonly receiveJoin?: BlockId | undefined
}

function walkSequence(walk: Walk, first: BlockId, ways: Ways): void {
  let block: BlockId | undefined = first
  while (block !== undefined) {
    const { loop } = walk.code.blocks[block]!
    if (loop === undefined) {
      block = walkBlock(walk, block, ways)
    } else {
      walkLoop(walk, block, loop.exit)
      block = loop.exit
    }
  }
}

/** The body of a loop begins with its header and falls back to it. */
function walkLoop(walk: Walk, header: BlockId, exit: BlockId): void {
  const ways: Ways = { follow: header, header, exit }
  const next = walkBlock(walk, header, ways)
  if (next !== undefined) walkSequence(walk, next, ways)
}

/** Visits a block and its arms; returns the block where the sequence goes on. */
function walkBlock(walk: Walk, block: BlockId, ways: Ways): BlockId | undefined {
  const { report, code, visited } = walk
  const where = `${code.name} b${block}`
  if (visited[block]) {
    require(report, false, where, () => 'control comes here in two ways')
    return undefined
  }
  visited[block] = true
  const { terminator } = code.blocks[block]!
  switch (terminator.kind) {
    case 'jump': {
      const { target } = terminator
      if (isWay(ways, target)) return undefined
      const isLoop = code.blocks[target]!.loop !== undefined
      require(report, isLoop, where, () => `the jump to b${target} is not structured`)
      return isLoop ? target : undefined
    }
    case 'branch':
    case 'receive': {
      const { join } = terminator
      const inner: Ways = { ...ways, follow: join }
      const arms = terminator.kind === 'receive' ? receiveWays(inner, join) : inner
      for (const target of targetsOf(terminator)) {
        if (!isWay(arms, target)) walkSequence(walk, target, arms)
      }
      return join === undefined || isWay(ways, join) ? undefined : join
    }
    default:
      return undefined
  }
}

function isWay({ follow, header, exit, receiveJoin }: Ways, target: BlockId): boolean {
  return target === follow || target === header || target === exit || target === receiveJoin
}

/** `break` in a receive case leaves the receive; the loop around can only be continued. */
function receiveWays({ header }: Ways, join: BlockId | undefined): Ways {
  return { follow: join, ...(header === undefined ? {} : { header }), receiveJoin: join }
}

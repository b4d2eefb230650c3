/**
 * Strongly connected components of parts of a graph (Tarjan 1972), without recursion. A part can be
 * decomposed again after edges have been taken away.
 */

/** A graph whose edges are numbered in the order of the states that they begin in. */
export interface Graph {
  /** States; those of which nothing begins may be unknown otherwise. */
  readonly count: number
  /** The first edge of a state, and the first after its last. */
  edgesFrom(state: number): number
  edgesTo(state: number): number
  target(edge: number): number
}

export class Components {
  /** By state: the part that it belongs to. In the beginning all states are in part 0. */
  readonly parts: Int32Array
  readonly #graph: Graph
  /** When a state was reached, 0 if it was not, and the earliest that it leads back to. */
  readonly #times: Int32Array
  readonly #lows: Int32Array
  /** The next edge to follow. */
  readonly #cursors: Int32Array
  /** States reached that belong to no component yet, and those under way. */
  readonly #open: Int32Array
  readonly #path: Int32Array
  #openCount = 0
  #pathLength = 0
  #time = 0
  #partCount = 1

  constructor(graph: Graph) {
    this.#graph = graph
    this.parts = new Int32Array(graph.count)
    this.#times = new Int32Array(graph.count)
    this.#lows = new Int32Array(graph.count)
    this.#cursors = new Int32Array(graph.count)
    this.#open = new Int32Array(graph.count)
    this.#path = new Int32Array(graph.count)
  }

  /**
   * Decomposes states of one part, along the edges that are allowed; each component becomes a part
   * of its own. Returns those that have an edge.
   */
  decompose(states: Int32Array, allows: (edge: number) => boolean): Int32Array[] {
    const found: Int32Array[] = []
    for (const state of states) this.#times[state] = 0
    this.#time = 0
    for (const root of states) {
      if (this.#times[root] === 0) this.#search(root, allows, found)
    }
    return found
  }

  #search(root: number, allows: (edge: number) => boolean, found: Int32Array[]): void {
    const part = this.parts[root] as number
    this.#enter(root)
    while (this.#pathLength > 0) {
      const state = this.#path[this.#pathLength - 1] as number
      const edge = this.#cursors[state] as number
      if (edge === this.#graph.edgesTo(state)) this.#leave(state, allows, found)
      else {
        this.#cursors[state] = edge + 1
        const target = this.#graph.target(edge)
        if (this.parts[target] !== part || !allows(edge)) continue
        if (this.#times[target] === 0) this.#enter(target)
        else this.#lower(state, this.#times[target] as number)
      }
    }
  }

  #enter(state: number): void {
    this.#times[state] = ++this.#time
    this.#lows[state] = this.#time
    this.#cursors[state] = this.#graph.edgesFrom(state)
    this.#open[this.#openCount++] = state
    this.#path[this.#pathLength++] = state
  }

  #lower(state: number, low: number): void {
    if (low < (this.#lows[state] as number)) this.#lows[state] = low
  }

  #leave(state: number, allows: (edge: number) => boolean, found: Int32Array[]): void {
    this.#pathLength--
    const low = this.#lows[state] as number
    if (this.#pathLength > 0) this.#lower(this.#path[this.#pathLength - 1] as number, low)
    if (low !== this.#times[state]) return
    const end = this.#openCount
    let member: number
    do {
      member = this.#open[--this.#openCount] as number
      this.parts[member] = this.#partCount
    } while (member !== state)
    this.#partCount++
    if (end - this.#openCount > 1 || this.#isLoop(state, allows)) {
      found.push(this.#open.slice(this.#openCount, end))
    }
  }

  #isLoop(state: number, allows: (edge: number) => boolean): boolean {
    const end = this.#graph.edgesTo(state)
    for (let edge = this.#graph.edgesFrom(state); edge < end; edge++) {
      if (this.#graph.target(edge) === state && allows(edge)) return true
    }
    return false
  }
}

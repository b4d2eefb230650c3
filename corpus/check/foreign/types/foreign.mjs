/** The host's type and functions of this case. */
export const Stamp = {
  equals: (a, b) => a.n === b.n,
  key: ({ n }) => n,
  render: ({ n }) => `stamp ${n}`,
}
export const stamp = (n) => ({ n })
export const empty = (s) => s === null

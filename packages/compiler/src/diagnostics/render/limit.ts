/** No rendering shows endlessly many diagnostics: nobody reads them, and texts must end. */

/** The most diagnostics that a rendering shows. */
export const MAX_SHOWN = 1000

/** The longest message, in UTF-16 code units, that is shown to people. */
const MAX_MESSAGE = 1000

/** What to show of a list, and how many entries that leaves out. */
export function limited<T>(list: readonly T[]): { shown: readonly T[]; omitted: number } {
  const shown = list.length > MAX_SHOWN ? list.slice(0, MAX_SHOWN) : list
  return { shown, omitted: list.length - shown.length }
}

/** A text of bounded length; `…` stands for the rest. */
export function clipped(text: string): string {
  return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE - 1)}…` : text
}

/** How parts of a rendered diagnostic are coloured; passed in, so that this package stays pure. */

export type Style = 'error' | 'warning' | 'secondary' | 'help' | 'strong' | 'faint' | 'added'

/** Each style wraps a text without line breaks, for example in terminal escape sequences. */
export type Palette = Readonly<Record<Style, (text: string) => string>>

const same = (text: string): string => text

export const PLAIN: Palette = {
  error: same,
  warning: same,
  secondary: same,
  help: same,
  strong: same,
  faint: same,
  added: same,
}

/** Numbers for people. */

/** `1 test`, `1,234 tests`. */
export function counted(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`
}

/** `1,234,567` */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** `0.31 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

/** `1.2 M steps/s` */
export function rate(number: number, milliseconds: number, noun: string): string {
  const perSecond = milliseconds > 0 ? (number * 1000) / milliseconds : 0
  if (perSecond >= 1e6) return `${(perSecond / 1e6).toFixed(1)} M ${noun}/s`
  if (perSecond >= 1e4) return `${Math.round(perSecond / 1e3)} k ${noun}/s`
  return `${Math.round(perSecond)} ${noun}/s`
}

/** Numbers for people. */
import { grouped } from '@parley/checker'

export { allOf, counted, grouped } from '@parley/checker'

/** `0.31 s` */
export function seconds(milliseconds: number): string {
  return `${grouped((milliseconds / 1000).toFixed(2))} s`
}

/** `1.2 M steps/s` */
export function rate(number: number, milliseconds: number, noun: string): string {
  const perSecond = milliseconds > 0 ? (number * 1000) / milliseconds : 0
  if (perSecond >= 1e6) return `${(perSecond / 1e6).toFixed(1)} M ${noun}/s`
  if (perSecond >= 1e4) return `${Math.round(perSecond / 1e3)} k ${noun}/s`
  return `${grouped(Math.round(perSecond))} ${noun}/s`
}

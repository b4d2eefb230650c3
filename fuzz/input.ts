/** The inputs of a fuzzing run: input `index` of a seed is always the same text. */
import { generateFromGrammar } from './generate/grammar.ts'
import { generateHostile } from './generate/hostile.ts'
import { generateTyped } from './generate/typed.ts'
import { mutate, strangeText } from './mutate.ts'
import { createRandom, type Random } from './random.ts'
import { joinTokens, type Layout, splitTokens } from './tokens.ts'

/** One text to be checked. */
export interface Input {
  readonly text: string
  /** Whether it is compiled for verification. */
  readonly verifier: boolean
  /** Whether the text is a program of the grammar, so that syntax errors would be wrong. */
  readonly isValid: boolean
}

/** Makes one input. `corpus` are programs to start from; there must be one. */
export function makeInput(seed: number, index: number, corpus: readonly string[]): Input {
  const random = createRandom(seed, index)
  const verifier = random.chance(0.2)
  const choice = random.int(100)
  if (choice < 25) return { text: grammatical(random, verifier), verifier, isValid: true }
  if (choice < 50) return { text: typed(random), verifier, isValid: true }
  if (choice < 65)
    return { text: mutate(typed(random), typed(random), random), verifier, isValid: false }
  if (choice < 97) {
    const text = mutate(pickProgram(random, corpus), pickProgram(random, corpus), random)
    return { text, verifier, isValid: false }
  }
  if (choice < 99) return { text: generateHostile(random), verifier, isValid: false }
  return { text: strangeText(random).repeat(random.few(1, 10)), verifier, isValid: false }
}

/** A program of the corpus, small ones more often. */
function pickProgram(random: Random, corpus: readonly string[]): string {
  const one = random.pick(corpus)
  const other = random.pick(corpus)
  return one.length < other.length ? one : other
}

function grammatical(random: Random, verifier: boolean): string {
  const isBig = random.chance(0.01)
  const options = { verifier, depth: random.int(isBig ? 7 : 4), declarations: isBig ? 30 : 6 }
  return writtenAnyhow(generateFromGrammar(random, options), random)
}

function typed(random: Random): string {
  const isBig = random.chance(0.01)
  const options = { depth: isBig ? 4 : random.int(3), machines: isBig ? 8 : 1 + random.int(2) }
  return writtenAnyhow(generateTyped(random, options), random)
}

function writtenAnyhow(text: string, random: Random): string {
  const layout: Layout = random.pick(['plain', 'tight', 'lines', 'wild', 'wild'])
  return joinTokens(splitTokens(text), layout, random)
}

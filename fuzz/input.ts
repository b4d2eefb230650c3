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
  /** Whether the rarer and slower properties are checked, too. */
  readonly isThorough: boolean
}

/** Makes one input. `corpus` are programs to start from; there must be one. */
export function makeInput(seed: number, index: number, corpus: readonly string[]): Input {
  const random = createRandom(seed, index)
  const verifier = random.chance(0.2)
  const isThorough = random.chance(0.2)
  const choice = random.int(100)
  if (choice < 32) {
    return { text: grammatical(random, verifier), verifier, isThorough, isValid: true }
  }
  if (choice < 50) return { text: typed(random), verifier, isThorough, isValid: true }
  return { text: damaged(random, choice, corpus), verifier, isThorough, isValid: false }
}

function damaged(random: Random, choice: number, corpus: readonly string[]): string {
  if (choice < 65) return mutate(typed(random), typed(random), random)
  if (choice < 97) return mutate(pickProgram(random, corpus), pickProgram(random, corpus), random)
  if (choice < 99) return generateHostile(random)
  return strangeText(random).repeat(random.few(1, 10))
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

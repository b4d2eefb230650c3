/**
 * What recording the choices of schedules costs: `npm run bench recording`, or
 * `npx tsx --conditions=source bench/recording.ts [schedules] [pairs]`. The engine always records,
 * so it is measured by recording once more, into an array of the same kind, in every second round.
 * The speed of a machine drifts by more than the cost, so rounds are short and compared in pairs,
 * first one, then the other way round. Prints the median of the differences and, from the binomial
 * distribution of ranks, the interval that holds it with a confidence of 99 %.
 */
import { loadFolder } from '../scripts/examples.ts'
import { MODELS, runEngine } from './check.ts'

/** Standard deviations that 99 % of a normal distribution lie within. */
const DEVIATIONS = 2.576

function main(): void {
  const schedules = Number(process.argv[2] ?? 100)
  const pairs = Number(process.argv[3] ?? 1000)
  for (const { folder, test } of MODELS) {
    const { program } = loadFolder(folder)
    const table = program?.tests.find(({ name }) => name === test)
    if (program === undefined || table === undefined) throw new Error(`${folder} has errors`)
    const record = new Int32Array(65_536)
    let length = 0
    const once = (): void => undefined
    const twice = (choice: number): void => {
      record[length & 65_535] = choice
      length++
    }
    const round = (hear: (choice: number) => void): number => {
      const start = process.cpuUsage()
      runEngine(program, table, schedules, hear)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    for (let at = 0; at < pairs / 10; at++) round(at % 2 === 0 ? once : twice)
    const differences: number[] = []
    for (let pair = 0; pair < pairs; pair++) {
      const [first, second] = pair % 2 === 0 ? [once, twice] : [twice, once]
      const [a, b] = [round(first), round(second)]
      const [without, with2] = pair % 2 === 0 ? [a, b] : [b, a]
      differences.push((with2 / without - 1) * 100)
    }
    console.log(`${folder}: recording costs ${medianOf(differences)}, ${pairs} pairs`)
  }
}

/** The median of some percentages, with its interval. */
function medianOf(percentages: number[]): string {
  const sorted = percentages.sort((a, b) => a - b)
  const half = sorted.length / 2
  const off = (DEVIATIONS * Math.sqrt(sorted.length)) / 2
  const [low, median, high] = [half - off, half, half + off].map((rank) => {
    return (sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(rank)))] ?? 0).toFixed(2)
  })
  return `${median} % (${low} to ${high})`
}

if (process.argv[1] === import.meta.filename) main()

/**
 * What recording the choices of schedules costs: `npm run bench recording`, or
 * `npx tsx --conditions=source bench/recording.ts [schedules] [rounds]`. The engine always records,
 * so it is measured by recording once more, into an array of the same kind, in every second round.
 * Prints the CPU time of a step, the least and the median of the rounds, and the difference.
 */
import { loadFolder } from '../scripts/examples.ts'
import { MODELS, runEngine } from './check.ts'

function main(): void {
  const schedules = Number(process.argv[2] ?? 4000)
  const rounds = Number(process.argv[3] ?? 41)
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
    const times: [number[], number[]] = [[], []]
    // The first two rounds warm up.
    for (let round = -2; round < 2 * rounds; round++) {
      const start = process.cpuUsage()
      const steps = runEngine(program, table, schedules, round % 2 === 0 ? once : twice)
      const { user, system } = process.cpuUsage(start)
      if (round >= 0) times[round % 2]?.push(((user + system) * 1000) / steps)
    }
    const [without, with2] = times.map((each) => each.sort((a, b) => a - b)) as typeof times
    for (const [name, at] of [['least', 0] as const, ['median', rounds >> 1] as const]) {
      const [a = 0, b = 0] = [without[at], with2[at]]
      const more = ((b / a - 1) * 100).toFixed(1)
      console.log(
        `${folder} ${name}: ${a.toFixed(1)} ns a step, ${b.toFixed(1)} ns, ${more} % more`,
      )
    }
  }
}

if (process.argv[1] === import.meta.filename) main()

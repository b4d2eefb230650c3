import { expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { checkTest } from '../check.ts'
import { exploreBlock } from '../explore.ts'
import { mergeReports } from '../merge-reports.ts'
import { defaultOptions } from '../options.ts'
import type { CoverageSummary } from '../report.ts'
import { coverageOf } from '../summary.ts'
import { type Coverage, emptyCoverage } from './coverage.ts'
import { coverageLcov } from './lcov.ts'

const TEXT = `event eGo: int;
event eStop;

fun double(n: int): int {
  return n + n;
}

machine Main {
  var all: seq[int];
  start state Going {
    entry {
      var i: int;
      var peer: machine;
      peer = new Peer(this);
      while (i < 3) {
        all += (sizeof(all), double(i));
        i = i + 1;
      }
      foreach (i in all) {
        if (i == 2) {
          continue;
        }
        send peer, eGo, i;
      }
      if (sizeof(all) > 5) {
        print "never";
      } else {
        send peer, eGo,
          double(7);
      }
    }
    on eStop goto Ended with {
      assert sizeof(all) == 3;
    }
  }
  state Ended {
    ignore eStop;
  }
}

machine Peer {
  start state Waiting {
    entry (home: machine) {
      var sum: int;
      while (sum < 10) {
        receive {
          case eGo: (n: int) { sum = sum + n; }
          case eStop: {
            return;
          }
        }
      }
      print format("{0} of {1}", sum, home);
      send home, eStop;
      raise halt;
    }
  }
}

spec Watch observes eGo {
  var seen: int;
  start state Watching {
    on eGo do (n: int) {
      seen = seen + 1;
      if (n > 100) {
        goto Watching;
      }
    }
  }
}

test tc [main = Main]: assert Watch in { Main, Peer };
`

/**
 * Of one schedule, by hand. The list is 0, 2, 4, so 0, 4 and 14 are sent. A line has the count of
 * what is executed most often on it: a loop's condition once more than its body.
 */
const EXPECTED: Readonly<Record<number, number>> = {
  5: 4, // return n + n
  11: 1, // Main's entry
  14: 1, // new Peer
  15: 4, // while
  16: 3,
  17: 3,
  19: 4, // foreach
  20: 3, // if
  21: 1, // continue
  23: 2, // send
  25: 1, // if
  26: 0, // print "never"
  28: 1, // send
  29: 1, // double(7), on a line of its own
  32: 1, // on eStop
  33: 1, // assert
  43: 1, // Peer's entry
  45: 4, // while
  46: 3, // receive
  47: 3, // sum = sum + n
  49: 0, // return
  53: 1, // print
  54: 1, // send
  55: 1, // raise halt
  63: 3, // on eGo
  64: 3,
  65: 3, // if
  66: 0, // goto
}

function linesOf(schedules: number, settings: Partial<typeof defaultOptions> = {}) {
  const program = loadText(TEXT, {}, { countsStatements: true })
  const options = { ...defaultOptions, test: 'tc', strategy: 'random', ...settings } as const
  const block = exploreBlock(program, options, 0, schedules, { mayRun: () => true })
  expect(block.bugs).toEqual([])
  const text = coverageLcov(program, block.coverage as Coverage, 'tc')
  const lines = [...text.matchAll(/^DA:(\d+),(\d+)$/gm)]
  return { text, lines: Object.fromEntries(lines.map(([, line, hits]) => [line, Number(hits)])) }
}

test('statements inside handlers, of one schedule', () => {
  const { text, lines } = linesOf(1)
  expect(lines).toEqual(EXPECTED)
  expect(text).toContain('\nLF:28\nLH:25\nend_of_record\n')
})

test('counts add up over schedules; executing them twice counts once', () => {
  const tenfold = Object.entries(EXPECTED).map(([line, hits]) => [line, 10 * hits])
  // Whether the event of an `on` was handled is no number of times.
  const expected = Object.fromEntries(tenfold)
  expect(linesOf(10).lines).toEqual(expected)
  expect(linesOf(10, { checkDeterminism: true }).lines).toEqual(expected)
})

test('the counts of shards add up', async () => {
  const program = loadText(TEXT, {}, { countsStatements: true })
  const shards = [0, 1].map(async (index) => {
    const shard = { index, count: 2 }
    const options = { ...defaultOptions, test: 'tc', schedules: 10, shard }
    const report = await checkTest(program, options, {
      jobs: 1,
      now: () => 0,
      mayRun: () => true,
      run: async (from, to) => exploreBlock(program, options, from, to, { mayRun: () => true }),
    })
    return { version: 1, program: 'Test', tests: [report] } as const
  })
  const [joined] = mergeReports(await Promise.all(shards)).tests
  const text = coverageLcov(program, coverageOf(program, joined?.coverage as CoverageSummary), 'tc')
  expect(text).toContain('\nDA:15,40\nDA:16,30\nDA:17,30\n')
})

test('nothing is counted, and no line is added, unless it is asked for', () => {
  const program = loadText(TEXT)
  expect(program.statements).toBeNull()
  const text = coverageLcov(program, emptyCoverage(program), 'tc')
  const lines = [...text.matchAll(/^DA:(\d+),/gm)].map(([, line]) => Number(line))
  expect(lines).toEqual([11, 32, 43, 63])
})

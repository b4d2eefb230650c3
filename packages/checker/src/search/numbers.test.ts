import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import type { SearchPlace } from './result.ts'
import { search } from './search.ts'
import { defaultSettings, type SearchHooks } from './settings.ts'
import type { Snapshot } from './snapshot.ts'

/** Two machines create one each, whose numbers tell who was first. */
const machines = `
event eMade: machine;
machine Maker { start state Make { entry (whom: machine) { send whom, eMade, new Made(); } } }
machine Made { start state Be { } }`

const inMachine = loadText(`${machines}
machine Main {
  var text: string;
  start state Run {
    entry { new Maker(this); new Maker(this); }
    on eMade do (made: machine) {
      text = text + format("{0}", made);
      assert text != "Made(5)Made(4)", "the second was told of first";
      assert text != "Made(4)Made(5)", "the first was told of first";
    }
  }
}
test T [main = Main]: { Main, Maker, Made };`)

const inMonitor = loadText(`${machines}
machine Main { start state Run { entry { new Maker(this); new Maker(this); } ignore eMade; } }
spec Order observes eMade {
  var text: string;
  start state Watch {
    on eMade do (made: machine) {
      text = text + format("{0}", made);
      assert text != "Made(5)Made(4)", "the second was told of first";
      assert text != "Made(4)Made(5)", "the first was told of first";
      assert text != "Made(0)", "a machine without number";
    }
  }
}
test T [main = Main]: assert Order in { Main, Maker, Made };`)

const inSameStep = loadText(`
machine Made { start state Be { } }
machine Main {
  start state Run {
    entry {
      var text: string; var made: machine;
      made = new Made();
      text = format("{0}", made);
      assert text != "Made(0)", "a machine without number";
      assert text != "Made(2)", "the maker was told";
    }
  }
}
test T [main = Main]: { Main, Made };`)

const atOnce = loadText(`
machine Main {
  start state Run {
    entry { var text: string; text = format("{0}", this); assert text != "Main(1)", "it is told"; }
  }
}
test T [main = Main]: { Main };`)

const reductions = [false, true].flatMap((merges) =>
  [false, true].map((sleeps) => ({ merges, sleeps })),
)

function textsOf(program: typeof inMachine, changes: (typeof reductions)[number]): string[] {
  const { bugs, unconfirmed, isNumbered } = search(program, program.tests[0] as never, {
    ...defaultSettings,
    ...changes,
    explore: true,
  })
  expect({ isNumbered, unconfirmed }).toEqual({ isNumbered: true, unconfirmed: [] })
  return bugs.map(({ bug }) => bug.text.replace(/.*\d /, '')).sort()
}

describe.each(reductions)('programs that look at the numbers of machines, %o', (changes) => {
  test('machines see every order of creations', () => {
    expect(textsOf(inMachine, changes)).toEqual([
      'the first was told of first',
      'the second was told of first',
    ])
  })

  test('code sees the number of a machine that was created in the same step', () => {
    expect(textsOf(inSameStep, changes)).toEqual(['the maker was told'])
  })

  test('a number that is seen at once matters, too', () => {
    expect(textsOf(atOnce, changes)).toEqual(['it is told'])
  })

  test('no state is lost', () => {
    const [table] = inMachine.tests
    const { states } = search(inMachine, table as never, {
      ...defaultSettings,
      merges: changes.merges,
      sleeps: false,
      explore: true,
    })
    const all = search(inMachine, table as never, { ...defaultSettings, ...changes, explore: true })
    expect(all.states).toBe(states)
  })

  test('monitors see the number of a machine that was created in the same step', () => {
    expect(textsOf(inMonitor, changes)).toEqual(['the first was told of first'])
  })
})

test('a search that ends before it has looked at numbers goes on with regard to them', () => {
  const [table] = inMachine.tests
  if (table === undefined) throw new Error('no test')
  const settings = { ...defaultSettings, explore: true }
  const whole = search(inMachine, table, settings)
  for (let states = 1; states < whole.states; states++) {
    let snapshot: Snapshot | null = null
    const hooks: SearchHooks = { save: (take) => (snapshot = structuredClone(take())) }
    search(inMachine, table, { ...settings, states }, hooks)
    const place: SearchPlace = { memory: null, index: 0, store: null, goesOn: true, snapshot }
    const { bugs, ...resumed } = search(inMachine, table, settings, {}, place)
    const { transitions, isNumbered } = whole
    expect(resumed).toMatchObject({ states: whole.states, transitions, isNumbered })
    expect(bugs.length).toBe(whole.bugs.length)
  }
})

test('a specification that gets cold by a number does so in executions with that number only', () => {
  const program = loadText(`event eX: machine;
spec Calm observes eX {
  start hot state Hot {
    on eX do (m: machine) { if (format("{0}", m) == "W(4)") { goto Cold; } }
  }
  cold state Cold { on eX do (m: machine) { goto Hot; } }
}
machine Main { start state Run { entry { new A(); new B(); } } }
machine A { start state Run { entry { new W(); } } }
machine B { start state Run { entry { new V(); } } }
machine V { start state Run { } }
machine W {
  start state Run {
    entry { send this, eX, this; }
    on eX do (m: machine) { send this, eX, m; }
  }
}
test T [main = Main]: assert Calm in { Main, A, B, V, W };`)
  const { liveness } = search(program, program.tests[0] as never, defaultSettings)
  expect(liveness?.verdict).toBe('lasso')
})

test('all code of a step shares what a step may work, also after a pause', () => {
  const program = loadText(`event eGo;
machine Main {
  start state Run {
    entry {
      var text: string; var i: int;
      send this, eGo;
      text = format("{0}", this);
      while (i < 600) { i = i + 1; }
      if ($) { i = i + 1; }
      text = format("{0}", this);
      while (i < 1200) { i = i + 1; }
    }
    ignore eGo;
  }
}
test T [main = Main]: { Main };`)
  const found = [1000, 2000].map((work) => {
    const { bugs, unconfirmed } = search(program, program.tests[0] as never, {
      ...defaultSettings,
      work,
    })
    expect(unconfirmed).toEqual([])
    return bugs.map(({ bug }) => bug.kind)
  })
  expect(found).toEqual([['livelock'], []])
})

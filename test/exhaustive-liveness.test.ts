/** The seeded liveness bugs of the examples, each in a system small enough for the search. */
import { describe, expect, test } from 'vitest'
import { defaultSettings, search } from '../packages/checker/src/index.ts'
import { createNodeHost } from '../packages/cli/src/node/host.ts'
import { loadExecutable } from '../packages/codegen/src/index.ts'
import { compile, createSourceFile, loadProject } from '../packages/compiler/src/index.ts'
import { ROOT } from '../scripts/examples.ts'

interface Small {
  readonly folder: string
  /** What is put in the place of what in the sources, so that states come back. */
  readonly changes?: readonly (readonly [string, string])[]
  /** Adds tests, and a main machine if none of the example's is small enough. */
  readonly text: string
}

/** The verdict of a test of an example with more text. */
function verdict({ folder, changes = [], text }: Small, name: string): string {
  const { project } = loadProject(createNodeHost(ROOT, ROOT), { paths: [`examples/${folder}`] })
  if (project === undefined) throw new Error('no project')
  const inputs = project.inputs.map((file) => {
    const changed = changes.reduce((all, [from, to]) => all.replaceAll(from, to), file.text)
    return createSourceFile(file.path, changed)
  })
  const { ir, diagnostics } = compile({
    ...project,
    inputs: [...inputs, createSourceFile('Small.p', text)],
  })
  if (ir === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const program = loadExecutable(ir)
  const table = program.tests.find((each) => each.name.split('___')[0] === name)
  if (table === undefined) throw new Error(`no test ${name}`)
  const settings = { ...defaultSettings, states: 100_000 }
  const { bugs, unconfirmed, liveness } = search(program, table, settings)
  expect([...unconfirmed, ...(liveness?.unconfirmed ?? [])]).toEqual([])
  const bug = bugs[0]?.bug ?? liveness?.lassos[0]?.bug
  return bug === undefined ? (liveness?.verdict ?? '') : `${bug.kind} ${bug.monitor}`
}

describe('two-phase commit', () => {
  const small: Small = {
    folder: 'two-phase-commit',
    text: `
machine Tiny { start state Init { entry {
  setUp((participants = 1, clients = 1, writes = 1, victims = A_PARTICIPANT));
} } }
test Sound [main=Tiny]: assert Progress in (union { Tiny }, System);
test param (waitsForever in [true]) Waits [main=Tiny]:
  assert Progress in (union { Tiny }, System);`,
  }

  test('answers every write if a participant stops', () => {
    expect(verdict(small, 'Sound')).toBe('proved')
  })

  test('does not without a timer', () => {
    expect(verdict(small, 'Waits')).toMatch(/^liveness-\w+ Progress$/)
  })
})

describe('failure detector', () => {
  const nodes = (count: number): Small => ({
    folder: 'failure-detector',
    changes: [['round = round + 1;', 'round = (round + 1) % 2;']],
    text: `
machine Tiny { start state Init { entry {
  var nodes: set[Node]; var clients: set[Client]; var node: Node;
  while (sizeof(nodes) < ${count}) { nodes += (new Node()); }
  clients += (new Client(nodes));
  new FailureDetector((nodes = nodes, clients = clients));
  foreach (node in nodes) { send node, eStop, node; }
} } }
test Sound [main=Tiny]:
  assert EveryFailureIsReported in (union { Tiny }, Detector, Others);
test param (isContentWithOne in [true]) Content [main=Tiny]:
  assert EveryFailureIsReported in (union { Tiny }, Detector, Others);
test param (trustsForEver in [true]) Trusts [main=Tiny]:
  assert EveryFailureIsReported in (union { Tiny }, Detector, Others);`,
  })

  test('reports a node that has stopped', () => {
    expect(verdict(nodes(1), 'Sound')).toBe('proved')
  })

  test('does not if it is content with one of two', () => {
    expect(verdict(nodes(2), 'Content')).toMatch(/^liveness-\w+ EveryFailureIsReported$/)
  })

  test('does not if it trusts for ever', () => {
    expect(verdict(nodes(1), 'Trusts')).toBe('liveness-lasso EveryFailureIsReported')
  })
})

describe('ring election', () => {
  const small: Small = {
    folder: 'ring-election',
    text: `
machine Tiny { start state Init { entry { makeRing(2); } } }
test Sound [main=Tiny]: assert EverybodyKnows in (union { Tiny }, Ring);
test param (staysAsleep in [true]) Asleep [main=Tiny]:
  assert EverybodyKnows in (union { Tiny }, Ring);
test param (leaderIsSilent in [true]) Silent [main=Tiny]:
  assert EverybodyKnows in (union { Tiny }, Ring);`,
  }

  test('ends', () => {
    expect(verdict(small, 'Sound')).toBe('proved')
  })

  test.each(['Asleep', 'Silent'])('does not: %s', (name) => {
    expect(verdict(small, name)).toBe('liveness-terminated EverybodyKnows')
  })
})

describe('Paxos', () => {
  const small: Small = {
    folder: 'paxos',
    text: `
test param (acceptorCount in [3]) Sound [main=MinorityStops]:
  assert SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);
test param (waitsForAll in [true], acceptorCount in [3]) WaitsForAll [main=MinorityStops]:
  assert SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);`,
  }

  test('teaches a value though a minority stops', () => {
    expect(verdict(small, 'Sound')).toBe('proved')
  })

  test('does not if proposers wait for all', () => {
    expect(verdict(small, 'WaitsForAll')).toBe('liveness-terminated SomethingIsTaught')
  })
})

describe('Raft', () => {
  const small: Small = {
    folder: 'raft',
    // Clients stop counting how often they were not answered, and have one command.
    changes: [
      [
        'silence = silence + 1;\n      if ((',
        'if (silence < 3) { silence = silence + 1; }\n      if ((',
      ],
      ['commands = 2', 'commands = 1'],
    ],
    text: `
test param (givesUp in [true], serverCount in [1], clientCount in [1], crashCount in [0])
    Gives [main=Cluster]: assert ClientsFinish in (union { Cluster }, System);`,
  }

  test('clients that give up may never finish', () => {
    expect(verdict(small, 'Gives')).toBe('liveness-lasso ClientsFinish')
  })
})

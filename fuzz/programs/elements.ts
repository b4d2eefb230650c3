/**
 * Programs with an enum whose elements are interchangeable, but for uses here and there that tell
 * them apart, for a while or for ever.
 */
import { createRandom, type Random } from '../random.ts'

/** Ways to give a worker its key; some name one. */
const keys = ['choose(all)', 'choose(all)', 'choose(all)', 'K2', 'default(Key)']

const receiving = 'receive { case eKey: (k: Key) { got = k; } case eAll: (a: set[Key]) { } }'

const naming = [
  'if (own == K1) { count = count + 1; }',
  'count = own to int;',
  'name = format("{0}", own);',
  'held = own; other = held as Key;',
  'other = K3;',
]

/** The text of a program; the enum is `Key`, and may be declared as a scalarset. */
export function elementsText(seed: number, index: number): string {
  const random = createRandom(seed, index)
  const body = (most: number): string =>
    Array.from({ length: random.few(1, most) }, () => statement(random, 2)).join('\n      ')
  return `
enum Key { K1, K2, K3 }
event eKey: Key; event ePair: (who: machine, key: Key); event eAll: set[Key]; event eAny: any;
machine Main {
  var all: set[Key]; var owner: map[Key, machine]; var order: seq[Key]; var last: Key;
  var count: int;
  start state Init {
    entry {
      var i: int; var chosen: Key;
      all += (K1); all += (K2); all += (K3);
      while (i < ${1 + random.int(2)}) {
        chosen = ${random.pick(keys)};
        new Worker((boss = this, key = chosen));
        i = i + 1;
      }
      ${random.pick(['', 'goto Run;', 'send this, eKey, choose(all);'])}
    }
    ${random.pick(['defer eKey, ePair;', handlers(random)])}
    on eAny do (what: any) { goto Run; }
    on eAll do (some: set[Key]) { ${random.pick(['all = some;', 'goto Run;', ''])} }
  }
  state Run {
    ${handlers(random)}
    ignore eAny, eAll;
  }
}
machine Worker {
  var boss: machine; var own: Key; var other: Key; var mine: set[Key]; var count: int;
  var name: string; var held: any; var tag: event;
  start state Work {
    entry (p: (boss: machine, key: Key)) {
      ${random.pick(['own = p.key; boss = p.boss;', 'boss = p.boss; own = p.key;'])}
      ${body(3)}
    }
    on eKey do (k: Key) { ${random.pick(['other = k;', 'mine += (k);', 'assert own != k;'])} }
    ${random.pick(['ignore ePair, eAll;', 'on eAll goto Wait;'])}
  }
  state Wait {
    entry {
      var got: Key;
      ${random.pick(['', receiving])}
      ${random.pick(['', 'mine += (got);', 'assert got in mine || sizeof(mine) < 2;'])}
      ${body(2)}
    }
    ignore eKey, ePair, eAll;
  }
}
spec Watch observes eKey {
  var seen: set[Key]; var first: Key;
  start state Looking {
    on eKey do (k: Key) {
      ${random.pick(['seen += (k);', 'first = k;', 'seen += (k); assert sizeof(seen) < 3, "all";'])}
      ${random.chance(0.1) ? 'assert k != K2, "the second";' : ''}
    }
  }
}
test tcAll [main = Main]: ${random.pick(['assert Watch in ', ''])}{ Main, Worker };`
}

function handlers(random: Random): string {
  const all = [
    'order += (sizeof(order), k);',
    'last = k;',
    'if (k in all) { all -= (k); }',
    'assert sizeof(order) < 3, format("{0}", k);',
    'if (sizeof(order) > 1) { assert order[0] != order[1], "twice"; }',
    random.chance(0.2) ? 'if (k == K1) { count = 1; }' : 'count = sizeof(all);',
  ]
  const some = (): string =>
    Array.from({ length: random.few(1, 3) }, () => random.pick(all)).join(' ')
  return `on eKey do (k: Key) { ${some()} }
    on ePair do (p: (who: machine, key: Key)) {
      var k: Key;
      k = p.key;
      ${random.pick(['', 'if (k in owner) { send owner[k], eKey, k; }'])}
      owner[k] = p.who;
      ${some()}
    }`
}

function statement(random: Random, level: number): string {
  const choice = random.int(level > 0 ? 11 : 7)
  if (choice === 0) return 'send boss, eKey, own;'
  if (choice === 1) return 'send boss, ePair, (who = this, key = own);'
  if (choice === 2) return 'mine += (own);'
  if (choice === 3) return 'if (sizeof(mine) > 0) { other = choose(mine); }'
  if (choice === 4) return 'send boss, eAll, mine;'
  if (choice === 5) return random.pick(['send boss, eAny, own;', 'send this, eAll, mine;'])
  if (choice === 6) return 'own = other;'
  if (choice === 7) return random.pick(naming)
  if (choice === 8) return 'tag = eKey; send boss, tag, own;'
  const inner = statement(random, level - 1)
  return choice === 9 ? `if ($) { ${inner} }` : `if (own == other) { ${inner} }`
}

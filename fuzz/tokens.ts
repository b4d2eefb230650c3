/**
 * Splits and joins program texts by regular expressions, independently of the lexer that is tested:
 * to mutate programs token by token, and to write them with strange white space and comments.
 */
import type { Random } from './random.ts'

/** The tokens of a text; characters that are no token are tokens of their own. */
export function splitTokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}

const TOKEN = new RegExp(
  [
    'init-condition',
    '[A-Za-z_]\\w*',
    '\\d+',
    '"(?:[^"\\\\]|\\\\[\\s\\S])*"',
    '<==>|==>|->|[=!<>+-]=|&&|\\|\\||\\$\\$',
    '//[^\\r\\n]*',
    '/\\*[\\s\\S]*?\\*/',
    '\\S',
  ].join('|'),
  'g',
)

/** How a program is written down. */
export type Layout = 'plain' | 'tight' | 'lines' | 'wild'

/** The tokens as a text that has these tokens again, between them what the layout allows. */
export function joinTokens(tokens: readonly string[], layout: Layout, random: Random): string {
  const pieces: string[] = []
  tokens.forEach((token, i) => {
    if (i > 0) pieces.push(gap(tokens[i - 1]!, token, layout, random))
    pieces.push(token)
  })
  if (layout === 'wild') pieces.push(random.pick(['', '\n', '// end', '/* end */', ' \r\n\t']))
  return pieces.join('')
}

function gap(before: string, after: string, layout: Layout, random: Random): string {
  if (before.startsWith('//')) return '\n'
  switch (layout) {
    case 'plain':
      return before === ';' || before === '{' || before === '}' ? '\n' : ' '
    case 'tight':
      return mustBeApart(before, after) ? ' ' : ''
    case 'lines':
      return '\n'
    case 'wild':
      return wildGap(mustBeApart(before, after), random)
  }
}

function mustBeApart(before: string, after: string): boolean {
  if (before === '/') return true
  if (/^\w/.test(after)) return /\w$/.test(before) || before === 'init-condition'
  return !/[\w)\]};,"]$/.test(before) && !/^["(){}[\];,]/.test(after)
}

function wildGap(mustSeparate: boolean, random: Random): string {
  const count = random.chance(0.3) ? random.few(1, 5) : 0
  const pieces = Array.from({ length: count }, () => random.pick(GAPS))
  return (mustSeparate ? ' ' : '') + pieces.join('')
}

const GAPS: readonly string[] = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n\r\n',
  '\r',
  '\f',
  ' // line\n',
  '\n// own line  \n',
  '// "\r\n',
  '//\r',
  '/* block */',
  ' /* block */ ',
  '\n/* own */\n',
  '/**/',
  '/* two\n   lines */',
  '/* crlf\r\n  // */ ',
  '/* * / \u2028 é \ud800 */',
]

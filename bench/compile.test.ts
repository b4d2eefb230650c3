import { expect, test } from 'vitest'
import { benchmarkCompile } from './compile.ts'

test('the generated project compiles to IR without errors', () => {
  const result = benchmarkCompile(1000, 0)
  expect(result.diagnostics.filter((text) => text.startsWith('P'))).toEqual([])
  expect(result.functions).toBeGreaterThan(100)
  expect(result.blocks).toBeGreaterThan(result.functions)
})

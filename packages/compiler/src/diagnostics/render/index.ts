/** The renderings of diagnostics. */
export { type FrameOptions, gutterWidth, type Mark, renderFrames } from './frame.ts'
export { type JsonReport, renderJson, toJsonReport } from './json.ts'
export { type Palette, PLAIN, type Style } from './palette.ts'
export { type PrettyOptions, renderPretty } from './pretty.ts'
export { renderShort, shortLine } from './short.ts'
export { countDiagnostics, summaryText } from './summary.ts'

// The planner's front room: the formats, the parser that refuses with a path, and the compiled form every solver works on.
export type * from './format.ts'
export { parseInstance, type ParseOptions, type ParseProblem } from './parse.ts'
export { compile, type Compiled } from './compile.ts'

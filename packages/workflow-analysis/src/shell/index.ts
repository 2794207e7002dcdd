export { prepareShells } from "./bash/parser.js";
export { type CommandPattern, matchesCommand, parseCommandPattern } from "./command-pattern.js";
export { baseName, type EffectiveCommand, effectiveCommand } from "./effective-command.js";
export { type EmbeddedProgram, embeddedPrograms } from "./environment-files/embedded-programs.js";
export {
  ENVIRONMENT_FILES,
  type EnvironmentFileWrite,
  environmentFileWrites,
  mayWriteEnvironmentFiles,
} from "./environment-files/index.js";
export { Invocation, invocationOf } from "./invocation.js";
export type {
  ArithmeticPart,
  Assignment,
  Command,
  Condition,
  ExpressionPart,
  GlobPart,
  Group,
  GroupKind,
  Heredoc,
  LiteralPart,
  PipelinePlace,
  Place,
  Quoted,
  Quoting,
  Redirect,
  Region,
  ShellName,
  StringKind,
  StringLiteral,
  SubstitutionPart,
  VariablePart,
  Word,
  WordPart,
} from "./model.js";
export { MAY_PRINT, type Output, outputOf, printedWords, wordsReadBy } from "./output.js";
export { pwshAlias } from "./pwsh/aliases.js";
export { mentions, parseScript, quotingAt, type Script } from "./script.js";
export { shellOf } from "./shell-name.js";
export { argumentsOf, hintOf } from "./spelled-command.js";
export { expressionsOf, isConditional, partsOf, substitutionsOf, variablesOf } from "./words.js";
export { mayPrintOldCommands, type OldCommand, type OldCommandUse, oldCommandsIn } from "./workflow-commands.js";

import type { RunScript } from "../model/index.js";
import { baseName, type Command, effectiveCommand, type Group, outputOf, wordsReadBy } from "../shell/index.js";
import { mayName, type ScriptSecrets } from "./script-secrets.js";
import type { CarriedSecret } from "./secret-expressions.js";

/** A command that makes another text of a secret, which GitHub doesn't know and doesn't hide. */
export interface EncodedSecret {
  command: Command;
  program: string;
  secret: CarriedSecret;
}

/** Programs that give a secret another form, or take one out of it. */
const ENCODERS: ReadonlySet<string> = new Set(["base64", "jq"]);

/** Could a script hold such a command? Asked before it is parsed. */
export function mayEncode({ text }: RunScript, secrets: ScriptSecrets): boolean {
  return /\b(?:base64|jq)\b/.test(text) && mayName(text, secrets);
}

/**
 * Where a secret goes through `base64` or `jq`, and what comes of it stays in the script, is shown, or is handed to later
 * steps. What ends in a file or in another program isn't shown by that.
 */
export function encodedSecrets({ script }: RunScript, secrets: ScriptSecrets): EncodedSecret[] {
  return script.commands.flatMap((command) => {
    const program = baseName(effectiveCommand(command).name?.literal) ?? "";
    if (!ENCODERS.has(program) || !isKept(command)) return [];
    const secret = secretReadBy(command, secrets);
    return secret ? [{ command, program, secret }] : [];
  });
}

function secretReadBy(command: Command, secrets: ScriptSecrets): CarriedSecret | undefined {
  for (const word of wordsReadBy(command)) {
    const secret = secrets.secretIn(word);
    if (secret) return secret;
  }
  return undefined;
}

/** Programs that hand on what they read, or a part of it. */
const FILTERS: ReadonlySet<string> = new Set([
  ...ENCODERS,
  ..."awk cat cut fold grep head sed sort tail tee tr xargs".split(" "),
]);

/** Longer pipelines are made to be slow. */
const MOST_STAGES = 50;

function isKept(command: Command): boolean {
  const { stages = [], index = 0 } = command.pipeline ?? {};
  if (stages.length > MOST_STAGES || !stages.slice(index + 1).every(isFilter)) return false;
  const last = stages.at(-1) ?? command;
  if (last.kind !== "command") return false;
  return (
    outputOf(last) !== "file" || last.redirects.some(({ target }) => /GITHUB_(?:OUTPUT|ENV)/.test(target?.text ?? ""))
  );
}

function isFilter(stage: Command | Group): boolean {
  return stage.kind === "command" && FILTERS.has(baseName(effectiveCommand(stage).name?.literal) ?? "");
}

import { type EvalResult, known, UNKNOWN } from "../../expressions/index.js";
import type { Command, Word, WordPart } from "../../shell/index.js";
import { type Printed, runJq } from "./jq.js";
import { type Asked, hasLevel, permissionAnswer } from "./permission-level.js";
import { personOf } from "./persons.js";

/** What is known of a call of the platform's API that asks about a person; undefined for other commands. */
export function apiCall(command: Command, read: (word: Word) => EvalResult, asked: Asked): Printed | undefined {
  const name = command.name?.literal;
  if (name !== "gh" && name !== "curl" && name !== "wget") return undefined;
  const endpoint = command.args.find(({ text }) => /\/collaborators\/|\/members(?:hips)?\//.test(text));
  if (!endpoint) return undefined;
  const login = loginIn(endpoint, read);
  if (/\/collaborators\//.test(endpoint.text)) {
    return /\/permission\b/.test(endpoint.text) ? permission(command, login, asked) : collaborator(login, asked);
  }
  return membership(endpoint, login, asked);
}

/** The word's part that names the person: what stands behind the folder of the endpoint. */
function loginIn(endpoint: Word, read: (word: Word) => EvalResult): EvalResult {
  const at = endpoint.parts.findIndex(
    (part) => part.kind === "literal" && /\/(?:collaborators|members|memberships)\/$/.test(part.value),
  );
  const part: WordPart | undefined = at === -1 ? undefined : endpoint.parts[at + 1];
  return part ? read({ start: part.start, end: part.end, text: "", literal: undefined, parts: [part] }) : UNKNOWN;
}

function permission({ args }: Command, login: EvalResult, asked: Asked): Printed {
  const text = permissionAnswer(login, asked);
  const at = args.findIndex((word) => ["-q", "--jq"].includes(word.text));
  const filter = at === -1 ? args.find((word) => /^--jq=/.test(word.text))?.literal?.slice(5) : args[at + 1]?.literal;
  if (filter === undefined) return { text, succeeds: true };
  return { text: runJq(filter, text).text, succeeds: true };
}

/** 404 for who is none; a collaborator may only read, though. */
function collaborator(login: EvalResult, asked: Asked): Printed {
  const is = hasLevel(login, "triage", asked);
  return { text: is === false ? known("") : UNKNOWN, succeeds: is };
}

/** Only membership of a team that settings name is a gate; what another team's members may do, nobody knows. */
function membership(endpoint: Word, login: EvalResult, asked: Asked): Printed {
  const team = /orgs\/([\w.-]+)\/teams\/([\w.-]+)\//.exec(endpoint.text);
  const isTrusted = team !== null && isTrustedTeam(`${team[1]}/${team[2]}`, asked);
  const is = isTrusted ? isTeamMember(login) : asked.isStrict ? false : undefined;
  return { text: is === false ? known("") : UNKNOWN, succeeds: is };
}

export function isTrustedTeam(name: string, { settings }: Asked): boolean {
  return settings.trustedTeams.some((team) => team.toLowerCase() === name.toLowerCase());
}

/** False for outsiders of any role; a maintainer may be one. */
export function isTeamMember(login: EvalResult): boolean | undefined {
  const person = personOf(login);
  return person === "outsider" || person === "bot" ? false : undefined;
}

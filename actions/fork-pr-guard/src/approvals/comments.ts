import type { Facts } from "../facts.js";
import type { Person } from "../person.js";
import type { PullRequest } from "../pull-request.js";
import type { Approvals } from "./approvals.js";
import { ownLines } from "./own-lines.js";

/** Comments that approve the head, by a line of the command and all 40 digits of its SHA. Who can edit one could forge it. */
export async function commentApprovals(
  pull: PullRequest,
  command: string,
  facts: Facts,
  isTrusted: (person: Person) => Promise<boolean>,
): Promise<Approvals> {
  const by: Person[] = [];
  let elsewhere = false;
  for (const { author, body, isEdited } of await facts.comments(pull.number)) {
    const commits = isEdited ? [] : commitsIn(body, command);
    if (author === null || commits.length === 0 || !(await isTrusted(author))) continue;
    if (commits.includes(pull.headSha)) by.push(author);
    else elsewhere = true;
  }
  return { by, elsewhere };
}

/** The commits that a comment approves. */
export function commitsIn(body: string, command: string): string[] {
  if (!body.includes(command)) return [];
  return ownLines(body).flatMap((line) => {
    const commit = line.startsWith(`${command} `) ? line.slice(command.length + 1).trimEnd() : "";
    return /^[0-9a-f]{40}$/.test(commit) ? [commit] : [];
  });
}

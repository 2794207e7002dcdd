import type { Json } from "./json.js";
import { type Person, personOf } from "./person.js";

/** A pull request, as a payload and the API show it. */
export interface PullRequest {
  number: number;
  title: string;
  isClosed: boolean;
  isMerged: boolean;
  mergeCommitSha: string | null;
  author: Person | null;
  headSha: string;
  /** Null when it is gone. */
  head: HeadRepository | null;
}

export interface HeadRepository {
  id: number;
  owner: Person | null;
}

export function pullRequestOf(json: Json): PullRequest {
  const mergeCommit = json.object().at("merge_commit_sha");
  const title = json.at("title").value;
  return {
    number: json.at("number").id(),
    title: typeof title === "string" ? title : "",
    isClosed: json.at("state").oneOf(["open", "closed"]) === "closed",
    // Lists of pull requests tell the time alone.
    isMerged: json.at("merged").value === true || typeof json.at("merged_at").value === "string",
    mergeCommitSha: mergeCommit.isNothing ? null : mergeCommit.sha(),
    author: personOf(json.at("user")),
    headSha: json.at("head").at("sha").sha(),
    head: headRepositoryOf(json.at("head").object().at("repo")),
  };
}

export function headRepositoryOf(json: Json): HeadRepository | null {
  return json.isNothing ? null : { id: json.object().at("id").id(), owner: personOf(json.at("owner")) };
}

import { type Host, quote, UserError } from "@trustchain/action-kit";
import type { Facts } from "../facts.js";
import { pullRequestOf } from "../pull-request.js";
import { commentOf, forcePushesIn, membershipOf, reviewOf } from "./answers.js";
import type { Api } from "./api.js";
import { memoised } from "./memoised.js";

const NONE = { role: "none", id: null } as const;

/**
 * What GitHub tells of a repository, its pull requests and people. Everything is asked once, and nothing but what stands
 * here.
 */
export function gitHubFacts(api: Api, env: Host["env"]): Facts {
  const repo = () => `/repos/${repositoryIn(env)}`;
  const ofPull = (number: number, doing: string, path: string) =>
    api.list(`${doing} pull request ${number}`, `${repo()}${path}`);
  return {
    pull: memoised(
      (number) => number,
      async (number) => {
        const doing = `get pull request ${number}`;
        const answer = await api.get(doing, `${repo()}/pulls/${number}`);
        if (answer === undefined) throw missing(doing);
        const pull = pullRequestOf(answer);
        if (pull.number !== number) throw new UserError(doing, `GitHub showed ${pull.number}`, "check GITHUB_API_URL");
        return pull;
      },
    ),
    pullsFrom: async (owner, branch) => {
      const query = { state: "open", head: `${owner}:${branch}` };
      return (await api.list("find the run's pull request", `${repo()}/pulls`, query)).map(pullRequestOf);
    },
    reviews: async (number) => (await ofPull(number, "get the reviews of", `/pulls/${number}/reviews`)).map(reviewOf),
    comments: async (number) =>
      (await ofPull(number, "get the comments on", `/issues/${number}/comments`)).map(commentOf),
    forcePushes: async (number) => forcePushesIn(await ofPull(number, "get the events of", `/issues/${number}/events`)),
    role: memoised(lower, async (login) => {
      const path = `${repo()}/collaborators/${encodeURIComponent(login)}/permission`;
      const answer = await api.get(`get the permission of ${login}`, path);
      return answer === undefined ? NONE : membershipOf(answer);
    }),
    isActiveMember: memoised(
      ({ org, slug }, login) => lower(`${org}/${slug}/${login}`),
      async ({ org, slug }, login) => {
        const path = `/orgs/${org}/teams/${slug}/memberships/${encodeURIComponent(login)}`;
        const answer = await api.get(`get the membership of ${login} in ${org}/${slug}`, path);
        return answer?.at("state").text() === "active";
      },
    ),
  };
}

function lower(login: string): string {
  return login.toLowerCase();
}

function repositoryIn({ GITHUB_REPOSITORY: name = "" }: Host["env"]): string {
  if (/^[A-Za-z0-9_-]+\/(?!\.{1,2}$)[A-Za-z0-9_.-]+$/.test(name)) return name;
  throw new UserError(
    "GITHUB_REPOSITORY",
    `${quote(name)} is no owner/name`,
    "let it name the repository, as the runner does",
  );
}

function missing(doing: string): UserError {
  return new UserError(doing, "there is none", "check its number, and that the token has `pull-requests: read`");
}

import { UserError } from "@trustchain/action-kit";
import type { Facts } from "../facts.js";
import type { Api } from "../github/api.js";
import { gitHubFacts } from "../github/github-facts.js";
import { Json } from "../json.js";
import { type Answers, answerOf } from "./world.js";

/** Facts out of plain answers, and what was asked for them. */
export function factsOf(answers: Answers, payload: unknown): { facts: Facts; asked: string[] } {
  const asked: string[] = [];
  const answer = (doing: string, path: string): Json | undefined => {
    asked.push(path);
    const body = answerOf(answers, payload, path);
    return body === undefined ? undefined : new Json(body, { place: doing, remedy: "" });
  };
  const api: Api = {
    get: async (doing, path) => answer(doing, path)?.object(),
    async list(doing, path) {
      const items = answer(doing, path)?.items();
      if (items === undefined) throw new UserError(doing, "404", "");
      return items;
    },
  };
  return { facts: gitHubFacts(api, { GITHUB_REPOSITORY: "octo-org/app" }), asked };
}

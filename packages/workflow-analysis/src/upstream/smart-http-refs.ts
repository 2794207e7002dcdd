import { type Http, type HttpResponse, UserError } from "@trustchain/action-kit";
import { nameOfSlug, type Slug } from "./origin.js";
import { RefCollector, type RemoteRefs } from "./refs.js";

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

export interface SmartHttpOptions {
  http: Http;
  /** Such as `https://github.com`, without a slash at its end. */
  serverUrl: string;
  token: string | undefined;
}

/**
 * Refs over git's smart HTTP: one exchange a repository, which needs no token and knows no limit of requests.
 *
 * @see gitprotocol-http, gitprotocol-v2 (`ls-refs`), gitprotocol-pack (version 0)
 */
export function smartHttpRefs({
  http,
  serverUrl,
  token,
}: SmartHttpOptions): (slug: Slug) => Promise<RemoteRefs | null> {
  const authorization = token === undefined ? {} : { authorization: `Basic ${btoa(`x-access-token:${token}`)}` };
  return async (slug) => {
    const name = nameOfSlug(slug);
    const doing = `get the refs of ${name}`;
    const base = `${serverUrl}/${name}.git`;
    const ask = (sent: Readonly<Record<string, string>>) =>
      http.request({
        doing,
        url: `${base}/info/refs?service=git-upload-pack`,
        headers: sent,
        maxBytes: MAX_ANSWER_BYTES,
      });
    let headers: Readonly<Record<string, string>> = { ...PROTOCOL, ...authorization };
    let first = await ask(headers);
    if ((first.status === 401 || first.status === 403) && token !== undefined) {
      // A token that isn't good any more, or not for this; refs of public repositories need none.
      headers = PROTOCOL;
      first = await ask(headers);
    }
    // Without rights a repository that is there looks like one that isn't.
    if (first.status === 401 || first.status === 404) return null;
    const lines = linesOf(expectOk(first, doing), doing);
    if (!lines.some((line) => line.trim() === "version 2")) return readAdvertisement(lines, doing);
    const answer = await http.request({
      doing,
      // A repository that has another name now is asked by that one, as git does.
      url: first.url.replace(/\/info\/refs\?.*$/, "/git-upload-pack"),
      method: "POST",
      isQuestion: true,
      headers: { ...headers, "content-type": "application/x-git-upload-pack-request" },
      body: LS_REFS,
      maxBytes: MAX_ANSWER_BYTES,
    });
    return readLsRefs(linesOf(expectOk(answer, doing), doing), doing);
  };
}

function expectOk({ status, body }: HttpResponse, doing: string): Uint8Array {
  if (status === 200) return body;
  throw new UserError(
    doing,
    `the server answered with status ${status}`,
    "check the address of the server, and try again",
  );
}

const PROTOCOL: Readonly<Record<string, string>> = { "git-protocol": "version=2" };

const LS_REFS = [
  packet("command=ls-refs\n"),
  packet("object-format=sha1"),
  "0001",
  packet("peel\n"),
  packet("symrefs\n"),
  packet("ref-prefix refs/heads/\n"),
  packet("ref-prefix refs/tags/\n"),
  "0000",
].join("");

/** @see gitprotocol-common, "pkt-line Format" */
function packet(text: string): string {
  return (text.length + 4).toString(16).padStart(4, "0") + text;
}

/**
 * The text of each packet; flush and delimiter packets are left out.
 *
 * @throws UserError for what is cut off or no such protocol, so that nothing is taken for missing that only didn't arrive
 */
function linesOf(body: Uint8Array, doing: string): string[] {
  const decoder = new TextDecoder();
  const lines: string[] = [];
  let isEnded = false;
  for (let at = 0; at < body.length; ) {
    const prefix = decoder.decode(body.subarray(at, at + 4));
    const length = /^[0-9a-f]{4}$/i.test(prefix) ? Number.parseInt(prefix, 16) : Number.NaN;
    if (Number.isNaN(length) || length > body.length - at || length === 3) {
      throw new UserError(doing, "the server's answer is no git protocol", "check the address of the server");
    }
    isEnded = length === 0;
    if (length > 4) lines.push(decoder.decode(body.subarray(at + 4, at + length)));
    at += Math.max(length, 4);
  }
  const refusal = lines.find((line) => line.startsWith("ERR "));
  if (refusal)
    throw new UserError(doing, `the server refuses: ${refusal.slice(4).trim().slice(0, 200)}`, "try again later");
  if (!isEnded) throw new UserError(doing, "the server's answer is cut off, or no git protocol", "try again");
  return lines;
}

/** Version 0: `<object> <ref>`, behind the first of them a NUL and the server's capabilities. */
function readAdvertisement(lines: readonly string[], doing: string): RemoteRefs {
  const collector = new RefCollector();
  for (const line of lines) {
    const [object, name] = line.split(/[\0\n]/, 1)[0]?.split(" ") ?? [];
    // What is no ref: the service's name, the protocol's version, where a shallow repository ends.
    if (object?.startsWith("#") || object === "version" || object === "shallow") continue;
    collector.add(name ?? "", objectId(object, doing));
  }
  return collector.refs;
}

/** Version 2: `<object> <ref>[ symref-target:<ref>][ peeled:<object>]`. */
function readLsRefs(lines: readonly string[], doing: string): RemoteRefs {
  const collector = new RefCollector();
  for (const line of lines) {
    const [object, name = "", ...attributes] = line.trimEnd().split(" ");
    // The head of a repository without commits.
    if (object === "unborn") continue;
    collector.add(name, objectId(object, doing));
    const peeled = attributes.find((attribute) => attribute.startsWith("peeled:"));
    if (peeled) collector.addPeeled(name, objectId(peeled.slice("peeled:".length), doing));
  }
  return collector.refs;
}

/** @throws UserError for an id of another length: GitHub runs no commits that have one of SHA-256 */
function objectId(text: string | undefined, doing: string): string {
  if (text !== undefined && /^[0-9a-f]{40}$/i.test(text)) return text.toLowerCase();
  const isSha256 = text !== undefined && /^[0-9a-f]{64}$/i.test(text);
  const reason = isSha256
    ? "the repository's object ids are SHA-256, not SHA-1"
    : "the server's answer holds no object id where one belongs";
  throw new UserError(doing, reason, "check the address of the server");
}

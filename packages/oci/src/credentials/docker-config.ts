import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { codeOf, explain, UserError } from "@trustchain/action-kit";
import type { Registry } from "../image/registry.js";
import { askHelper, isHelperName } from "./credential-helper.js";
import type { Login } from "./login.js";

export type Env = Readonly<Record<string, string | undefined>>;
export type ReadFile = (path: string) => Promise<string>;

type Table = Readonly<Record<string, unknown>>;

/** Reads a text file from disk. */
export const readFromDisk: ReadFile = (path) => readFile(path, "utf8");

/**
 * How the Docker configuration logs in to a registry: through a credential helper, or by what stands in the file.
 *
 * @throws UserError naming the file when it is there and can't be read
 * @see docker/cli, `docs/reference/commandline/login.md`, "Credential stores", "Credential helpers"; `cli/config/configfile/file.go`
 */
export async function dockerLogin(registry: Registry, env: Env, read: ReadFile = readFromDisk): Promise<Login> {
  const path = configPath(env);
  const config = await readConfig(path, read);
  const helper = helperFor(registry, config, path);
  const helped = helper === null ? null : await askHelper({ helper, server: serverOf(registry), env });
  if (helped !== null && helped.kind !== "none") return helped;
  const written = entryFor(registry, config.auths);
  return loginOf(written, registry, path) ?? helped ?? { kind: "none", because: `${path} has none for it` };
}

function configPath(env: Env): string {
  const folder = env.DOCKER_CONFIG || join(env.HOME || env.USERPROFILE || homedir(), ".docker");
  return join(folder, "config.json");
}

async function readConfig(path: string, read: ReadFile): Promise<Table> {
  let text: string;
  try {
    text = await read(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return {};
    throw new UserError(path, explain(error), "mend it, or point `DOCKER_CONFIG` to another folder");
  }
  try {
    return requireTable(JSON.parse(text));
  } catch {
    // What the parser says holds a piece of the file, which may be a password.
    throw new UserError(path, "is no JSON object", "mend it, or point `DOCKER_CONFIG` to another folder");
  }
}

function requireTable(value: unknown): Table {
  if (!isTable(value)) throw new TypeError("no object");
  return value;
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The helper of the registry itself counts before the store of everything. */
function helperFor(registry: Registry, { credHelpers, credsStore }: Table, path: string): string | null {
  const helper = entryFor(registry, credHelpers) ?? credsStore ?? "";
  if (helper === "") return null;
  if (typeof helper === "string" && isHelperName(helper)) return helper;
  throw new UserError(path, "names a credential helper that can't be one", "mend `credHelpers` or `credsStore`");
}

function serverOf({ host, loginNames: [first] }: Registry): string {
  return first ?? host;
}

/** The value for a registry: by its very name, else by the host of a URL, as Docker's older versions wrote them. */
function entryFor({ loginNames }: Registry, table: unknown): unknown {
  const entries = isTable(table) ? Object.entries(table) : [];
  const named = (toName: (key: string) => string) => entries.find(([key]) => loginNames.includes(toName(key)));
  return (named((key) => key) ?? named(hostOf))?.[1];
}

function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, "").replace(/\/.*$/s, "");
}

/** `docker login` leaves an empty entry where a helper keeps the login. */
function loginOf(entry: unknown, registry: Registry, path: string): Login | null {
  if (!isTable(entry)) return null;
  const { identitytoken, auth, username, password } = entry;
  if (isFilled(identitytoken)) return { kind: "identity", token: identitytoken };
  if (isFilled(auth)) return decodeAuth(auth, registry, path);
  return isFilled(username) && isFilled(password) ? { kind: "password", username, password } : null;
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function decodeAuth(auth: string, registry: Registry, path: string): Login {
  const text = Buffer.from(auth, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon === -1) {
    const reason = `\`auth\` for ${registry.host} is not the base64 of \`user:password\``;
    throw new UserError(path, reason, `run \`docker login ${registry.host}\` again`);
  }
  return { kind: "password", username: text.slice(0, colon), password: text.slice(colon + 1) };
}

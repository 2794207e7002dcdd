export const id = 628;
export const ids = [628,470];
export const modules = {

/***/ 7470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1234);

const action = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: "pin-actions-to-sha",
    description: "Finds actions, reusable workflows and images that aren't pinned, pins them, keeps pins up to date and checks them",
    inputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
        mode: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["check", "fix", "update", "verify"], {
            default: "check",
            description: "`check` reports and asks nothing; `fix` pins each reference to what it is today; `update` takes the newest version that is allowed; `verify` checks whether pins can be trusted: their comments, whose commits they are, advisories, what they pull in",
        }),
        images: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            default: true,
            description: "Also images: `docker://`, `container`, `services`, `image` of actions, and Dockerfiles",
        }),
        policies: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            hint: "GLOB=POLICY",
            description: "What a reference has to be, the most specific glob first: `glob=hash-pin` a commit, `glob=ref-pin` any ref, `glob=any` whatever; without it `*=hash-pin`",
        }),
        include: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: only these references count" }),
        exclude: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: these references don't count" }),
        branches: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["pin", "tag", "report"], {
            description: "What becomes of a branch (`@main`): `pin` its head, `tag` the newest release, `report` nothing; without it `pin`",
        }),
        comment: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: "The text behind `# `, with `{tag}` for the version; without it `{tag}`. An existing style is kept",
        }),
        level: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["major", "minor", "patch"], {
            default: "major",
            description: "How far `update` may go",
        }),
        "cooldown-days": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
            default: 7,
            description: "`update` takes no release younger than this, but for one that mends an advisory on the version in use",
        }),
        "allow-immutable-tags": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            description: "Take the exact tag of a release that GitHub calls immutable for a pin",
        }),
        "git-mirror": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
            description: "Folder of bare repositories `<owner>/<repo>.git`: it is asked in place of the network for refs, history and files",
        }),
        "github-token": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
            default: "${{ github.token }}",
            description: "Without it `GITHUB_TOKEN`; nothing needs one, but limits are higher with it",
        }),
        "server-url": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: "The server that has the actions; without it `GITHUB_SERVER_URL`, else github.com",
        }),
        "api-url": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Its REST API; without it `GITHUB_API_URL`, else that of github.com" }),
        "github-com-fallback": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            description: "On GitHub Enterprise Server: look for what the server doesn't have at github.com",
        }),
    },
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        changed: "Number of files that were changed",
        pinned: "Number of references that were pinned",
        updated: "Number of pins that became a newer version",
    },
    permissions: { contents: "read" },
    network: [
        "the server of the actions, with `mode` other than `check`: asks for the refs of each repository, once",
        "the GitHub API, with `update` and `verify`: release dates, history, files, advisories",
        "container registries, with `fix` and `images`: asks for the digest of each image, once",
        "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
    ],
});


/***/ }),

/***/ 3628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/index.js + 395 modules
var lib = __webpack_require__(2857);
// EXTERNAL MODULE: ./actions/pin-actions-to-sha/lib/action.js
var action = __webpack_require__(7470);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 17 modules
var action_kit_lib = __webpack_require__(1234);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/oci/lib/image/digest.js

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Is it a digest of an algorithm that registries use? (OCI image specification 1.1, "Digests", "Registered Algorithms") */
function isDigest(text) {
    return DIGEST.test(text);
}
/** The digest of some bytes, `sha256:…`; by the algorithm of another digest where one is given. */
function digestOfBytes(bytes, like = "sha256:") {
    const algorithm = like.slice(0, like.indexOf(":"));
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest("hex")}`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/image/registry.js

/** Its API, its name in images and its name in the Docker configuration are three hosts (moby, `registry/config.go`). */
const DOCKER_HUB = {
    host: "docker.io",
    origin: "https://registry-1.docker.io",
    isLocal: false,
    loginNames: ["https://index.docker.io/v1/", "index.docker.io", "docker.io", "registry-1.docker.io"],
};
const HUB_HOSTS = new Set(["docker.io", "index.docker.io"]);
const LONGEST_HOST = 255;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[a-f0-9:]+\])(?::[0-9]+)?$/;
/**
 * The registry at a host, or null when that is none.
 *
 * @see distribution/reference, the grammar of `domain`
 */
function registryAt(text) {
    const host = text.toLowerCase();
    if (HUB_HOSTS.has(host))
        return DOCKER_HUB;
    if (host.length > LONGEST_HOST || !HOST.test(host) || !URL.canParse(`https://${host}`))
        return null;
    const isLocal = (0,action_kit_lib/* isLoopback */.U9)(new URL(`https://${host}`));
    const { origin } = new URL(`${isLocal ? "http" : "https"}://${host}`);
    return { host, origin, isLocal, loginNames: [host] };
}

;// CONCATENATED MODULE: ./packages/oci/lib/image/image-location.js


const LONGEST_REPOSITORY = 255;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
/**
 * Where an image is. What it returns is safe to put into a URL.
 *
 * @returns null when no registry can hold such an image, because its name isn't one
 * @see OCI distribution specification 1.1, "Pulling manifests" (the grammar of name and tag);
 *   distribution/reference, `ParseNormalizedNamed` (hosts, Docker Hub's short names, `latest`)
 */
function locateImage({ name, tag, digest }) {
    const { host, path } = splitHost(name);
    const registry = host === null ? DOCKER_HUB : registryAt(host);
    if (registry === null || (tag !== null && !TAG.test(tag)) || (digest !== null && !isDigest(digest)))
        return null;
    const repository = registry === DOCKER_HUB && !path.includes("/") ? `library/${path}` : path;
    if (repository.length > LONGEST_REPOSITORY || !REPOSITORY.test(repository))
        return null;
    return { registry, repository, reference: digest ?? tag ?? "latest" };
}
/** The whole name, whatever was left out where it stands: `docker.io/library/alpine:latest`. */
function wholeName({ registry, repository, reference }) {
    return `${registry.host}/${repository}${isDigest(reference) ? "@" : ":"}${reference}`;
}
/** The first part is a host when no user of Docker Hub could have that name. */
function splitHost(name) {
    const slash = name.indexOf("/");
    const first = name.slice(0, Math.max(slash, 0));
    return /[.:]|^localhost$/.test(first) ? { host: first, path: name.slice(slash + 1) } : { host: null, path: name };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./packages/oci/lib/credentials/credential-helper.js


const LONGEST_ANSWER = 64 * 1024;
/** May it be a part of a program's name? */
function isHelperName(text) {
    return /^[\w.-]+$/.test(text);
}
/**
 * Asks a credential helper. One that is missing or fails gives no login, as with `docker pull`: many are set up for public images too, and
 * then a helper that nobody logged in to must not stand in the way.
 *
 * @see docker-credential-helpers, "Development": `get` takes the server on stdin and prints ServerURL, Username, Secret
 */
function askHelper({ helper, server, env, timeout = 10_000 }) {
    const program = `docker-credential-${helper}`;
    const options = { env: { ...env }, timeout, maxBuffer: LONGEST_ANSWER, killSignal: "SIGKILL" };
    return new Promise((answered) => {
        const child = (0,external_node_child_process_.execFile)(program, ["get"], options, (error, stdout) => {
            answered(error === null ? readAnswer(stdout, program) : { kind: "none", because: whyNot(error, stdout, program) });
        });
        // A helper that ends before it has read everything breaks the pipe; its exit code tells more.
        child.stdin?.on("error", () => { });
        child.stdin?.end(server);
    });
}
function readAnswer(stdout, program) {
    const { Username, Secret } = parsed(stdout);
    if (typeof Username !== "string" || typeof Secret !== "string" || Secret === "") {
        return { kind: "none", because: `\`${program}\` did not answer with credentials` };
    }
    // The user's name that docker/cli's `nativeStore` keeps identity tokens under.
    if (Username === "<token>")
        return { kind: "identity", token: Secret };
    return { kind: "password", username: Username, password: Secret };
}
function parsed(stdout) {
    try {
        return JSON.parse(stdout) ?? {};
    }
    catch {
        return {};
    }
}
/** Only what it said of having no credentials is looked at: anything else it printed may be a secret. */
function whyNot(error, stdout, program) {
    if ((0,action_kit_lib/* codeOf */.$N)(error) === "ENOENT")
        return `\`${program}\` is not installed`;
    if ((0,action_kit_lib/* codeOf */.$N)(error) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
        return `\`${program}\` did not answer with credentials`;
    if (error.killed)
        return `\`${program}\` did not answer in time`;
    if (stdout.includes("credentials not found"))
        return `\`${program}\` has none for it`;
    return `\`${program}\` failed`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/credentials/docker-config.js





/** Reads a text file from disk. */
const readFromDisk = (path) => (0,promises_.readFile)(path, "utf8");
/**
 * How the Docker configuration logs in to a registry: through a credential helper, or by what stands in the file.
 *
 * @throws UserError naming the file when it is there and can't be read
 * @see docker/cli, `docs/reference/commandline/login.md`, "Credential stores", "Credential helpers"; `cli/config/configfile/file.go`
 */
async function dockerLogin(registry, env, read = readFromDisk) {
    const path = configPath(env);
    const config = await readConfig(path, read);
    const helper = helperFor(registry, config, path);
    const helped = helper === null ? null : await askHelper({ helper, server: serverOf(registry), env });
    if (helped !== null && helped.kind !== "none")
        return helped;
    const written = entryFor(registry, config.auths);
    return loginOf(written, registry, path) ?? helped ?? { kind: "none", because: `${path} has none for it` };
}
function configPath(env) {
    const folder = env.DOCKER_CONFIG || (0,external_node_path_.join)(env.HOME || env.USERPROFILE || (0,external_node_os_.homedir)(), ".docker");
    return (0,external_node_path_.join)(folder, "config.json");
}
async function readConfig(path, read) {
    let text;
    try {
        text = await read(path);
    }
    catch (error) {
        if (["ENOENT", "ENOTDIR"].includes((0,action_kit_lib/* codeOf */.$N)(error)))
            return {};
        throw new action_kit_lib/* UserError */.yo(path, (0,action_kit_lib/* explain */.WE)(error), "mend it, or point `DOCKER_CONFIG` to another folder");
    }
    try {
        return requireTable(JSON.parse(text));
    }
    catch {
        // What the parser says holds a piece of the file, which may be a password.
        throw new action_kit_lib/* UserError */.yo(path, "is no JSON object", "mend it, or point `DOCKER_CONFIG` to another folder");
    }
}
function requireTable(value) {
    if (!isTable(value))
        throw new TypeError("no object");
    return value;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The helper of the registry itself counts before the store of everything. */
function helperFor(registry, { credHelpers, credsStore }, path) {
    const helper = entryFor(registry, credHelpers) ?? credsStore ?? "";
    if (helper === "")
        return null;
    if (typeof helper === "string" && isHelperName(helper))
        return helper;
    throw new action_kit_lib/* UserError */.yo(path, "names a credential helper that can't be one", "mend `credHelpers` or `credsStore`");
}
function serverOf({ host, loginNames: [first] }) {
    return first ?? host;
}
/** The value for a registry: by its very name, else by the host of a URL, as Docker's older versions wrote them. */
function entryFor({ loginNames }, table) {
    const entries = isTable(table) ? Object.entries(table) : [];
    const named = (toName) => entries.find(([key]) => loginNames.includes(toName(key)));
    return (named((key) => key) ?? named(hostOf))?.[1];
}
function hostOf(key) {
    return key.replace(/^https?:\/\//, "").replace(/\/.*$/s, "");
}
/** `docker login` leaves an empty entry where a helper keeps the login. */
function loginOf(entry, registry, path) {
    if (!isTable(entry))
        return null;
    const { identitytoken, auth, username, password } = entry;
    if (isFilled(identitytoken))
        return { kind: "identity", token: identitytoken };
    if (isFilled(auth))
        return decodeAuth(auth, registry, path);
    return isFilled(username) && isFilled(password) ? { kind: "password", username, password } : null;
}
function isFilled(value) {
    return typeof value === "string" && value !== "";
}
function decodeAuth(auth, registry, path) {
    const text = Buffer.from(auth, "base64").toString("utf8");
    const colon = text.indexOf(":");
    if (colon === -1) {
        const reason = `\`auth\` for ${registry.host} is not the base64 of \`user:password\``;
        throw new action_kit_lib/* UserError */.yo(path, reason, `run \`docker login ${registry.host}\` again`);
    }
    return { kind: "password", username: text.slice(0, colon), password: text.slice(colon + 1) };
}

;// CONCATENATED MODULE: ./packages/oci/lib/credentials/login.js
/** The value of an `authorization` header. (RFC 7617, section 2) */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry/challenge.js
const SCHEME = /[\s,]*([\w!#$%&'*+.^`|~-]+)/y;
const PARAMETER = /[\s,]*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~-]+))/y;
const REST_OF_ENTRY = /[^,]*,?/y;
/**
 * The challenges of a `www-authenticate` header, in their order; what isn't well-formed is passed over.
 *
 * @see RFC 9110, sections 11.3, 11.6.1
 */
function parseChallenges(header) {
    const challenges = [];
    let at = 0;
    const match = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(header);
        if (found)
            at = pattern.lastIndex;
        return found;
    };
    while (at < header.length) {
        const scheme = match(SCHEME);
        if (!scheme) {
            match(REST_OF_ENTRY);
            continue;
        }
        const parameters = new Map();
        for (let found = match(PARAMETER); found; found = match(PARAMETER)) {
            const [, name = "", quoted, plain = ""] = found;
            parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/gs, "$1") ?? plain);
        }
        challenges.push({ scheme: (scheme[1] ?? "").toLowerCase(), parameters });
    }
    return challenges;
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry/remember.js
/** What a map holds for a key; where it holds nothing, what `make` gives is put there. Concurrent askers share one promise. */
function remember(map, key, make) {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    map.set(key, made);
    return made;
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry/token.js


const token_LONGEST_ANSWER = 256 * 1024;
/**
 * Gets a token for a registry.
 *
 * @returns the token, or null when this login isn't good enough
 * @throws UserError when there is none for another reason
 * @see Distribution, "Token authentication specification" (GET), "OAuth2 token authentication" (POST)
 */
async function fetchToken(http, registry, wanted, login) {
    const realm = requireSafeRealm(registry, wanted.realm);
    const doing = `get a token for ${registry.host} from ${realm.host}`;
    const request = login.kind === "identity" ? byRefreshToken(realm, wanted, login.token) : byGet(realm, wanted, login);
    const answer = await http.request({ doing, maxBytes: token_LONGEST_ANSWER, ...request });
    if (answer.status === 401 || answer.status === 403)
        return null;
    if (answer.status !== 200) {
        throw new action_kit_lib/* UserError */.yo(doing, `the server answered ${answer.status}`, "try again later, or report it to who runs it");
    }
    return tokenOf(answer, doing);
}
/**
 * Credentials go over https, or to a registry's neighbour on this machine. A server elsewhere has no business here: its realm could make us
 * ask what only this machine can reach.
 */
function requireSafeRealm(registry, text) {
    const realm = URL.canParse(text) ? new URL(text) : null;
    const isSafe = realm !== null && ((0,action_kit_lib/* isLoopback */.U9)(realm) ? registry.isLocal : realm.protocol === "https:");
    if (!isSafe || realm.username !== "" || realm.password !== "") {
        throw new action_kit_lib/* UserError */.yo(`get a token for ${registry.host}`, "the registry names no https address to get it from", "report it to who runs the registry");
    }
    return realm;
}
function byGet(realm, { service, scope }, login) {
    const url = new URL(realm);
    if (service !== null)
        url.searchParams.append("service", service);
    // A parameter a scope, as Docker sends them: not every server splits them at blanks.
    for (const one of scope.split(" ").filter(Boolean))
        url.searchParams.append("scope", one);
    const headers = login.kind === "password" ? { authorization: basicAuthorization(login) } : {};
    return { url: url.href, headers };
}
function byRefreshToken(realm, { service, scope }, token) {
    const form = new URLSearchParams({ grant_type: "refresh_token", client_id: "trustchain", scope });
    if (service !== null)
        form.append("service", service);
    form.append("refresh_token", token);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return { url: realm.href, method: "POST", headers, body: form.toString() };
}
/** `access_token` is OAuth's name for what Docker calls `token`; either may be there, or both. */
function tokenOf(answer, doing) {
    const { token, access_token } = ((0,action_kit_lib/* jsonOf */.o_)(answer, doing) ?? {});
    const found = token || access_token;
    // Anything else can't stand in a header, and the error of who tries would show it.
    if (typeof found === "string" && /^[\x21-\x7e]+$/.test(found))
        return found;
    throw new action_kit_lib/* UserError */.yo(doing, "the answer holds no token", "try again later, or report it to who runs the server");
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry/authorization.js




/** Logins are looked up once a registry, tokens fetched once a registry and scope, and both only when a registry asks. */
function authorizer(http, findLogin) {
    const logins = new Map();
    const tokens = new Map();
    const login = (registry) => remember(logins, registry.host, () => findLogin(registry));
    async function bearer(registry, wanted, refused) {
        const key = [registry.origin, wanted.realm, wanted.service, wanted.scope].join("\n");
        const known = tokens.get(key);
        const isSpent = refused !== undefined && (await known) === refused;
        // Others may have waited for the same token, and one of them fetched a new one meanwhile.
        if (isSpent && tokens.get(key) === known)
            tokens.delete(key);
        return remember(tokens, key, async () => {
            const token = await fetchToken(http, registry, wanted, await login(registry));
            return token === null ? null : `Bearer ${token}`;
        });
    }
    async function basic(registry, refused) {
        const known = await login(registry);
        const authorization = known.kind === "password" ? basicAuthorization(known) : null;
        return authorization === refused ? null : authorization;
    }
    return {
        login,
        async authorize(registry, repository, header, refused) {
            const challenges = parseChallenges(header);
            const wanted = challenges.map((challenge) => tokenService(challenge, repository)).find((one) => one !== null);
            if (wanted)
                return bearer(registry, wanted, refused);
            return challenges.some(({ scheme }) => scheme === "basic") ? basic(registry, refused) : null;
        },
    };
}
/** What a Bearer challenge asks to fetch, or null when it is another one. */
function tokenService({ scheme, parameters }, repository) {
    const realm = parameters.get("realm");
    if (scheme !== "bearer" || realm === undefined)
        return null;
    const scope = parameters.get("scope") || `repository:${repository}:pull`;
    return { realm, service: parameters.get("service") ?? null, scope };
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry/manifest.js



/**
 * What to accept. Both kinds of an index stand first, and a registry that holds one for a tag must be told that we take it: it would choose a
 * platform's manifest otherwise, and that digest would pin one platform only.
 *
 * @see OCI image specification 1.1, "Media types", "Compatibility matrix"
 */
const MANIFEST_TYPES = [
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
];
/**
 * The digest of a manifest that a registry sent.
 *
 * @throws UserError when the bytes have another digest than the registry says or we asked for, or are no manifest
 * @see OCI distribution specification 1.1, "Pulling manifests": a client should verify that the digest matches the body
 */
function verifiedDigest(answer, location, doing) {
    const promised = [location.reference, answer.headers.get("docker-content-digest") ?? ""].filter(isDigest);
    for (const digest of promised)
        requireDigest(answer.body, digest, location, doing);
    // Where nobody vouches for the bytes they may be anything that stands in the way: a sign-in page, a mirror's greeting.
    if (promised.length === 0 && !isManifest(answer)) {
        const { host } = new URL(answer.url);
        throw new action_kit_lib/* UserError */.yo(doing, `${host} did not answer with a manifest`, "check that the host is a container registry");
    }
    return isDigest(location.reference) ? location.reference : digestOfBytes(answer.body);
}
function requireDigest(body, digest, location, doing) {
    const actual = digestOfBytes(body, digest);
    if (actual === digest)
        return;
    throw new action_kit_lib/* UserError */.yo(doing, `the manifest of ${wholeName(location)} should have the digest ${digest}, but has ${actual}`, "don't use the image; report it to who runs the registry");
}
function isManifest(answer) {
    const [type = ""] = (answer.headers.get("content-type") ?? "").split(";");
    if (MANIFEST_TYPES.includes(type.trim().toLowerCase()))
        return true;
    try {
        return JSON.parse((0,action_kit_lib/* textOf */.b6)(answer))?.schemaVersion === 2;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry/get-manifest.js


/** What every registry should take, and so the most to expect. (OCI distribution specification 1.1, "Pushing Manifests") */
const LONGEST_MANIFEST = 4 * 1024 * 1024;
function manifestGetter(http, { authorize, login }) {
    /** What a repository's last answer was given for, so that its other images take one exchange each. */
    const granted = new Map();
    return async (location, doing) => {
        const { registry, repository } = location;
        const key = `${registry.host}/${repository}`;
        const known = granted.get(key);
        const first = await get(http, location, doing, known);
        const challenge = challengeOf(first, registry);
        const authorization = challenge === null ? null : await authorize(registry, repository, challenge, known);
        const answer = authorization === null ? first : await get(http, location, doing, authorization);
        if (isRefusal(answer))
            throw await refusalOf(answer, registry, doing, login);
        if (authorization !== null)
            granted.set(key, authorization);
        return answer;
    };
}
function get(http, { registry, repository, reference }, doing, authorization) {
    return http.request({
        doing,
        url: `${registry.origin}/v2/${repository}/manifests/${reference}`,
        headers: { accept: MANIFEST_TYPES.join(", "), ...(authorization === undefined ? {} : { authorization }) },
        maxBytes: LONGEST_MANIFEST,
    });
}
/** Only the registry itself may say where its credentials go: what it redirects to is another's word. */
function challengeOf(answer, registry) {
    return answer.status === 401 && isFrom(registry, answer) ? answer.headers.get("www-authenticate") : null;
}
function isFrom({ origin }, { url }) {
    return new URL(url).origin === origin;
}
function isRefusal({ status }) {
    return status === 401 || status === 403;
}
async function refusalOf(answer, registry, doing, login) {
    const { host } = registry;
    if (isFrom(registry, answer)) {
        const remedy = `run \`docker login ${host}\`, or check that there is such an image`;
        return new action_kit_lib/* UserError */.yo(doing, reasonFor(host, await login(registry)), remedy);
    }
    const other = new URL(answer.url).host;
    return new action_kit_lib/* UserError */.yo(doing, `${host} redirects to ${other}, which asks for credentials`, `name the image by ${other}, and log in there`);
}
function reasonFor(host, login) {
    return login.kind === "none"
        ? `${host} asks for credentials, and ${login.because}`
        : `${host} refuses the credentials of the Docker configuration`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry/registry-digests.js







/** Makes the client; it asks once for an image, however often and under however many names that is wanted. */
function registryDigests({ http, env, readFile }) {
    const getManifest = manifestGetter(http, authorizer(http, (registry) => dockerLogin(registry, env, readFile)));
    const digests = new Map();
    // GET at once, without a HEAD before it: a HEAD gives the registry's word alone, and what gets pinned must be the hash of bytes that we
    // saw. A manifest is small. The price: Docker Hub counts a GET as a pull, against its limits, and a HEAD not.
    async function find(location) {
        const doing = `get the digest of ${wholeName(location)}`;
        const answer = await getManifest(location, doing);
        if (answer.status === 404)
            return null;
        if (answer.status === 200)
            return verifiedDigest(answer, location, doing);
        throw new action_kit_lib/* UserError */.yo(doing, reasonOf(answer), "check the image's name, or try again later");
    }
    return {
        async digestOf(image) {
            const location = locateImage(image);
            return location && remember(digests, wholeName(location), () => find(location));
        },
    };
}
/** With the registry's code for what is wrong, `NAME_INVALID`, where it gives one. (OCI distribution specification 1.1, "Error Codes") */
function reasonOf(answer) {
    const [, code] = /"code"\s*:\s*"([A-Z_]{1,40})"/.exec((0,action_kit_lib/* textOf */.b6)(answer)) ?? [];
    const { host } = new URL(answer.url);
    return `${host} answered ${answer.status}${code === undefined ? "" : ` (${code})`}`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/index.js



;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/images.js


/** Asks registries for digests, where images are to be pinned and the network may be asked. */
function digestsOf({ images, offline }, { env }) {
    if (!images || offline)
        return undefined;
    return registryDigests({ http: (0,action_kit_lib/* createHttp */.V0)({ offline: false, env }), env }).digestOf;
}

;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/inputs.js


/** What the inputs set of the rules' own options; what they don't set is left to the configuration. */
function ruleOptions(inputs, host) {
    const comment = commentTemplate(inputs, host);
    return new Map([
        [
            "unpinned-uses",
            {
                ...(inputs.policies.length > 0 && { policies: policies(inputs.policies, host) }),
                ...(inputs.branches !== undefined && { branches: inputs.branches }),
                ...(inputs["allow-immutable-tags"] && { "allow-immutable-tags": true }),
                ...(comment !== undefined && { comment }),
            },
        ],
        ["unpinned-images", { digests: true }],
        ["unpinned-base-image", { digests: true }],
    ]);
}
function policies(lines, host) {
    return new Map(lines.map((line) => {
        const [, glob = "", word = ""] = /^(.*?)\s*=\s*(.*)$/.exec(line) ?? [];
        const policy = lib/* POLICIES */.PQ.find((candidate) => candidate === word);
        if (glob !== "" && policy)
            return [glob, policy];
        const reason = `\`${line}\` is no policy`;
        throw new action_kit_lib/* UserError */.yo((0,action_kit_lib/* placeOfInput */.dj)("policies", host.place), reason, `write \`glob=${lib/* POLICIES */.PQ.join("|")}\``);
    }));
}
function commentTemplate({ comment }, host) {
    if (comment === undefined || (0,lib/* isCommentTemplate */.cL)(comment))
        return comment;
    const reason = `\`${comment}\` has no place for the version`;
    throw new action_kit_lib/* UserError */.yo((0,action_kit_lib/* placeOfInput */.dj)("comment", host.place), reason, lib/* COMMENT_REMEDY */.nm);
}
/** The references that `include` and `exclude` leave; undefined where all count. */
function usesFilter({ include, exclude }) {
    if (include.length === 0 && exclude.length === 0)
        return undefined;
    const [isIncluded, isExcluded] = [(0,lib/* usesMatcher */.R0)(include), (0,lib/* usesMatcher */.R0)(exclude)];
    return ({ target }) => {
        // They speak of repositories only.
        if (target.kind !== "repository")
            return true;
        return (include.length === 0 || isIncluded(target)) && !isExcluded(target);
    };
}
/** How much is asked of other repositories. */
function questions(inputs, isFix, now) {
    const { mode, level, "cooldown-days": days } = inputs;
    return {
        pins: isFix || mode === "verify",
        verify: mode === "verify",
        update: mode === "update" ? { level, cooldown: days * 86_400_000, now } : null,
        releases: inputs["allow-immutable-tags"],
        isAsked: usesFilter(inputs),
    };
}

;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/origin.js


/** Where refs, history, files and advisories come from; null where nothing may be asked. */
function originOf(inputs, host) {
    const named = inputs["git-mirror"];
    const [serverUrl, apiUrl] = [addressOf("server-url", inputs, host), addressOf("api-url", inputs, host)];
    const mirror = named === undefined ? null : (0,lib/* mirrorOrigin */.io)(named, host.cwd);
    const platform = inputs.offline
        ? null
        : (0,lib/* platformOrigin */.K8)({
            env: host.env,
            token: inputs["github-token"],
            serverUrl,
            apiUrl,
            hasFallback: inputs["github-com-fallback"],
        });
    return mirror && platform ? (0,lib/* combinedOrigin */.k$)(mirror, platform) : (mirror ?? platform);
}
function addressOf(name, inputs, host) {
    const given = inputs[name];
    return given ? (0,action_kit_lib/* requireServerUrl */.Co)(given, (0,action_kit_lib/* placeOfInput */.dj)(name, host.place)) : undefined;
}

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var findings_lib = __webpack_require__(8751);
;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/table.js

/** What became of the references: where, from what to what, or why not. */
function referenceTable({ mended, remaining }) {
    const rows = new Map();
    for (const finding of mended) {
        const row = rowOf(rows, finding);
        row.after = afterOf(finding) || row.after;
    }
    for (const finding of remaining) {
        const why = finding.suppressed ? null : table_whyNot(finding);
        if (why !== null)
            rowOf(rows, finding).why.push(why);
    }
    return {
        title: "References",
        columns: ["place", "reference", "before", "after", "why not"],
        rows: [...rows.values()].sort(byPlace).map((row) => {
            const { path, startLine } = row.finding.location;
            return [`${path}:${startLine}`, row.reference, row.before, row.after, row.why.join("; ")];
        }),
    };
}
/** One row a place: fixes of several rounds may have changed it. */
function rowOf(rows, finding) {
    const { path, startLine, startColumn } = finding.location;
    const key = `${path}:${startLine}:${startColumn}`;
    const row = rows.get(key) ?? {
        finding,
        reference: referenceOf(finding),
        before: beforeOf(finding),
        after: "",
        why: [],
    };
    rows.set(key, row);
    return row;
}
function byPlace({ finding: { location: a } }, { finding: { location: b } }) {
    return (0,findings_lib/* compareText */.n6)(a.path, b.path) || a.startLine - b.startLine || a.startColumn - b.startColumn;
}
function field(finding, name) {
    const witness = finding.witness;
    const value = witness && typeof witness === "object" && !Array.isArray(witness) ? witness[name] : null;
    return typeof value === "string" ? value : "";
}
function referenceOf(finding) {
    const parts = [field(finding, "owner"), field(finding, "repo"), field(finding, "path")];
    return parts.filter((part) => part !== "").join("/") || field(finding, "image");
}
function beforeOf(finding) {
    const comment = field(finding, "comment");
    return table_short(field(finding, "ref")) + (comment === "" ? "" : ` # ${comment}`);
}
/** What the fix wrote: the commit and what the comment calls it, or the digest. */
function afterOf(finding) {
    const { fix } = finding;
    const texts = (fix?.files ?? []).flatMap(({ edits }) => edits.map(({ text }) => text.trim()));
    const isPin = (text) => /^[0-9a-f]{40}$|@sha256:/.test(text);
    const name = texts.find((text) => !isPin(text))?.replace(/^#\s*/, "") ?? field(finding, "comment");
    const pin = texts.find(isPin)?.replace(/^.*(?=@)/, "") ?? field(finding, "ref");
    return table_short([pin, name && `# ${name}`].filter(Boolean).join(" "));
}
/** The work that isn't done says why; of a finding that stays, its own words do. Null for what isn't about a reference. */
function table_whyNot(finding) {
    const held = field(finding, "held");
    if (held !== "")
        return held;
    if (finding.rule === "pin-upkeep" || referenceOf(finding) === "")
        return null;
    const unfixed = field(finding, "unfixed");
    return finding.message.replaceAll("`", "") + (unfixed && `; ${unfixed}`);
}
function table_short(text) {
    return text.replace(/\b([0-9a-f]{12})[0-9a-f]{28}(?:[0-9a-f]{24})?\b/gi, "$1");
}

;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/main.js






/** What can't be read may hold references, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["pinning", "meta"]);
/* harmony default export */ const main = (action.action.main(async ({ inputs, host, request }) => {
    const isFix = inputs.mode === "fix" || inputs.mode === "update" || request.fix !== "off";
    const asks = isFix || inputs.mode === "verify" || inputs["git-mirror"] !== undefined || inputs["allow-immutable-tags"];
    const origin = asks ? originOf(inputs, host) : null;
    const outcome = await (0,lib/* staticCheck */.ZU)({ inputs, host, request: isFix ? fixing(request) : request }, {
        command: action.action.name,
        rules: rulesFor(inputs),
        options: ruleOptions(inputs, host),
        isUsesJudged: usesFilter(inputs),
        ...(isFix && { upkeep: lib/* PIN_UPKEEP */.jr }),
        ...(asks && {
            upstream: new lib/* Upstream */.OS({
                origin,
                ...questions(inputs, isFix, Date.now),
                digestOf: isFix ? digestsOf(inputs, host) : undefined,
            }),
        }),
    });
    const { mended, report, left } = outcome;
    const table = referenceTable({ mended, remaining: [...report.findings, ...left] });
    const updated = mended.filter(({ witness }) => isUpdate(witness)).length;
    const pinned = mended.filter(({ rule }) => rule.startsWith("unpinned-")).length;
    return {
        ...outcome,
        report: { ...report, tables: isFix ? [table] : [] },
        outputs: { changed: outcome.changedFiles, pinned, updated },
    };
}));
function rulesFor({ images }) {
    return lib/* RULES */.y0.filter(({ id, category }) => CATEGORIES.has(category) && (images || !/-images?$/.test(id)));
}
/** A fix is what the mode asks for; a diff only shows it. */
function fixing(request) {
    return request.diff || request.fix !== "off" ? request : { ...request, fix: "safe" };
}
function isUpdate(witness) {
    return typeof witness === "object" && witness !== null && "update" in witness;
}


/***/ })

};

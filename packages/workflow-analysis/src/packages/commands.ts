import type { CommandUse } from "../scripts/index.js";
import { operandsOf, textOf } from "../scripts/index.js";
import type { Word } from "../shell/index.js";

/**
 * What a command of a package manager does. `install`: what the manifest or lockfile of the project says; `locked`: the same
 * and nothing else than the lockfile says, by the command's name alone; `add`: packages that the command names; `update`:
 * whatever is newest, and a new lockfile; `lock`: a new lockfile.
 */
export type PackageAction = "install" | "locked" | "add" | "update" | "lock";

export interface PackageCommand {
  /** The program: `npm`, `uv`, … */
  manager: string;
  action: PackageAction;
  /** The words of the command after the program: `["pip", "install"]`; empty for `yarn` alone. */
  words: readonly string[];
  /** What stands behind them. */
  args: readonly Word[];
  /** The operands that name packages of somewhere else: local folders and files aren't among them. */
  packages: readonly Word[];
  /** Those that name local folders and files, but for the folder that it runs in. */
  locals: readonly Word[];
}

interface Manager {
  /** By the words after the program; the empty one is the program alone. */
  actions: ReadonlyMap<string, PackageAction>;
  /** Options that take the next word. */
  values: ReadonlySet<string>;
}

function manager(actions: Partial<Record<PackageAction, string>>, values: string): Manager {
  const pairs = Object.entries(actions).flatMap(([action, commands]) =>
    commands.split(",").map((command) => [command.trim(), action as PackageAction] as const),
  );
  return { actions: new Map(pairs), values: new Set(values.split(" ")) };
}

const PIP_VALUES =
  "-r --requirement --requirements -c --constraint --constraints -i --index-url --extra-index-url -f --find-links -t --target --prefix --root " +
  "--src --platform --python-version --implementation --abi --only-binary --no-binary --progress-bar -C --config-settings " +
  "--config-setting --global-option --timeout --retries --proxy --cert --client-cert --trusted-host --cache-dir --log --group --report " +
  "--upgrade-strategy --root-user-action --exists-action --python";

const UV_VALUES =
  `${PIP_VALUES} -p --index --default-index --prerelease --resolution --exclude-newer --index-strategy --keyring-provider --link-mode ` +
  "--refresh-package --reinstall-package -P --upgrade-package --override --overrides --with --with-editable --with-requirements --from --extra " +
  "--torch-backend --package --directory --project --allow-insecure-host --config-file --no-extra --only-group --no-group --tag --branch --rev";

const NPM_VALUES =
  "--prefix -C --registry -w --workspace --cache --userconfig --globalconfig --loglevel --omit --include --tag --script-shell --cpu --os --libc " +
  "--install-strategy --before --min-release-age";

/** @see the manuals of each: `npm help install`, `pnpm help add`, `pip install --help`, `cargo help install` and so on */
const MANAGERS = new Map<string, Manager>([
  [
    "npm",
    manager(
      {
        install: "install,i,in,ins,inst,insta,instal,isnt,isnta,isntal,isntall,add",
        locked: "ci,clean-install,ic,install-clean,isntall-clean",
        update: "update,up,upgrade,udpate",
      },
      NPM_VALUES,
    ),
  ],
  [
    "pnpm",
    manager(
      { install: "install,i", add: "add", update: "update,up,upgrade", locked: "ci,clean-install,ic" },
      `${NPM_VALUES} --dir --filter -F --filter-prod --store-dir --reporter --network-concurrency --lockfile-dir`,
    ),
  ],
  [
    "yarn",
    manager(
      { install: ",install", add: "add,global add", update: "up,upgrade,upgrade-interactive" },
      "--cwd --modules-folder --cache-folder --registry --network-timeout --network-concurrency --mutex --mode --inline-builds",
    ),
  ],
  [
    "bun",
    manager(
      { install: "install,i", add: "add,a", update: "update", locked: "ci" },
      "--cwd --registry --backend --filter",
    ),
  ],
  ["pip", manager({ install: "install" }, PIP_VALUES)],
  ["pipx", manager({ add: "install,inject,install-all" }, "--index-url -i --pip-args --python --suffix --spec")],
  ["uv", manager({ add: "add,tool install", install: "pip install,sync,pip sync", lock: "lock" }, UV_VALUES)],
  [
    "poetry",
    manager(
      { add: "add", install: "install,sync", update: "update", lock: "lock" },
      "-C --directory -P --project -E --extras --with --without --only -G --group --source --python --platform",
    ),
  ],
  [
    "pipenv",
    manager(
      { install: "install", update: "update,upgrade", lock: "lock", locked: "sync" },
      "-r --requirements -i --index --categories --python --extra-pip-args",
    ),
  ],
  [
    "pdm",
    manager(
      { add: "add", install: "install", update: "update", lock: "lock", locked: "sync" },
      "-p --project -G --group -L --lockfile",
    ),
  ],
  [
    "cargo",
    manager(
      {
        add: "install,binstall,add",
        install: "build,b,test,t,run,r,check,c,bench,rustc,clippy,nextest run,publish,doc",
        update: "update",
      },
      "--version --vers --git --branch --tag --rev --path --root --index --registry --features -F --profile --target --target-dir -j --jobs --config -Z " +
        "--manifest-path --bin --example -p --package --color --exclude --test --bench --message-format --strategies --targets",
    ),
  ],
  [
    "go",
    manager(
      { add: "install", update: "get", install: "build,test,vet,generate,run" },
      "-C -o -p -tags -ldflags -gcflags -mod -modfile -run -timeout -count -exec",
    ),
  ],
  [
    "gem",
    manager(
      { add: "install,i" },
      "-v --version -i --install-dir -n --bindir -s --source -P --trust-policy --platform --document --file -g",
    ),
  ],
  [
    "bundle",
    manager(
      { add: "add", install: ",install", update: "update" },
      "--gemfile --path --without --with -j --jobs --retry --source -s -v --version --group -g --git --branch",
    ),
  ],
  [
    "composer",
    manager(
      { install: "install,i", add: "require,r,global require", update: "update,u,upgrade" },
      "-d --working-dir --prefer-install",
    ),
  ],
  [
    "dotnet",
    manager(
      { add: "tool install,add package,package add,tool update", install: "restore" },
      "--version --tool-path --add-source --source -s --configfile --framework -f --tool-manifest -v --verbosity --package-directory -a --arch -r --runtime",
    ),
  ],
  ["brew", manager({ add: "install,reinstall" }, "--appdir --language --file --cc")],
]);

/**
 * A look before a script is parsed: may it run one of the managers with one of these words near behind, on the same line?
 *
 * @param verbs alternatives of a regular expression
 * @param behind a further one for what stands behind the word
 */
export function packageHint(verbs: string, managers: readonly string[] = [...MANAGERS.keys()], behind = ""): RegExp {
  // Bounded, so that long lines with many names of managers cost no more than others.
  const between = "(?:[^\\n]|[\\\\`^]\\r?\\n){0,120}?";
  return new RegExp(
    `\\b(?:${managers.join("|")})[\\d.]*(?:\\.\\w+)?\\b${between}[\\s'"](?:${verbs})(?![\\w-])${behind}`,
  );
}

/** What a command does about packages; null where that is nothing. */
export function packageCommand({ program, args }: Pick<CommandUse, "program" | "args">): PackageCommand | null {
  const known = MANAGERS.get(program);
  if (!known) return null;
  const isValue = (option: string) => known.values.has(option);
  const found = commandWords(known, args, isValue);
  if (!found) return null;
  const { words, action, rest } = found;
  const operands = operandsOf(rest, isValue);
  const packages = operands.filter((word) => !isLocal(textOf(word), program));
  return {
    manager: program,
    action: action === "install" ? installAction(program, words, packages) : action,
    words,
    args: rest,
    packages,
    locals: operands.filter((word) => !packages.includes(word) && !/^\.\/?$/.test(textOf(word))),
  };
}

/** The longest known words that the command begins with, options between them left out. */
function commandWords(known: Manager, args: readonly Word[], isValue: (option: string) => boolean) {
  const operands = operandsOf(args, isValue);
  for (const count of [2, 1, 0]) {
    if (operands.length < count) continue;
    const words = operands.slice(0, count).map(textOf);
    const action = known.actions.get(words.join(" "));
    // `yarn` and `bundle` alone install; `yarn build` doesn't.
    if (!action || (count === 0 && operands.length > 0)) continue;
    const own = new Set(operands.slice(0, count));
    return { words, action, rest: args.filter((word) => !own.has(word)) };
  }
  return null;
}

/** Managers of JavaScript and Python have one command for both. */
const NAMES_PACKAGES = new Set(["npm", "pnpm", "bun", "pip", "pipenv"]);

function installAction(program: string, words: readonly string[], packages: readonly Word[]): PackageAction {
  const takesNames = NAMES_PACKAGES.has(program) || words.join(" ") === "pip install";
  return takesNames && packages.length > 0 ? "add" : "install";
}

const LOCAL_FILE = /\.(?:tgz|tar\.gz|whl|zip|gem|nupkg|rb)["']?$/i;

/** A folder or file of the machine: `.`, `./x`, `dist/*.whl`, `file:…`, `x.tgz`; not `@scope/x`, `owner/repo`, a URL. */
function isLocal(text: string, program: string): boolean {
  const bare = text.replace(/^["']/, "");
  if (/^(?:\.|\/|~|[A-Za-z]:[\\/]|file:|link:|portal:|workspace:)/.test(bare) || /^-/.test(bare)) return true;
  if (/^(?:[\w.[\],-]+\s*@\s*)?[\w+.-]+:\/\/|^git\+/.test(bare)) return false;
  if (LOCAL_FILE.test(bare)) return true;
  const isPath = /^(?:pip|uv)$/.test(program) && /^[^@]*[\\/]/.test(bare);
  return (
    isPath ||
    /^\$\{?(?:GITHUB_WORKSPACE|RUNNER_TEMP|PWD|HOME)\b|^\$\{\{\s*(?:github\.workspace|runner\.temp)\b/.test(bare)
  );
}

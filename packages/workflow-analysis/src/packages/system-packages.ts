import { type CommandUse, operandsOf, textOf } from "../scripts/index.js";

/** How the package managers of Linux distributions install. */
const INSTALLERS = new Map<string, RegExp>([
  ["apt", /^install$/],
  ["apt-get", /^install$/],
  ["apk", /^add$/],
  ["dnf", /^(?:install|groupinstall)$/],
  ["microdnf", /^install$/],
  ["tdnf", /^install$/],
  ["yum", /^(?:install|groupinstall)$/],
  ["zypper", /^(?:install|in)$/],
  ["pacman", /^-S[a-z]*$/],
]);

/** The packages of the system that a command installs, as they are written. */
export function packageNames({ program, args }: CommandUse): string[] {
  const install = INSTALLERS.get(program);
  if (!install || !args.some((word) => install.test(textOf(word)))) return [];
  const isValue = (option: string) => /^(?:-t|--virtual|--repository|-X|-o|-t|--target-release)$/.test(option);
  return operandsOf(args, isValue)
    .map(textOf)
    .filter((text) => !install.test(text));
}

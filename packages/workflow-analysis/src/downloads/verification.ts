import { type CommandUse, textOf } from "../scripts/index.js";

const CHECKSUMS =
  /^(?:g?(?:sha\d*|md5|b2|b3|cksum)sum|shasum|sha(?:1|224|256|384|512)|cksum|get-filehash|rhash|digest)$/;

/** A program, and the words that make it a check; by the manuals of each. */
const CHECKS = new Map<string, RegExp>([
  ["gpg", /--verify\b/],
  ["gpg2", /--verify\b/],
  ["gpgv", /^/],
  ["sq", /\bverify\b/],
  ["cosign", /\bverify/],
  ["minisign", /-\w*V/],
  ["signify", /-\w*V/],
  ["openssl", /\b(?:dgst|sha\d+|cms|pkeyutl|smime)\b/],
  ["gh", /\b(?:attestation|at|release)\s+verify/],
  ["slsa-verifier", /\bverify-/],
  ["certutil", /-hashfile/i],
  ["rekor-cli", /\bverify\b/],
  ["rpm", /(?:-K|--checksig)\b/],
  ["codesign", /(?:-v|--verify)\b/],
  ["get-authenticodesignature", /^/],
  ["trustchain", /\bverify-attestation\b/],
]);

/** May a script check a file, or all that a list names? A look before it is parsed. */
export function mayCheck(text: string): boolean {
  return MAY_CHECK.test(text);
}

const MAY_CHECK =
  /sum\b|\bsha\d|verif|gpg|minisign|signify|openssl|codesign|signature|hash|-K\b|--checksig|\bdigest\b/i;

/** Does a command check a file's content, by checksum, signature or attestation? */
export function isCheck({ program, args }: CommandUse): boolean {
  if (CHECKSUMS.test(program)) return true;
  return CHECKS.get(program)?.test(args.map(textOf).join(" ")) === true;
}

/** Is it a check of the file of that name, or of files that a list names? */
export function checksFile(use: CommandUse, name: string, text: string): boolean {
  if (!isCheck(use)) return false;
  const words = use.args.map(textOf);
  if (CHECKSUMS.test(use.program) && words.some((word) => /^(?:-c|--check|-[a-z]*c)$/.test(word)))
    return checksList(use, name, text);
  return words.some((word) => word.includes(name));
}

/** `echo "… f.sh" | sha256sum -c` names the file; a list in a file may name any. */
function checksList({ command }: CommandUse, name: string, text: string): boolean {
  const source = command.pipeline?.stages[0];
  if (source && source !== command)
    return (
      text.slice(source.start, source.end).includes(name) ||
      /\$|^(?:cat|curl|grep|wget)\b/.test(text.slice(source.start, source.end))
    );
  return true;
}

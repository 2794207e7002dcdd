// Plain JavaScript that any Node reads: it runs before anything is known about the version.
const WANTED = 24;
const major = Number(process.versions.node.split(".")[0]);
if (major !== WANTED) {
  console.error(
    `error: node: version ${process.versions.node} runs the tests, but actions run on Node ${WANTED}: ` +
      "run them with `npm test` after `npm ci`, which installs it in node_modules",
  );
  process.exit(2);
}

#!/usr/bin/env node
import module from "node:module";
import process from "node:process";
import { VERSION } from "./version.js";

/** 128 and the signal's number, as shells count. */
const INTERRUPTED = 130;

if (process.argv.length === 3 && process.argv[2] === "--version") {
  process.stdout.on("error", () => {
    process.exitCode = 2;
    process.stderr.write("error: standard output: can't be written: redirect it elsewhere\n");
  });
  process.stdout.write(`trustchain ${VERSION}\n`);
} else {
  // Files are written whole by steps that no handler interrupts, so that there is nothing to clean up.
  process.on("SIGINT", () => process.exit(INTERRUPTED));
  // Not in Node 20. Where the cache is, or that there is none, is said by NODE_COMPILE_CACHE and NODE_DISABLE_COMPILE_CACHE.
  module.enableCompileCache?.();
  // Only what is loaded from here on is cached.
  const [{ runCli }, { COMMANDS }] = await Promise.all([import("./run-cli.js"), import("./commands.generated.js")]);
  const { stdout, stderr, env } = process;
  process.exitCode = await runCli(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd() }, COMMANDS);
}

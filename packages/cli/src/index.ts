export * from "./command.js";
export * from "./run-cli.js";

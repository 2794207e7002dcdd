export default {
  testEnvironment: "node",
  reporters: process.env.TRUSTCHAIN_TEST_COUNTS ? ["default", "<rootDir>/tools/jest-counts.js"] : ["default"],
  roots: ["<rootDir>/packages", "<rootDir>/actions", "<rootDir>/test", "<rootDir>/tools"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { module: { type: "es6" }, jsc: { target: "es2023", parser: { syntax: "typescript" } } }],
  },
  moduleNameMapper: {
    "^@trustchain/action-(?!kit$)([^/]+)$": "<rootDir>/actions/$1/src/action.ts",
    "^@trustchain/action-(?!kit/)([^/]+)/main$": "<rootDir>/actions/$1/src/main.ts",
    "^@trustchain/([^/]+)$": "<rootDir>/packages/$1/src/index.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
};

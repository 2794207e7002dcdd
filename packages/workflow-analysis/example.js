// Prints the findings of a repository: node packages/workflow-analysis/example.js [folder]
import { analyzeRepository } from "@trustchain/workflow-analysis";

const { findings, errors, files } = await analyzeRepository(process.argv[2] ?? ".", { persona: "pedantic" });
for (const { severity, rule, message, location } of findings) {
  console.log(`${location.path}:${location.startLine} ${severity} ${rule}: ${message}`);
}
console.log(`${findings.length} findings in ${files} files, ${errors.length} errors`);

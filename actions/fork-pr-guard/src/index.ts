import { runOnRunner } from "@trustchain/action-kit";
import { action } from "./action.js";
import main from "./main.js";

await runOnRunner(action, main);

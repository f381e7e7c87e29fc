import { numberEditions } from "./number/number-editions.ts";
import { runCommand } from "./run-command.ts";

// `npm run number`: writes down which numbers the published editions have.
runCommand(numberEditions);

import process from "node:process";
import { numberEditions } from "./number/number-editions.ts";
import { goWhereStarted } from "./place.ts";
import { systemWords } from "./write-files.ts";

/** `npm run number`: writes down which numbers the published editions have. */
try {
  goWhereStarted();
  const { code, message } = numberEditions(process.argv.slice(2), Date.now());
  if (code === 0) console.log(message);
  else console.error(message);
  process.exitCode = code;
} catch (error) {
  console.error(systemWords(error));
  process.exitCode = 1;
}

import { WordedError } from "../words/worded-error.ts";

/** Thrown when a command was used wrongly: exit code 2. */
export class UsageError extends WordedError {}

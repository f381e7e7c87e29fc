import type { Step } from "../step.ts";
import { datesAsBefore } from "./dates-as-before.ts";
import { ownFolders } from "./own-folders.ts";
import { tagFloor } from "./tag-floor.ts";

/** Every step, in the order in which versions brought them. */
export const ALL_STEPS: readonly Step[] = [ownFolders, tagFloor, datesAsBefore];

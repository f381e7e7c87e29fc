import { renameSync } from "node:fs";
import path from "node:path";
import { type Digest, UPGRADE_JOURNAL } from "../../command/digest-folders.ts";
import { inLines, type Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import { diskWords } from "../disk-words.ts";
import type { Outcome } from "../run-command.ts";
import { finishChanges } from "./change-files.ts";
import { type Move, movesLeft, readJournal } from "./journal.ts";

/** What a journal that was set aside is called; an older one of that name is replaced. */
const ASIDE = ".gozide-upgrade.old.json";

const NAMES = { journal: UPGRADE_JOURNAL, aside: ASIDE };

/** How an upgrade that was cut off is to be ended. */
interface Ending {
  readonly dryRun: boolean;
  /** Whether its journal is to be set aside. */
  readonly discard: boolean;
  readonly say: (said: Message) => void;
  /** Why nothing is to be written, once that was asked; undefined where it is. */
  readonly refusal: () => Promise<Message | undefined>;
}

/**
 * Ends an upgrade that was cut off, where one was.
 * @returns what the command ends with; undefined where it goes on with a digest that is whole
 * @throws the file system's error
 */
export async function endCutOff({ root, folders }: Digest, ending: Ending): Promise<Outcome | undefined> {
  const journal = readJournal(root, folders);
  if (journal === undefined) return undefined;
  if (ending.discard) {
    if (ending.dryRun) return { code: 0, message: inLines([UPGRADE.wouldDiscard(NAMES), UPGRADE.dryRunDone]) };
    renameSync(path.join(root, UPGRADE_JOURNAL), path.join(root, ASIDE));
    ending.say(UPGRADE.discarded(NAMES));
    return undefined;
  }
  if ("faults" in journal) return { code: 1, message: inLines([...journal.faults, UPGRADE.wayOut(NAMES)]) };
  for (const line of [UPGRADE.cutOff, ...movesLeft(journal.moves)]) ending.say(line);
  if (ending.dryRun) return { code: 0, message: UPGRADE.dryRunDone };
  const refused = await ending.refusal();
  if (refused !== undefined) return { code: 1, message: refused };
  const fault = finish(root, journal.moves);
  if (fault !== undefined) return fault;
  ending.say(UPGRADE.cutOffDone);
  return undefined;
}

/**
 * Does what is left to do.
 * @returns what the command ends with where the disk refuses: some of it is done then; undefined where all is
 * @throws what is no fault of the disk
 */
export function finish(root: string, moves: readonly Move[]): Outcome | undefined {
  try {
    finishChanges(root, moves);
    return undefined;
  } catch (error) {
    return { code: 1, message: inLines([diskWords(error), UPGRADE.halfDone({ journal: UPGRADE_JOURNAL })]) };
  }
}

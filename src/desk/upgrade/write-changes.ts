import { inLines, type Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import type { Outcome } from "../run-command.ts";
import { faultsOf, stageChanges } from "./change-files.ts";
import { finish } from "./cut-off.ts";
import type { DigestFiles } from "./digest-files.ts";
import type { FileChange } from "./plan.ts";

/** How it is found out whether changes that were shown are to be written. */
export interface Asking {
  readonly yes: boolean;
  /** Asks whether to write; undefined where nobody is there to be asked. */
  readonly ask: (() => Promise<boolean>) | undefined;
}

/** Why nothing is to be written; undefined where it is. */
export async function refusalOf({ yes, ask }: Asking): Promise<Message | undefined> {
  if (yes) return undefined;
  if (ask === undefined) return UPGRADE.noTerminal;
  return (await ask()) ? undefined : UPGRADE.refused;
}

/** How changes that were shown are written. */
export interface Writing {
  readonly root: string;
  readonly folders: DigestFiles["folders"];
  readonly dryRun: boolean;
  readonly refusal: () => Promise<Message | undefined>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Asks, and writes all changes or none.
 * @returns what the command ends with; undefined where all is written
 */
export async function writeChanges(
  changes: readonly FileChange[],
  { root, folders, dryRun, refusal, now }: Writing,
): Promise<Outcome | undefined> {
  if (dryRun) return { code: 0, message: UPGRADE.dryRunDone };
  const refused = await refusal();
  if (refused !== undefined) return { code: 1, message: refused };
  const faults = faultsOf(root, folders, changes);
  if (faults.length > 0) return { code: 1, message: inLines(faults) };
  return finish(root, stageChanges(root, changes, now));
}

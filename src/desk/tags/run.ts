import path from "node:path";
import { findDigest, noDigest } from "../../command/digest-folders.ts";
import { declare, readArguments, wrongUse } from "../../command/flags.ts";
import { UsageError } from "../../command/usage-error.ts";
import { nameBelow } from "../../making/inputs/scan.ts";
import { inLines, type Message } from "../../words/message.ts";
import { TAGS } from "../../words/tags.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import { type Outcome, told, unrun } from "../run-command.ts";
import { endCutOff } from "../upgrade/cut-off.ts";
import { type DigestFiles, readDigestFiles } from "../upgrade/digest-files.ts";
import type { FileChange } from "../upgrade/plan.ts";
import { showChanges } from "../upgrade/show-changes.ts";
import { refusalOf, type Writing, writeChanges } from "../upgrade/write-changes.ts";
import { planMerge, planRename, type TagPlan } from "./change.ts";
import { tagsJson, treeJson } from "./json.ts";
import { overview, treeLines } from "./show.ts";
import { readTagBook, type TagBook } from "./tag-book.ts";
import { twinsAmong } from "./twins.ts";

const COMMAND = declare({
  name: "tags",
  words: "[merge FROM INTO | rename FROM TO | tree]",
  about: TAGS.about,
  flags: {
    json: { about: TAGS.json },
    "dry-run": { about: UPGRADE.dryRun },
    yes: { about: UPGRADE.yes },
  },
  notes: TAGS.notes,
});

/** What the command is run with. */
export interface TagsContext {
  readonly started: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Says what is in the catalogue, or shows a text as it is. */
  readonly say: (said: Message | string) => void;
  /** Asks whether to write; undefined where nobody is there to be asked. */
  readonly ask: (() => Promise<boolean>) | undefined;
}

/** What was asked of the command. */
type Wish =
  | { readonly kind: "list" | "tree" }
  | { readonly kind: "merge" | "rename"; readonly from: string; readonly to: string };

/** Runs `gozide tags`. @throws {UsageError} where no digest is found */
export async function tendTags(args: readonly string[], context: TagsContext): Promise<Outcome> {
  const asked = readArguments(COMMAND, args);
  if (asked.kind !== "run") return unrun(asked);
  const { json, yes } = asked.values;
  const wish = wishOf(asked.words);
  if (wish === undefined) return unrun(wrongUse(COMMAND, TAGS.noSuchUse({ words: asked.words })));
  const digest = findDigest(context.started);
  if (digest === undefined) throw new UsageError(noDigest(context.started));
  const shown = (name: string): string => nameBelow(context.started, path.join(digest.root, name));
  const dryRun = asked.values["dry-run"] === true;
  const refusal = () => refusalOf({ yes: yes === true, ask: context.ask });
  const ended = await endCutOff(digest, { dryRun, discard: false, say: context.say, refusal });
  if (ended !== undefined) return ended;
  const files = readDigestFiles(digest.root, digest.folders);
  const book = readTagBook(files, shown);
  if ("problems" in book) return told(book.problems);
  switch (wish.kind) {
    case "tree":
      return { code: 0, message: json === true ? () => treeJson(book.tags) : treeLines(book.tags) };
    case "list": {
      const twins = twinsAmong(book.tags);
      return { code: 0, message: json === true ? () => tagsJson(book, twins) : overview(book, twins, shown) };
    }
    default: {
      const writing = { root: digest.root, folders: files.folders, dryRun, refusal, now: context.now };
      return write(planFor(wish, book, files), (changes) => context.say(showChanges(changes, shown)), writing);
    }
  }
}

function wishOf([verb, from, to, ...others]: readonly string[]): Wish | undefined {
  if (verb === undefined) return { kind: "list" };
  if (verb === "tree") return from === undefined ? { kind: "tree" } : undefined;
  if ((verb !== "merge" && verb !== "rename") || from === undefined || to === undefined || others.length > 0) {
    return undefined;
  }
  return { kind: verb, from, to: to.normalize("NFC").trim() };
}

function planFor(wish: Extract<Wish, { readonly from: string }>, book: TagBook, files: DigestFiles): TagPlan {
  const plan = wish.kind === "merge" ? planMerge : planRename;
  return plan(book, files, wish.from, wish.to);
}

/** Shows what is planned, asks, and writes all of it or nothing. */
async function write(
  plan: TagPlan,
  show: (changes: readonly FileChange[]) => void,
  writing: Writing,
): Promise<Outcome> {
  if ("fault" in plan) return { code: 1, message: plan.fault };
  if (plan.changes.length === 0) return { code: 0, message: TAGS.nothing };
  show(plan.changes);
  const done = inLines([TAGS.done({ count: plan.changes.length }), UPGRADE.next]);
  return (await writeChanges(plan.changes, writing)) ?? { code: 0, message: done };
}

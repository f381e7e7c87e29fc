import path from "node:path";
import { type Digest, findDigest, findFormerDigest, noDigest } from "../../command/digest-folders.ts";
import { declare, readArguments } from "../../command/flags.ts";
import { UsageError } from "../../command/usage-error.ts";
import { nameBelow } from "../../making/inputs/scan.ts";
import { type Outcome, unrun } from "../run-command.ts";
import { changeFiles, faultsOf, finishChanges } from "./change-files.ts";
import { type DigestFiles, MANIFEST, readDigestFiles } from "./digest-files.ts";
import { type EjectedChanges, ejectedLines } from "./ejected.ts";
import { compareVersions, manifestFault, upgradedVersion } from "./manifest.ts";
import { planUpgrade, type UpgradePlan } from "./plan.ts";
import { showChanges } from "./show-changes.ts";
import type { Step } from "./step.ts";

const UPGRADE = declare({
  name: "upgrade",
  about: `Brings the digest's files to what this version of Gozide reads: fields and files that have other names since, settings whose default is another one. Shows every change, asks, and writes all of it or nothing. Run it after \`npm install gozide@latest\`. Which version the digest is upgraded to is kept in its ${MANIFEST}.`,
  flags: {
    yes: { about: "ask nothing" },
    "dry-run": { about: "show the changes, and write nothing" },
  },
  notes:
    "Exit codes: 0 done, or nothing to do, 1 nothing was written: you said no, nobody was there to be asked, or it cannot be done, 2 wrong use.",
});

/** What an upgrade is done with. */
export interface UpgradeContext {
  readonly started: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Of the package. */
  readonly version: string;
  readonly steps: readonly Step[];
  readonly ejected: EjectedChanges;
  readonly say: (text: string) => void;
  /** Asks whether to write; undefined where nobody is there to be asked. */
  readonly ask: (() => Promise<boolean>) | undefined;
}

/** Runs `gozide upgrade`. @throws {UsageError} where no digest is found */
export async function upgradeDigest(args: readonly string[], context: UpgradeContext): Promise<Outcome> {
  const asked = readArguments(UPGRADE, args);
  if (asked.kind !== "run") return unrun(asked);
  const digest = digestAt(context);
  const dryRun = asked.values["dry-run"] === true;
  if (finishChanges(digest.root)) context.say("The upgrade that was cut off is done now.");
  const files = readDigestFiles(digest.root, digestAt(context).folders);
  const fault = manifestFault(files) ?? newerDigest(files, context.version);
  if (fault !== undefined) return { code: 1, message: fault };
  const plan = planUpgrade(files, context.steps, context.version);
  if (plan.changes.length === 0) {
    return done([`Nothing to upgrade: this digest is at version ${context.version}.`, ...ejectedTold(digest, context)]);
  }
  const shown = (name: string): string => nameBelow(context.started, path.join(digest.root, name));
  context.say(announcement(plan, files, context.version));
  context.say(showChanges(plan.changes, shown).trimEnd());
  if (dryRun) return done(["\nNothing was written: --dry-run."]);
  const refused = await refusal(asked.values.yes === true, context);
  if (refused !== undefined) return { code: 1, message: refused };
  const faults = faultsOf(digest.root, plan.changes);
  if (faults.length > 0) return { code: 1, message: [...faults, "Nothing was written; run it again."].join("\n") };
  changeFiles(digest.root, plan.changes, context.now);
  return done(afterwards(digest, plan, context));
}

/** The digest that the command was started in; one of before there was a package too. */
function digestAt({ started }: UpgradeContext): Digest {
  const digest = findDigest(started) ?? findFormerDigest(started);
  if (digest === undefined) throw new UsageError(noDigest(started));
  return digest;
}

function done(lines: readonly string[]): Outcome {
  return { code: 0, message: lines.join("\n") };
}

/** A digest of a version that is still to come is left alone. */
function newerDigest(files: DigestFiles, version: string): string | undefined {
  const last = upgradedVersion(files);
  if (last === undefined || compareVersions(last, version) <= 0) return undefined;
  return `${MANIFEST}: this digest is upgraded to version ${last}, and the Gozide here is ${version}\n    fix: npm install gozide@latest`;
}

function announcement({ steps }: UpgradePlan, files: DigestFiles, version: string): string {
  const last = upgradedVersion(files);
  const lines = steps.map(({ since, about }) => `- ${since}: ${about.en}`);
  const from = last === undefined ? "" : ` from version ${last}`;
  const none = steps.length === 0 ? ["Only the version is written down; your files are as it reads them."] : [];
  return [`This brings the digest${from} to version ${version}:`, ...lines, ...none, ""].join("\n");
}

/** Why nothing is to be written; undefined where it is. */
async function refusal(yes: boolean, { ask }: UpgradeContext): Promise<string | undefined> {
  if (yes) return undefined;
  if (ask === undefined) {
    return "\nNothing was written: there is no terminal to ask in. With --yes it is written without a question.";
  }
  return (await ask()) ? undefined : "Nothing was written.";
}

function afterwards(digest: Digest, { changes }: UpgradePlan, context: UpgradeContext): readonly string[] {
  return [
    `\n${changes.length} ${changes.length === 1 ? "file" : "files"} changed; the digest is at version ${context.version}.`,
    ...ejectedTold(digest, context),
    "Now see what it changes on the site: npx gozide build --changed",
  ];
}

/** Says which ejected components changed upstream. */
function ejectedTold({ root, folders }: Digest, { started, ejected }: UpgradeContext): readonly string[] {
  const includes = path.join(root, folders.includes);
  return ejectedLines(ejected(includes), (file) => nameBelow(started, path.join(includes, file)));
}

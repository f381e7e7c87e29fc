import path from "node:path";
import { type Digest, findDigest, findFormerDigest, noDigest } from "../../command/digest-folders.ts";
import { declare, readArguments } from "../../command/flags.ts";
import { UsageError } from "../../command/usage-error.ts";
import { formatProblem, sortProblems } from "../../content/problem.ts";
import { nameBelow } from "../../making/inputs/scan.ts";
import { inLines, type Language, type Message, spoken } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import { type Outcome, unrun } from "../run-command.ts";
import { endCutOff } from "./cut-off.ts";
import { type DigestFiles, readDigestFiles } from "./digest-files.ts";
import { type EjectedChanges, ejectedLines } from "./ejected.ts";
import { compareVersions, manifestFault, upgradedVersion } from "./manifest.ts";
import { MANIFEST } from "./places.ts";
import { planUpgrade, type UpgradePlan } from "./plan.ts";
import { showChanges } from "./show-changes.ts";
import type { Step } from "./step.ts";
import { refusalOf, writeChanges } from "./write-changes.ts";

const COMMAND = declare({
  name: "upgrade",
  about: UPGRADE.about({ manifest: MANIFEST }),
  flags: {
    yes: { about: UPGRADE.yes },
    "dry-run": { about: UPGRADE.dryRun },
    discard: { about: UPGRADE.discard },
  },
  notes: UPGRADE.notes,
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
  /** Says what is in the catalogue, or shows a text as it is. */
  readonly say: (said: Message) => void;
  /** Shows what is of no language. */
  readonly show: (text: string) => void;
  /** Asks whether to write; undefined where nobody is there to be asked. */
  readonly ask: (() => Promise<boolean>) | undefined;
}

/** Runs `gozide upgrade`. @throws {UsageError} where no digest is found */
export async function upgradeDigest(args: readonly string[], context: UpgradeContext): Promise<Outcome> {
  const asked = readArguments(COMMAND, args);
  if (asked.kind !== "run") return unrun(asked);
  const digest = digestAt(context);
  const dryRun = asked.values["dry-run"] === true;
  const refusal = () => refusalOf({ yes: asked.values.yes === true, ask: context.ask });
  const ended = await endCutOff(digest, {
    dryRun,
    discard: asked.values.discard === true,
    say: context.say,
    refusal,
  });
  if (ended !== undefined) return ended;
  const files = readDigestFiles(digest.root, digestAt(context).folders);
  const fault = manifestFault(files) ?? newerDigest(files, context.version);
  if (fault !== undefined) return { code: 1, message: fault };
  const plan = planUpgrade(files, context.steps, context.version);
  const shown = (name: string): string => nameBelow(context.started, path.join(digest.root, name));
  if (plan.faults.size > 0) return { code: 1, message: (language) => unread(plan, shown, language) };
  if (plan.changes.length === 0) {
    const lines = [UPGRADE.nothing({ version: context.version }), ...ejectedTold(digest, context)];
    return { code: 0, message: inLines(lines) };
  }
  for (const line of announcement(plan, files, context.version)) context.say(line);
  context.show(`\n${showChanges(plan.changes, shown)}`);
  const writing = { root: digest.root, folders: files.folders, dryRun, refusal, now: context.now };
  return (
    (await writeChanges(plan.changes, writing)) ?? { code: 0, message: inLines(afterwards(digest, plan, context)) }
  );
}

/** The digest that the command was started in; one of before there was a package too. */
function digestAt({ started }: UpgradeContext): Digest {
  const digest = findDigest(started) ?? findFormerDigest(started);
  if (digest === undefined) throw new UsageError(noDigest(started));
  return digest;
}

/** A digest of a version that is still to come is left alone. */
function newerDigest(files: DigestFiles, version: string): Message | undefined {
  const last = upgradedVersion(files);
  if (last === undefined || compareVersions(last, version) <= 0) return undefined;
  return UPGRADE.newer({ manifest: MANIFEST, last, version });
}

/** What steps could not read, and that nothing was written. */
function unread({ faults }: UpgradePlan, shown: (name: string) => string, language: Language): string {
  const problems = [...faults].map(([name, fault]) => ({ severity: "error" as const, file: shown(name), ...fault }));
  return [
    ...sortProblems(problems).map((problem) => formatProblem(problem, language)),
    spoken(UPGRADE.unread, language),
  ].join("\n");
}

function announcement({ steps }: UpgradePlan, files: DigestFiles, version: string): readonly Message[] {
  const lines = steps.map(({ since, about }) => UPGRADE.step({ since, about }));
  return [
    UPGRADE.brings({ last: upgradedVersion(files), version }),
    ...(steps.length > 0 ? lines : [UPGRADE.versionOnly]),
  ];
}

function afterwards(digest: Digest, { changes }: UpgradePlan, context: UpgradeContext): readonly Message[] {
  return [
    UPGRADE.done({ count: changes.length, version: context.version }),
    ...ejectedTold(digest, context),
    UPGRADE.next,
  ];
}

/** Says which ejected components changed upstream. */
function ejectedTold({ root, folders }: Digest, { started, ejected }: UpgradeContext): readonly Message[] {
  const includes = path.join(root, folders.includes);
  return ejectedLines(ejected(includes), (file) => nameBelow(started, path.join(includes, file)));
}

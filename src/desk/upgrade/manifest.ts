import { gozideField, UPGRADED } from "../../command/digest-folders.ts";
import type { Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import type { DigestFiles } from "./digest-files.ts";
import { MANIFEST } from "./places.ts";

/** What package.json's field `gozide` says, by name; of one that says nothing, or that npm cannot read either, nothing. */
export function gozideSays(text: string | undefined): object {
  const told = text === undefined ? undefined : gozideField(text);
  return typeof told === "object" && told !== null ? told : {};
}

/** What a version is written like: three numbers. */
const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})/u;

/**
 * The version that a digest was last upgraded to, as its package.json says: `{"gozide": {"upgraded": "0.1.0"}}`. It is
 * kept there, and not with the settings, because it is about the package beside whose version it is, is committed with
 * that, and makes no build read anything anew.
 * @returns undefined where none is said, as in digests from before versions were kept
 */
export function upgradedVersion({ files }: DigestFiles): string | undefined {
  const said = Object.entries(gozideSays(files.get(MANIFEST)?.text)).find(([name]) => name === UPGRADED)?.[1];
  return typeof said === "string" && VERSION.test(said) ? said : undefined;
}

/** What is wrong with a package.json; undefined where nothing is, or where there is none. */
export function manifestFault({ files }: DigestFiles): Message | undefined {
  const text = files.get(MANIFEST)?.text;
  try {
    const value: unknown = text === undefined ? {} : JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return undefined;
    return UPGRADE.noFields({ manifest: MANIFEST });
  } catch (error) {
    return UPGRADE.noJson({ manifest: MANIFEST, said: error instanceof Error ? error.message : String(error) });
  }
}

/** Compares two versions by their numbers: below 0 where the first one is older. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => (VERSION.exec(version) ?? []).slice(1).map(Number));
  const differing = one?.map((number, at) => number - (other?.[at] ?? 0)).find((difference) => difference !== 0);
  return differing ?? 0;
}

/** A digest whose package.json says that it is upgraded to a version; the rest of it stays as it is. */
export function withUpgraded(digest: DigestFiles, version: string): DigestFiles {
  if (upgradedVersion(digest) === version) return digest;
  const text = digest.files.get(MANIFEST)?.text;
  const manifest: unknown = text === undefined ? begun(version) : JSON.parse(text);
  const told = { ...manifestOf(manifest), gozide: { ...gozideSays(text), [UPGRADED]: version } };
  const written = `${JSON.stringify(told, null, indentOf(text ?? ""))}${text?.endsWith("}") === true ? "" : "\n"}`;
  const file = { was: text === undefined ? undefined : MANIFEST, text: withLineEnds(written, text ?? "") };
  return { ...digest, files: new Map([...digest.files, [MANIFEST, file]]) };
}

/** A text with the line ends of another one. */
function withLineEnds(text: string, other: string): string {
  return other.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}

/** The package.json of a digest that has none. */
function begun(version: string): object {
  return { private: true, dependencies: { gozide: `^${version}` } };
}

function manifestOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

/** By how much a JSON text indents its fields. */
function indentOf(text: string): string {
  return /^([ \t]+)"/mu.exec(text)?.[1] ?? "  ";
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../words/message.ts";
import { digestFolders, SITE_FILE, startFolder } from "./digest-folders.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The language in which a command speaks: that of its flag `--lang`, else of the environment's `GOZIDE_LANG`, else of
 * `messages` in the digest's `site.yaml`, else English, since many terminals draw Persian badly. Found before anything
 * else is read: what is wrong with flags and files is said in it, too.
 * @param args what the command was given
 */
export function spokenLanguage(args: readonly string[]): Language {
  const { lang, data } = flagsOf(args);
  return known(lang) ?? known(process.env.GOZIDE_LANG) ?? digestLanguage(startFolder(), data) ?? "en";
}

/**
 * The language that a digest's settings give its editors' messages; undefined where they name none.
 * @param started a folder in the digest
 * @param data the data folder, where a flag names it
 */
export function digestLanguage(started: string, data?: string): Language | undefined {
  const file = siteFile(started, data);
  if (file === undefined || !existsSync(file)) return undefined;
  return languageIn(readFileSync(file, "utf8"));
}

/** By its line alone, so that a file which is no YAML yet says in Persian what is wrong with it. */
function languageIn(yaml: string): Language | undefined {
  return known(/^(["']?)messages\1[ \t]*:[ \t]*(["']?)(\w+)\2[ \t]*(?:#.*)?\r?$/mu.exec(yaml)?.[3]);
}

function siteFile(started: string, data: string | undefined): string | undefined {
  try {
    return path.join(digestFolders(started, { data })("data"), SITE_FILE);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return undefined;
  }
}

/** `fa`, and `fa_IR.UTF-8` as systems name it. */
function known(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text?.toLowerCase().split(/[-_.]/u)[0]);
}

/** The flags that say it, among others that are not known here. */
function flagsOf(args: readonly string[]): { readonly lang?: string; readonly data?: string } {
  const options = { lang: { type: "string" }, data: { type: "string" } } as const;
  const { lang, data } = parseArgs({ args: [...args], options, strict: false }).values;
  return {
    ...(typeof lang === "string" ? { lang } : {}),
    ...(typeof data === "string" ? { data } : {}),
  };
}

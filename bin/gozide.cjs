#!/usr/bin/env node
// The command `gozide`. Plain CommonJS, which Node loads fastest; each sub-command is loaded when it is asked for, and
// declares its own flags. What is said where none is named is in src/command/program.ts.
const { existsSync } = require("node:fs");
const path = require("node:path");
const { version } = require("../package.json");
const commands = require("./commands.json");

/** Ends here unless npm has installed the package that reads commands, and that is as new as it must be. */
function checkPackages() {
  try {
    if (typeof require("commander").Command.prototype.helpCommand === "function") return;
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
  }
  const home = path.join(__dirname, "..");
  // A package has no sources: what it needs is installed with the digest.
  const place = existsSync(path.join(home, "src/making/command.ts")) ? home : "the digest's folder";
  const isPersian = /^fa/iu.test(process.env.GOZIDE_LANG ?? "") || /(?:^| )--lang[= ]fa/u.test(process.argv.join(" "));
  console.error(
    isPersian
      ? `gozide: بسته‌هایی که لازم است نصب نشده یا کهنه است\n    چاره: این فرمان را بزنید: npm ci (${place})`
      : `gozide: the packages it needs are not installed, or are older than it asks for\n    fix: run \`npm ci\` in ${place}`,
  );
  process.exit(1);
}

/** Runs what was asked for: a command with all that follows its name, which it reads itself. */
async function main() {
  const given = process.argv.slice(2);
  if (given[0] === "--version") {
    console.log(version);
    return;
  }
  checkPackages();
  const { language, words } = withoutLanguage(given);
  const command = Object.hasOwn(commands, words[0]) ? commands[words[0]].module : undefined;
  // Until the command has said how it ended: what it waits for may never come, and then Node ends with 0.
  process.exitCode = 1;
  const { launch } = await import("../src/making/launch.mjs");
  const { run } = await launch(command ?? "command/program");
  process.exitCode = await run([...language, ...(command === undefined ? words : words.slice(1))]);
}

/**
 * What was given, and apart from it the flag `--lang` before the command: every command knows it.
 * @param {readonly string[]} given
 */
function withoutLanguage(given) {
  const length = given[0] === "--lang" ? 2 : given[0]?.startsWith("--lang=") ? 1 : 0;
  return { language: given.slice(0, length), words: given.slice(length) };
}

main();

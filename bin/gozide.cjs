#!/usr/bin/env node
// The command `gozide`. Plain CommonJS, which Node loads fastest; each sub-command is loaded when it is asked for, and
// declares its own flags.
const { existsSync } = require("node:fs");
const path = require("node:path");
const { version } = require("../package.json");
const commands = require("./commands.json");

const { Command } = neededPackage();

/** The package that reads commands, where npm has installed that and as new as it must be. */
function neededPackage() {
  try {
    const commander = require("commander");
    if (typeof commander.Command.prototype.helpCommand === "function") return commander;
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
  }
  const home = path.join(__dirname, "..");
  // A package has no sources: what it needs is installed with the digest.
  const place = existsSync(path.join(home, "src/making/command.ts")) ? home : "the digest's folder";
  console.error(
    `gozide: the packages it needs are not installed, or are older than it asks for\n    fix: run \`npm ci\` in ${place}`,
  );
  process.exit(1);
}

const program = new Command("gozide")
  .description("Makes a site of a Persian news digest: article files and data files in, a static site out.")
  .version(version, "--version", "the version")
  .helpOption("--help", "this text, or that of a command: gozide build --help")
  .helpCommand(false)
  .configureHelp({ subcommandTerm: (command) => command.name() })
  .configureOutput({
    outputError: (text, write) => write(sentence(text)),
    getOutHelpWidth: () => 110,
    getErrHelpWidth: () => 110,
  })
  .exitOverride();

for (const [name, { about, module }] of Object.entries(commands)) {
  program
    .command(name)
    .summary(about)
    .usage("")
    .helpOption(false)
    .allowUnknownOption()
    .argument("[words...]")
    // Its words as they were given: the command reads them itself.
    .action(() => run(module, process.argv.slice(3)));
}

/** @param {string} text what commander says of a wrong use */
function sentence(text) {
  const asked = text.replace(/^error: /u, "").replace(/\n\(Did you mean (.*)\?\)/u, "; did you mean $1?");
  return `${asked}gozide --help names the commands.\n`;
}

/**
 * @param {string} name a module of the generator, below its sources
 * @param {readonly string[]} args
 */
async function run(name, args) {
  const { launch } = await import("../src/making/launch.mjs");
  const command = await launch(name);
  process.exitCode = await command.run(args);
}

async function main() {
  // Without a command it says which there are; a wrong use all the same, for scripts.
  if (process.argv.length === 2) program.help({ error: true });
  await program.parseAsync();
}

main().catch((error) => {
  if (typeof error?.code !== "string" || !error.code.startsWith("commander.")) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
});

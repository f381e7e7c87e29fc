import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { HOME } from "../support/run-build.ts";

const read = (file: string): string => readFileSync(path.join(HOME, file), "utf8");

describe("the release", () => {
  const { jobs } = z
    .object({ jobs: z.object({ publish: z.object({ steps: z.array(z.record(z.string(), z.unknown())) }) }) })
    .parse(parse(read(".github/workflows/release.yml")));
  const commandOf = (name: string): string =>
    String(jobs.publish.steps.find((step) => step.name?.toString().startsWith(name))?.run);
  const { version }: { readonly version: string } = JSON.parse(read("package.json"));

  /** Runs a step as GitHub does. @param published names and versions that npm has already */
  function runStep(command: string, tag: string, published: readonly string[] = []) {
    const folder = mkdtempSync(path.join(tmpdir(), "gozide-release-"));
    try {
      const npm = `#!/bin/bash
case "$1" in
  view) case " ${published.join(" ")} " in *" $2 "*) echo found ;; *) exit 1 ;; esac ;;
  config) [ "$2" = get ] && echo https://registry.example/ || echo "$@" >>"${folder}/said" ;;
  *) echo "$@" >>"${folder}/said" ;;
esac
`;
      writeFileSync(path.join(folder, "npm"), npm, { mode: 0o755 });
      const env = {
        ...process.env,
        PATH: `${folder}${path.delimiter}${process.env.PATH}`,
        GITHUB_REF_NAME: tag,
        GITHUB_REPOSITORY: "someone/gozide",
        NPM_TOKEN: "secret",
      };
      const { status } = spawnSync("bash", ["-ec", command], { cwd: HOME, env });
      const said = path.join(folder, "said");
      return { status, said: existsSync(said) ? readFileSync(said, "utf8").split("\n").filter(Boolean) : [] };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it("is of a tag that says both packages' version and that the changelog knows", () => {
    const check = commandOf("The tag");
    expect(runStep(check, `v${version}`).status).toBe(0);
    expect(runStep(check, "v99.0.0").status).toBe(1);
  });

  it("publishes the generator first, with its repository, and goes on where it was cut off", () => {
    const publish = commandOf("Publish");
    const [gozide, create] = ["", " --workspace create"].map(
      (which) => `publish --provenance --access public --tag latest${which}`,
    );
    const { status, said } = runStep(publish, `v${version}`);
    expect([status, said]).toEqual([
      0,
      [
        "config set //registry.example/:_authToken secret",
        "pkg set repository=github:someone/gozide",
        "pkg set repository=github:someone/gozide --workspace create",
        gozide,
        create,
      ],
    ]);
    expect(runStep(publish, `v${version}`, [`gozide@${version}`]).said.slice(3)).toEqual([create]);
    expect(runStep(publish, "v9.0.0-beta.1").said.at(3)).toContain("--tag next");
  });
});

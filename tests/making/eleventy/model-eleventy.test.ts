import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compiledCode } from "../../../src/making/code/compiled-code.ts";
import { NO_TEMPLATES } from "../../../src/making/code/kept-code.mjs";
import { ModelEleventy } from "../../../src/making/eleventy/model-eleventy.ts";
import { HOME } from "../../support/run-build.ts";

const output = mkdtempSync(path.join(tmpdir(), "gozide-model-"));
afterAll(() => rmSync(output, { recursive: true, force: true }));

describe("the model's Eleventy", () => {
  it("listens to no more after many batches than after none: Node warns of a hundred listeners", async () => {
    const { folder: code } = await compiledCode(HOME);
    const input = path.join(code, NO_TEMPLATES);
    const model = await ModelEleventy.load({ base: HOME, code, input, output, pathPrefix: "/" });
    const { events } = model.config;
    const heard = () => events.eventNames().map((name) => `${String(name)} ${events.listeners(String(name)).length}`);
    await model.render({});
    const before = heard();
    for (let batch = 0; batch < 5; batch++) await model.render({});
    expect(heard()).toEqual(before);
  });
});

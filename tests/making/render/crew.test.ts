import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Crew, JobError } from "../../../src/making/render/crew.ts";
import type { Job } from "../../../src/making/render/worker.ts";

/** A thread that answers a job to draw with the number of its pictures, or fails as the job's folder says. */
const THREAD = `
const { parentPort, threadId } = require("node:worker_threads");
parentPort.on("message", ({ folder, pictures }) => {
  if (folder === "throw") throw new Error("thrown in a thread");
  if (folder === "full") return parentPort.postMessage({ kind: "failed", message: "no room", code: "ENOSPC" });
  setTimeout(() => parentPort.postMessage({ kind: "rendered", files: [[String(pictures.length), threadId]] }), 5);
});
`;

let code: string;
beforeEach(() => {
  code = mkdtempSync(path.join(tmpdir(), "gozide-crew-"));
  const folder = path.join(code, "src/making/render");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "worker-thread.js"), THREAD);
  writeFileSync(path.join(code, "package.json"), '{ "type": "commonjs" }');
});
afterEach(() => rmSync(code, { recursive: true, force: true }));

const job = (folder: string, count = 0): Job => ({
  kind: "draw",
  folder,
  pictures: Array.from({ length: count }, (_, index) => ({
    file: `${index}.png`,
    picture: { title: "", jalali: "", gregorian: "", digest: "", accent: "#000" },
    keep: [],
  })),
});

async function withCrew<T>(size: number, work: (crew: Crew) => Promise<T>): Promise<T> {
  const crew = new Crew(size, code);
  try {
    return await work(crew);
  } finally {
    await crew.dismiss();
  }
}

describe("a crew", () => {
  it("gives answers in the order of the jobs, whoever did them", async () => {
    const answers = await withCrew(2, (crew) => crew.all(7, (index) => job("", index)));
    const files = answers.flatMap((answer) => (answer.kind === "rendered" ? answer.files : []));
    expect(files.map(([file]) => file)).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
    expect(new Set(files.map(([, thread]) => thread)).size).toBe(2);
  });

  it("makes a job only when a thread is free for it", async () => {
    let made = 0;
    await withCrew(2, async (crew) => {
      const all = crew.all(6, () => {
        made++;
        return job("");
      });
      expect(made).toBe(2);
      await all;
      expect(made).toBe(6);
    });
  });

  it("does what is asked for after what nobody waits for, and then says how that failed", async () => {
    const answers = await withCrew(2, (crew) => {
      crew.meanwhile(job("", 3));
      return crew.all(2, (index) => job("", index));
    });
    expect(answers.flatMap((answer) => (answer.kind === "rendered" ? answer.files.map(([file]) => file) : []))).toEqual(
      ["0", "1"],
    );
    const failed = await withCrew(1, (crew) => {
      crew.meanwhile(job("full"));
      return crew.everybody(job("")).catch((error: unknown) => error);
    });
    expect(failed).toBeInstanceOf(JobError);
  });

  it("can be dismissed in the middle of what nobody waits for", async () => {
    await withCrew(2, async (crew) => crew.meanwhile(job("")));
  });

  it("hands on why a job failed, with the disk's code", async () => {
    const failed = await withCrew(1, (crew) => crew.all(1, () => job("full")).catch((error: unknown) => error));
    expect(failed).toBeInstanceOf(JobError);
    expect(failed).toMatchObject({ message: "no room", code: "ENOSPC" });
  });

  it("hands on what a thread died of", async () => {
    const failed = await withCrew(1, (crew) => crew.all(1, () => job("throw")).catch((error: unknown) => error));
    expect(failed).toBeInstanceOf(JobError);
    expect(String(failed)).toContain("thrown in a thread");
  });

  it("does jobs in this thread where it has none, as if it had one", async () => {
    const answers = await withCrew(0, (crew) => {
      expect(crew.size).toBe(1);
      return crew.all(2, () => job(code));
    });
    expect(answers).toEqual([{ kind: "done" }, { kind: "done" }]);
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BusyError, takeLock } from "../../../src/making/memory/lock.ts";
import { ownName } from "../../../src/making/memory/process-name.ts";
import { showLife } from "../../../src/making/memory/sign-of-life.ts";
import { inEnglish } from "../../support/english.ts";

const HOUR_MS = 3_600_000;

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-lock-"));
  lock = path.join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a lock as some process wrote it, so many milliseconds ago. */
function held(by: object | number | string, age = 10_000): void {
  writeFileSync(lock, typeof by === "string" ? by : JSON.stringify(by));
  const at = (lstatSync(lock).mtimeMs - age) / 1000;
  utimesSync(lock, at, at);
}

/** Takes the lock and gives it back. @returns whom it waited for; once it waits, `whileWaiting` is done */
async function waitedFor(whileWaiting: () => void = () => rmSync(lock)): Promise<readonly string[]> {
  const holders: string[] = [];
  const release = await takeLock(lock, (holder) => {
    holders.push(inEnglish(holder));
    whileWaiting();
  });
  expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid });
  release();
  return holders;
}

describe("a lock", () => {
  it("is taken, names its process, and leaves nothing behind", async () => {
    expect(await waitedFor()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not waited for where one has no patience", async () => {
    const release = await takeLock(lock, () => {});
    const holders: string[] = [];
    await expect(takeLock(lock, (holder) => holders.push(inEnglish(holder)), 0)).rejects.toThrow(BusyError);
    expect(holders).toEqual([`process ${process.pid}`]);
    release();
    (await takeLock(lock, () => {}, 0))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is waited for while its process lives, even where that is this one", async () => {
    const release = await takeLock(lock, () => {});
    expect(await waitedFor(release)).toEqual([`process ${process.pid}`]);
  });

  it("is given to one after another of many that want it", async () => {
    let holders = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      const release = await takeLock(lock, () => {});
      most.push(++holders);
      await new Promise((resolve) => setTimeout(resolve, 5));
      holders--;
      release();
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(most).toEqual(Array.from({ length: 8 }, () => 1));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not given back by one from whom it was taken over", async () => {
    const release = await takeLock(lock, () => {});
    held({ ...ownName(), pid: 1 });
    release();
    expect(existsSync(lock)).toBe(true);
  });
});

describe("a lock that nobody holds any more is taken over", () => {
  it("where its process ended", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    held({ ...ownName(), pid: child.pid });
    expect(await waitedFor()).toEqual([]);
  });

  it("where another process, this one, has its number now", async () => {
    held({ ...ownName(), began: "1" });
    expect(await waitedFor()).toEqual([]);
  });

  it("where its machine was started again since", async () => {
    held({ ...ownName(), boot: "before" });
    expect(await waitedFor()).toEqual([]);
  });

  it("where it was of a container whose processes cannot be seen and nobody shows life", async () => {
    const end = await showLife(`${lock}.01234567`);
    end?.();
    held({ ...ownName(), space: "pid:[1]", life: "01234567" });
    expect(await waitedFor()).toEqual([]);
  });

  it("where it was of another machine, an hour ago", async () => {
    held({ pid: process.pid, host: "another", boot: "another" }, HOUR_MS + 1000);
    expect(await waitedFor()).toEqual([]);
  });

  it("where an earlier version wrote this process's number alone", async () => {
    held(process.pid);
    expect(await waitedFor()).toEqual([]);
  });

  it.each(["", "nobody", "{}", '{"pid":0}', '{"pid":1,"life":"../../x"}', '{"pid":1,"host":2}'])(
    "where it says %j",
    async (text) => {
      held(text);
      expect(await waitedFor()).toEqual([]);
    },
  );

  it("where it is a folder", async () => {
    mkdirSync(path.join(lock, "below"), { recursive: true });
    const at = (lstatSync(lock).mtimeMs - 10_000) / 1000;
    utimesSync(lock, at, at);
    expect(await waitedFor()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a lock that somebody may hold is waited for", () => {
  it("where its process lives", async () => {
    const child = spawn("sleep", ["600"]);
    held(Number(child.pid));
    expect(await waitedFor(() => child.kill())).toEqual([`process ${child.pid}`]);
  });

  it("where it is of a container that shows life", async () => {
    const end = await showLife(`${lock}.01234567`);
    held({ ...ownName(), space: "pid:[1]", life: "01234567" });
    expect(await waitedFor(() => end?.())).toEqual([`process ${process.pid}`]);
  });

  it("where it is of a container that cannot show life", async () => {
    held({ ...ownName(), space: "pid:[1]" });
    expect(await waitedFor()).toEqual([`process ${process.pid}`]);
  });

  it("where it is of another machine, which is named with what to do", async () => {
    held({ pid: 12, host: "another", boot: "another", life: "01234567" });
    expect(await waitedFor()).toEqual([`process 12 on another; if it is over, delete ${lock}`]);
  });

  it("where its text is only just being written", async () => {
    held("", 0);
    // Written once it was looked at without its text, and long before that is too old to be believed.
    setImmediate(() => held({ ...ownName(), space: "pid:[1]" }, 0));
    expect(await waitedFor()).toEqual([`process ${process.pid}`]);
  });
});

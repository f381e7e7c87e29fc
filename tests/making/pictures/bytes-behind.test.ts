import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { hasBytesBehind } from "../../../src/making/pictures/bytes-behind.ts";
import { examine } from "../../../src/making/pictures/examine.ts";
import { writtenAnew } from "../../../src/making/pictures/make-copies.ts";
import { drawn } from "../../support/photographs.ts";

const SECRET = Buffer.from("35.6892 51.3890");

describe("what is behind the end of a picture", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)("is seen, and goes: %s", async (kind) => {
    const whole = await drawn({ width: 90, height: 60 }).toFormat(kind).toBuffer();
    const more = Buffer.concat([whole, SECRET]);
    expect([hasBytesBehind(kind, whole), hasBytesBehind(kind, more)]).toEqual([false, true]);
    const name = `a.${kind === "jpeg" ? "jpg" : kind}`;
    const written = [whole, more].map((bytes) => examine(bytes, name, [], (it, options) => sharp(it, options)));
    expect(await Promise.all(written)).toMatchObject([{ written: false }, { written: true }]);
    expect(Buffer.from(await writtenAnew(more, [])).includes(SECRET)).toBe(false);
  });
});

import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { afterStatus, unreached } from "../../src/desk/fetch/unreached.ts";
import { textIn } from "../../src/words/message.ts";
import { PATIENCE_MS } from "../support/patience.ts";
import { fetchFeed } from "./read-in-english.ts";

function said(code: string): readonly (string | undefined)[] {
  const { message, fix } = unreached(Object.assign(new Error(`connect ${code}`), { code }));
  return [message, fix].map((text) => (text === undefined ? undefined : textIn(text, "en")));
}

describe("an address from which nothing came", () => {
  test.each([
    ["ENOTFOUND", "there is no such host"],
    ["EAI_AGAIN", "the names of hosts cannot be looked up"],
    ["ENETUNREACH", "cannot be reached from here"],
    ["ECONNREFUSED", "nothing answers there"],
    ["ETIMEDOUT", "did not answer"],
    ["ECONNRESET", "the connection was cut"],
    ["CERT_HAS_EXPIRED", "its certificate is not valid"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is not valid"],
  ])("because of %s is said to be so, with what to do", (code, message) => {
    expect(said(code)).toEqual([message, expect.any(String)]);
  });

  test("for a reason that we have no words for is reported in the system's", () => {
    expect(said("EPROTO")).toEqual(["cannot be fetched: connect EPROTO", undefined]);
  });

  test("is a port where nobody listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const found = await fetchFeed(`http://127.0.0.1:${port}/rss`, { allows: () => true, silenceMs: PATIENCE_MS });
    expect(found).toMatchObject({ message: "nothing answers there", fix: "try again later" });
  });
});

describe("a server's answer", () => {
  test.each([
    [403, "see what a browser says of the address; the site may refuse programs"],
    [404, "look for its new address on the site"],
    [500, "try again later"],
    [418, undefined],
  ])("of status %i says what to do: %s", (status, expected) => {
    const fix = afterStatus(status);
    expect(fix === undefined ? undefined : textIn(fix, "en")).toBe(expected);
  });
});

import { lookup as lookUpHost } from "node:dns";
import { get as getHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { get as getHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Problem } from "../../content/problem.ts";
import { LIMITS } from "./limits.ts";
import { isPublicAddress } from "./public-address.ts";
import { type InputBytes, tooLarge } from "./read-input.ts";

/** What a fetch may do; tests allow their own server. */
export interface FetchRules {
  /** Whether an IP address may be asked. */
  readonly allows: (address: string) => boolean;
  readonly timeoutMs: number;
}

const RULES: FetchRules = { allows: isPublicAddress, timeoutMs: LIMITS.fetchMs };

/** Whether an input is named by its address on the web. */
export function isWebAddress(input: string): boolean {
  return /^https?:\/\//iu.test(input);
}

/**
 * Fetches a feed: no redirects, no private addresses, at most {@link LIMITS.fileBytes} unpacked, in
 * {@link LIMITS.fetchMs} in all. The name is looked up once and the connection goes to that very address, so that
 * a second answer of its name server cannot lead elsewhere.
 */
export async function fetchFeed(address: string, rules: FetchRules = RULES): Promise<InputBytes | Problem> {
  const problem = (message: string, fix?: string): Problem => ({
    severity: "error",
    file: address,
    message,
    ...(fix === undefined ? {} : { fix }),
  });
  if (!URL.canParse(address)) return problem("is not an address");
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return problem("holds a user name or password", "leave them out");
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  if (isIP(host) !== 0 && !rules.allows(host))
    return problem(`${host} is a private address`, "save the feed as a file");
  try {
    const response = await request(url, rules);
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400) {
      response.destroy();
      const target = (response.headers.location ?? "").slice(0, 200);
      return problem(`redirects to \`${target}\`: redirects are not followed`, "give that address if you trust it");
    }
    if (status !== 200) {
      response.destroy();
      return problem(`was answered with status ${status}`);
    }
    const bytes = await bytesOf(response);
    if (bytes === undefined) return tooLarge(address, LIMITS.fileBytes + 1);
    const charset = /charset\s*=\s*"?([\w.:-]+)/iu.exec(response.headers["content-type"] ?? "")?.[1];
    return { bytes, ...(charset === undefined ? {} : { charset }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const late = error.name === "TimeoutError" || error.name === "AbortError";
    return problem(late ? `did not answer within ${rules.timeoutMs / 1000} s` : `cannot be fetched: ${error.message}`);
  }
}

function request(url: URL, rules: FetchRules): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    headers: { accept: "application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5" },
    lookup: checkedLookup(rules),
    maxHeaderSize: 16_384,
    signal: AbortSignal.timeout(rules.timeoutMs),
  };
  const get = url.protocol === "https:" ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on("error", reject);
  });
}

/** Looks a name up and hands on only what may be asked: one private address among public ones refuses the name. */
function checkedLookup(rules: FetchRules): LookupFunction {
  return (hostname, options, callback) => {
    lookUpHost(hostname, { family: options.family ?? 0, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) return callback(error, []);
      const refused = addresses.find(({ address }) => !rules.allows(address));
      if (refused !== undefined || first === undefined) {
        return callback(new Error(`${hostname} has the private address ${refused?.address ?? ""}`), []);
      }
      if (options.all === true) return callback(null, [first]);
      callback(null, first.address, first.family);
    });
  };
}

/** The body, unpacked; undefined where it is larger than may be. */
async function bytesOf(response: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body = unpacked(response);
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > LIMITS.fileBytes) {
      response.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const coding = response.headers["content-encoding"] ?? "identity";
  if (coding === "identity") return response;
  const unpack =
    coding === "gzip"
      ? createGunzip()
      : coding === "br"
        ? createBrotliDecompress()
        : coding === "deflate"
          ? createInflate()
          : undefined;
  if (unpack === undefined) throw new Error(`packed as \`${coding.slice(0, 20)}\``);
  response.on("error", (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

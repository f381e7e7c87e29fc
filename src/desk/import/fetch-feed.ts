import { lookup as lookUpHost } from "node:dns";
import { get as getHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { get as getHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Problem } from "../../content/problem.ts";
import { DOING, FETCHED } from "../../words/import.ts";
import type { Message } from "../../words/message.ts";
import { LIMITS } from "./limits.ts";
import type { Report } from "./progress.ts";
import { isPublicAddress } from "./public-address.ts";
import { type InputBytes, tooLarge } from "./read-input.ts";
import { unpack } from "./unpack.ts";

/** What a fetch may do; tests allow their own server. */
export interface FetchRules {
  /** Whether an IP address may be asked. */
  readonly allows: (address: string) => boolean;
  /** Milliseconds for which the server may send nothing. */
  readonly silenceMs: number;
}

const RULES: FetchRules = { allows: isPublicAddress, silenceMs: LIMITS.silenceMs };

/** Whether an input is named by its address on the web. */
export function isWebAddress(input: string): boolean {
  return /^https?:\/\//iu.test(input);
}

/**
 * Fetches a feed: no redirects, no private addresses, at most {@link LIMITS.fileBytes} packed and unpacked. It may take as
 * long as it takes, while something comes. The name is looked up once and the connection goes to that very address, so
 * that a second answer of its name server cannot lead elsewhere.
 * @param report told how much has come
 */
export async function fetchFeed(
  address: string,
  rules: FetchRules = RULES,
  report: Report = () => undefined,
): Promise<InputBytes | Problem> {
  const url = askable(address, rules);
  if (!(url instanceof URL)) return url;
  const silence = new Silence(rules.silenceMs, () => report(DOING.waiting({ address })));
  let received = 0;
  try {
    const response = await request(url, rules, silence.signal);
    silence.broken();
    const refused = refusedAnswer(response, address);
    if (refused !== undefined) {
      response.destroy();
      return refused;
    }
    const body = await bodyOf(response, (bytes) => {
      received += bytes;
      silence.broken();
      report(DOING.received({ address, size: Math.ceil(received / 1024) }));
    });
    return body === undefined ? tooLarge(address, LIMITS.fileBytes + 1) : unpacked(body, response, address);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (silence.signal.aborted)
      return problem(address, FETCHED.silent({ seconds: rules.silenceMs / 1000 }), FETCHED.later);
    if (received === 0) return problem(address, FETCHED.unfetchable({ said: error.message }));
    const size = Math.ceil(received / 1024);
    return problem(address, FETCHED.cutOff({ size }), FETCHED.again);
  } finally {
    silence.end();
  }
}

function problem(file: string, message: Message, fix?: Message): Problem {
  return { severity: "error", file, message, ...(fix === undefined ? {} : { fix }) };
}

/** The address as far as its letters tell whether it may be asked. */
function askable(address: string, rules: FetchRules): URL | Problem {
  if (!URL.canParse(address)) return problem(address, FETCHED.noAddress);
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") {
    return problem(address, FETCHED.password, FETCHED.leaveOut);
  }
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  if (isIP(host) === 0 || rules.allows(host)) return url;
  return problem(address, FETCHED.privateHost({ host }), FETCHED.saveFeed);
}

/** What is wrong with an answer that is no feed's. */
function refusedAnswer(response: IncomingMessage, address: string): Problem | undefined {
  const status = response.statusCode ?? 0;
  if (status === 200) return undefined;
  if (status < 300 || status >= 400) return problem(address, FETCHED.status({ status }));
  const target = (response.headers.location ?? "").slice(0, 200);
  return problem(address, FETCHED.redirects({ target }), FETCHED.giveTarget);
}

function unpacked(body: Uint8Array, { headers }: IncomingMessage, address: string): InputBytes | Problem {
  const result = unpack(body, headers["content-encoding"], LIMITS.fileBytes);
  if (!result.ok) {
    const coding = result.coding.slice(0, 40);
    switch (result.why) {
      case "too large":
        return tooLarge(address, LIMITS.fileBytes + 1);
      case "torn":
        return problem(address, FETCHED.tornPacked({ coding }), FETCHED.again);
      case "unknown":
        return problem(address, FETCHED.unknownPacked({ coding }), FETCHED.saveFile);
      case "broken":
        return problem(address, FETCHED.notPacked({ coding }), FETCHED.saveFile);
    }
  }
  const charset = /charset\s*=\s*"?([\w.:-]+)/iu.exec(headers["content-type"] ?? "")?.[1];
  return { bytes: result.bytes, ...(charset === undefined ? {} : { charset }) };
}

/** How often it is said that nothing comes, in milliseconds. */
const WAITING_MS = 2000;

/** Aborts what nothing comes of for a time. */
class Silence {
  readonly #controller = new AbortController();
  readonly #limit: number;
  readonly #waiting: ReturnType<typeof setInterval>;
  #timer: ReturnType<typeof setTimeout>;

  constructor(limit: number, waiting: () => void) {
    this.#limit = limit;
    this.#waiting = setInterval(waiting, WAITING_MS);
    this.#timer = this.#wait();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something came. */
  broken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#waiting);
  }

  #wait(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#controller.abort(), this.#limit);
  }
}

function request(url: URL, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    headers: {
      accept: "application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5",
      "accept-encoding": "gzip, deflate, br",
    },
    lookup: checkedLookup(rules),
    maxHeaderSize: 16_384,
    signal,
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

/** The body as it came; undefined where it is larger than may be. */
async function bodyOf(response: IncomingMessage, came: (bytes: number) => void): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > LIMITS.fileBytes) {
      response.destroy();
      return undefined;
    }
    chunks.push(chunk);
    came(chunk.byteLength);
  }
  return Buffer.concat(chunks);
}

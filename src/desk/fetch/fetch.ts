import type { IncomingMessage } from "node:http";
import type { Problem } from "../../content/problem.ts";
import { FETCHED } from "../../words/fetch.ts";
import { DOING } from "../../words/import.ts";
import type { Message } from "../../words/message.ts";
import { LIMITS } from "../import/limits.ts";
import type { Report } from "../import/progress.ts";
import { tooLarge } from "../import/read-input.ts";
import { type Fetched, fetchProblem, type InputBytes, type Validators } from "./fetched.ts";
import { isPublicAddress } from "./public-address.ts";
import { type Allows, askable, bodyOf, PrivateAddress, request } from "./request.ts";
import { retryAfter } from "./retry-after.ts";
import { Silence } from "./silence.ts";
import { unpack } from "./unpack.ts";
import { afterStatus, unreached } from "./unreached.ts";

/** What a fetch may do; tests allow their own server. */
export interface FetchRules {
  readonly allows: Allows;
  /** Milliseconds for which the server may send nothing. */
  readonly silenceMs: number;
  /** Milliseconds that it may take in all; without it as long as something comes. */
  readonly totalMs?: number;
  /** How many redirects are followed; none where it is left out. The address of each is checked like the first. */
  readonly hops?: number;
  /** What an editor may do who wants a private address asked; {@link FETCHED.saveFeed} where it is left out. */
  readonly ofPrivate?: Message;
  /** What kinds are asked for; feeds where it is left out. */
  readonly accept?: string;
  /** The time, in epoch milliseconds. */
  readonly now?: () => number;
}

const RULES: FetchRules = { allows: isPublicAddress, silenceMs: LIMITS.silenceMs };

const FEEDS = "application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5";

/**
 * Fetches a feed that an editor named: no redirects, no private addresses, at most {@link LIMITS.fileBytes} packed and
 * unpacked. It may take as long as it takes, while something comes.
 * @param report told how much has come
 */
export async function fetchFeed(
  address: string,
  rules: FetchRules = RULES,
  report: Report = () => undefined,
): Promise<InputBytes | Problem> {
  const fetched = await fetchWeb(address, rules, report);
  switch (fetched.kind) {
    case "body":
      return fetched.input;
    case "unchanged":
      return fetchProblem(address, FETCHED.status({ status: 304 }));
    case "later":
    case "refused":
    case "failed":
      return fetched.problem;
  }
}

/**
 * Asks for an address on the web.
 * @param report told how much has come
 * @param known what the server said the last time, so that it may answer that nothing changed
 */
export async function fetchWeb(
  address: string,
  rules: FetchRules,
  report: Report = () => undefined,
  known: Validators = {},
): Promise<Fetched> {
  const silence = new Silence(rules, () => report(DOING.waiting({ address })));
  const received = { bytes: 0 };
  const came = (bytes: number): void => {
    received.bytes += bytes;
    silence.broken();
    if (bytes > 0) report(DOING.received({ address, size: Math.ceil(received.bytes / 1024) }));
  };
  try {
    const led = await follow(address, rules, silence, known);
    return "kind" in led ? led : await answered(led, address, rules, came);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const kind = error instanceof PrivateAddress ? "refused" : "failed";
    return { kind, problem: brokenOff(error, address, rules, silence, received.bytes) };
  } finally {
    silence.end();
  }
}

/** The answer at the end of the redirects. */
interface Led {
  readonly response: IncomingMessage;
  readonly moved?: string;
  readonly at?: string;
}

async function follow(
  address: string,
  rules: FetchRules,
  silence: Silence,
  known: Validators,
): Promise<Led | Extract<Fetched, { readonly kind: "failed" | "refused" }>> {
  const headers = { accept: rules.accept ?? FEEDS, ...conditions(known) };
  let asked = address;
  let moved: string | undefined;
  let forGood = true;
  for (let hop = 0; ; hop++) {
    const url = askable(asked, rules.allows, address, rules.ofPrivate);
    if (!(url instanceof URL)) return { kind: hop === 0 ? "refused" : "failed", problem: url };
    const response = await request(url, rules.allows, silence.signal, headers);
    silence.broken();
    const target = targetOf(response, url);
    if (target === undefined || rules.hops === undefined) {
      return { response, ...(moved === undefined ? {} : { moved }), ...(hop === 0 ? {} : { at: asked }) };
    }
    response.destroy();
    if (hop >= rules.hops) {
      return { kind: "failed", problem: fetchProblem(address, FETCHED.tooManyHops({ most: rules.hops })) };
    }
    forGood &&= response.statusCode === 301 || response.statusCode === 308;
    if (forGood) moved = target;
    asked = target;
  }
}

function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

/** Where an answer sends on to; undefined where it does not. */
function targetOf({ statusCode = 0, headers }: IncomingMessage, url: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined;
  return URL.canParse(headers.location, url) ? new URL(headers.location, url).href : headers.location;
}

async function answered(
  { response, moved, at }: Led,
  address: string,
  rules: FetchRules,
  came: (bytes: number) => void,
): Promise<Fetched> {
  const { headers } = response;
  const refused = refusedAnswer(response, address, (rules.now ?? Date.now)());
  if (refused !== undefined) {
    response.destroy();
    return refused;
  }
  const body = await bodyOf(response, LIMITS.fileBytes, came);
  if (body === undefined) return { kind: "failed", problem: tooLarge(address, LIMITS.fileBytes + 1) };
  const input = unpacked(body, response, address);
  if ("message" in input) return { kind: "failed", problem: input };
  const hub = hubOf(headers.link);
  return {
    kind: "body",
    input,
    ...(at === undefined ? {} : { at }),
    validators: {
      ...(headers.etag === undefined ? {} : { etag: headers.etag }),
      ...(headers["last-modified"] === undefined ? {} : { lastModified: headers["last-modified"] }),
    },
    ...(moved === undefined ? {} : { moved }),
    ...(hub === undefined ? {} : { hub }),
  };
}

/** What an answer says that holds no body: undefined where it holds one. */
function refusedAnswer(response: IncomingMessage, address: string, now: number): Fetched | undefined {
  const status = response.statusCode ?? 0;
  if (status === 200) return undefined;
  if (status === 304) return { kind: "unchanged" };
  if (status === 429 || status === 503) {
    const until = retryAfter(response.headers["retry-after"], now);
    const problem = fetchProblem(address, FETCHED.status({ status }), FETCHED.later);
    return { kind: "later", problem, status, ...(until === undefined ? {} : { until }) };
  }
  if (status < 300 || status >= 400) {
    return { kind: "failed", problem: fetchProblem(address, FETCHED.status({ status }), afterStatus(status)), status };
  }
  const target = (response.headers.location ?? "").slice(0, 200);
  return { kind: "failed", problem: fetchProblem(address, FETCHED.redirects({ target }), FETCHED.giveTarget) };
}

/** @see https://www.w3.org/TR/websub/#discovery */
function hubOf(link: string | string[] | undefined): string | undefined {
  const text = Array.isArray(link) ? link.join(",") : (link ?? "");
  return /<([^>]+)>\s*;[^,]*\brel\s*=\s*"?hub\b/iu.exec(text)?.[1];
}

function brokenOff(error: Error, address: string, rules: FetchRules, silence: Silence, bytes: number): Problem {
  if (silence.ended === "silent") {
    return fetchProblem(address, FETCHED.silent({ seconds: rules.silenceMs / 1000 }), FETCHED.later);
  }
  if (silence.ended === "endless") {
    return fetchProblem(address, FETCHED.endless({ seconds: (rules.totalMs ?? 0) / 1000 }), FETCHED.later);
  }
  if (error instanceof PrivateAddress) {
    return fetchProblem(address, FETCHED.privateName({ host: error.host, found: error.found }), rules.ofPrivate);
  }
  if (bytes === 0) {
    const { message, fix } = unreached(error);
    return fetchProblem(address, message, fix);
  }
  return fetchProblem(address, FETCHED.cutOff({ size: Math.ceil(bytes / 1024) }), FETCHED.again);
}

function unpacked(body: Uint8Array, { headers }: IncomingMessage, address: string): InputBytes | Problem {
  const result = unpack(body, headers["content-encoding"], LIMITS.fileBytes);
  if (!result.ok) {
    const coding = result.coding.slice(0, 40);
    switch (result.why) {
      case "too large":
        return tooLarge(address, LIMITS.fileBytes + 1);
      case "torn":
        return fetchProblem(address, FETCHED.tornPacked({ coding }), FETCHED.again);
      case "unknown":
        return fetchProblem(address, FETCHED.unknownPacked({ coding }), FETCHED.saveFile);
      case "broken":
        return fetchProblem(address, FETCHED.notPacked({ coding }), FETCHED.saveFile);
    }
  }
  const charset = /charset\s*=\s*"?([\w.:-]+)/iu.exec(headers["content-type"] ?? "")?.[1];
  return { bytes: result.bytes, ...(charset === undefined ? {} : { charset }) };
}

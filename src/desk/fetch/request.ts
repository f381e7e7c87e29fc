import { lookup as lookUpHost } from "node:dns";
import { get as getHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { get as getHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Problem } from "../../content/problem.ts";
import { FETCHED } from "../../words/fetch.ts";
import type { Message } from "../../words/message.ts";
import { fetchProblem } from "./fetched.ts";

/** Whether an IP address may be asked. */
export type Allows = (address: string) => boolean;

/** Whether an input is named by its address on the web. */
export function isWebAddress(input: string): boolean {
  return /^https?:\/\//iu.test(input);
}

/** Thrown where a name leads to an address that may not be asked. */
export class PrivateAddress extends Error {
  readonly host: string;
  readonly found: string;

  constructor(host: string, found: string) {
    super(`${host} has the private address ${found}`);
    this.host = host;
    this.found = found;
  }
}

/**
 * The address as far as its letters tell whether it may be asked.
 * @param named as the editor knows it, for the problem
 * @param ofPrivate what an editor may do who wants a private one asked
 */
export function askable(
  address: string,
  allows: Allows,
  named: string = address,
  ofPrivate: Message = FETCHED.saveFeed,
): URL | Problem {
  if (!URL.canParse(address) || !isWebAddress(address)) return fetchProblem(named, FETCHED.noAddress);
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return fetchProblem(named, FETCHED.password, FETCHED.leaveOut);
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  if (isIP(host) === 0 || allows(host)) return url;
  return fetchProblem(named, FETCHED.privateHost({ host }), ofPrivate);
}

/**
 * Asks for an address. Its name is looked up once and the connection goes to that very address, so that a second answer
 * of its name server cannot lead elsewhere.
 * @param headers beside those that every question has
 */
export function request(
  url: URL,
  allows: Allows,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    headers: { "accept-encoding": "gzip, deflate, br", ...headers },
    lookup: checkedLookup(allows),
    maxHeaderSize: 16_384,
    signal,
  };
  const get = url.protocol === "https:" ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on("error", reject);
  });
}

/** Looks a name up and hands on only what may be asked: one private address among public ones refuses the name. */
function checkedLookup(allows: Allows): LookupFunction {
  return (hostname, options, callback) => {
    lookUpHost(hostname, { family: options.family ?? 0, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) return callback(error, []);
      const refused = addresses.find(({ address }) => !allows(address));
      if (refused !== undefined || first === undefined) {
        return callback(new PrivateAddress(hostname, refused?.address ?? ""), []);
      }
      if (options.all === true) return callback(null, [first]);
      callback(null, first.address, first.family);
    });
  };
}

/** The body as it came; undefined where it is larger than may be. */
export async function bodyOf(
  response: IncomingMessage,
  most: number,
  came: (bytes: number) => void,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > most) {
      response.destroy();
      return undefined;
    }
    chunks.push(chunk);
    came(chunk.byteLength);
  }
  return Buffer.concat(chunks);
}

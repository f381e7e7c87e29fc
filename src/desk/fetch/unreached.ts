import type { Problem } from "../../content/problem.ts";
import { FETCHED } from "../../words/fetch.ts";
import type { Message } from "../../words/message.ts";

/** What is said of an address from which nothing came, and what an editor can do. */
type Unreached = Pick<Problem, "message" | "fix">;

/** @see https://nodejs.org/api/errors.html#common-system-errors */
const BY_CODE: Readonly<Record<string, Unreached>> = {
  ENOTFOUND: { message: FETCHED.noHost, fix: FETCHED.checkAddress },
  EAI_AGAIN: { message: FETCHED.noNames, fix: FETCHED.checkLine },
  ENETUNREACH: { message: FETCHED.noWay, fix: FETCHED.checkLine },
  EHOSTUNREACH: { message: FETCHED.noWay, fix: FETCHED.checkLine },
  ECONNREFUSED: { message: FETCHED.refused, fix: FETCHED.later },
  ETIMEDOUT: { message: FETCHED.noAnswer, fix: FETCHED.later },
  ECONNRESET: { message: FETCHED.cut, fix: FETCHED.later },
  EPIPE: { message: FETCHED.cut, fix: FETCHED.later },
};

/** What TLS says of a certificate, in Node's codes: `CERT_HAS_EXPIRED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY|SIGNATURE/u;

/** What is said where a server could not be asked; the system's own words where we have none for it. */
export function unreached(error: Error): Unreached {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (CERTIFICATE.test(code)) return { message: FETCHED.certificate, fix: FETCHED.seeInBrowser };
  return BY_CODE[code] ?? { message: FETCHED.unfetchable({ said: error.message }) };
}

/** What an editor can do about a server's answer; undefined where the number alone says no more. */
export function afterStatus(status: number): Message | undefined {
  if (status === 404 || status === 410) return FETCHED.findAddress;
  if (status === 401 || status === 403 || status === 451) return FETCHED.seeInBrowser;
  return status >= 500 ? FETCHED.later : undefined;
}

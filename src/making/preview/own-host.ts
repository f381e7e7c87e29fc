import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/**
 * Whether a request asks for this machine: «localhost» and addresses in digits do. A page of another site can point a
 * name of its own at this machine (DNS rebinding), but not these.
 */
export function isOwnName(header: string | undefined): boolean {
  const address = `http://${header}`;
  if (header === undefined || !URL.canParse(address)) return false;
  const name = new URL(address).hostname.replace(/^\[|\]$/gu, "");
  return name === "localhost" || isIP(name) !== 0;
}

/** Whether a socket is opened by a page of the preview. Browsers say whose page opens it; other programs say nothing. */
export function isOwnPage({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || origin === `http://${host}`;
}

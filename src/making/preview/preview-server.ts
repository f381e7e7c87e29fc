import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import DevServer from "@11ty/eleventy-dev-server";

/** The address that only programs on this machine can reach. */
export const OWN_HOST = "127.0.0.1";

/**
 * Eleventy's server, heard at one address only: a preview shows drafts, and the line may be a café's. It answers to
 * «localhost» and to addresses in digits, so that no page of another site can reach it by a name of its own (DNS
 * rebinding).
 */
export class PreviewServer extends DevServer {
  readonly #host: string;

  /** @param host an IP address of this machine, or 0.0.0.0 for all of them */
  constructor(folder: string, port: number, host: string) {
    const refuse = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
      if (isOwnName(request.headers.host)) next();
      else response.writeHead(403, { "content-type": "text/plain" }).end("The preview answers to localhost only.\n");
    };
    super("gozide", folder, { port, domDiff: false, showAllHosts: host !== OWN_HOST, middleware: [refuse] });
    this.#host = host;
  }

  /** By itself the server listens at every address of the machine. */
  override _serverListen(port: number): void {
    this.server.listen({ port, host: this.#host });
  }

  /** Through its socket the server tells pages what changed and each error's text, which no other site may hear. */
  override setupReloadNotifier(): void {
    super.setupReloadNotifier();
    this.updateServer.shouldHandle = ({ headers }) => isOwnName(headers.host) && isOwnPage(headers);
  }
}

/** Browsers say of each socket which site's page opens it; what is no browser says nothing. */
function isOwnPage({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || origin === `http://${host}`;
}

function isOwnName(header: string | undefined): boolean {
  const address = `http://${header}`;
  if (header === undefined || !URL.canParse(address)) return false;
  const name = new URL(address).hostname.replace(/^\[|\]$/gu, "");
  return name === "localhost" || isIP(name) !== 0;
}

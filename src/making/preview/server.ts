import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { Message } from "../../words/message.ts";
import { PREVIEW, PREVIEW_ANSWER } from "../../words/preview.ts";
import { answer, type PreviewedSite, say } from "./answer.ts";
import { isOwnName, isOwnPage } from "./own-host.ts";

/** The address that only programs on this machine can reach. */
export const OWN_HOST = "127.0.0.1";

/** So many ports after one that is taken are tried. */
const NEXT_PORTS = 10;

/** Pages say nothing through their sockets. */
const MOST_HEARD_BYTES = 1024;

/** What the server tells pages. `problems` are those of the last build; none where it went well. */
type Told = { readonly reload: true } | { readonly problems: readonly string[] };

/**
 * Serves the site while it is written, and tells its pages what happens. Whatever is sent to it, it answers or hangs
 * up, and lives on: any page that the editor opens can send it requests. A preview shows drafts, and the line may be a
 * café's, so it is heard at one address only.
 */
export class PreviewServer {
  readonly #site: PreviewedSite;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_HEARD_BYTES });
  readonly #opened: Promise<void>;
  #problems: readonly string[] = [];
  /** Requests wait until this is called: the first build is done. */
  open: () => void = () => undefined;
  /** Waits until a file that is made later than pages, below the site's folder, is as it is to be. */
  made: (file: string) => Promise<void> = () => Promise.resolve();
  /** Told what goes wrong with the server itself. */
  trouble: (problem: Message) => void = () => undefined;

  constructor(site: PreviewedSite) {
    this.#site = site;
    this.#opened = new Promise((resolve) => {
      this.open = resolve;
    });
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#server.on("upgrade", (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /**
   * Takes a port: the given one, or the next that is free.
   * @param host an IP address of this machine, or 0.0.0.0 for all of them
   * @returns the port
   * @throws {Error} when none is free, or the system refuses it
   */
  async listen(port: number, host: string): Promise<number> {
    const last = Math.min(port + NEXT_PORTS, 65_535);
    for (let tried = port; ; tried++) {
      const error = await this.#tryPort(tried, host);
      if (error === undefined) break;
      if (error.code !== "EADDRINUSE" || tried === last) throw error;
    }
    this.#server.on("error", (error) => this.trouble(PREVIEW.server({ said: error.message })));
    return this.#address().port;
  }

  /** Where browsers find it. */
  addresses(): readonly string[] {
    const { address, port } = this.#address();
    const outside = address === "0.0.0.0" || address === "::" ? addressesOutside() : [];
    return ["localhost", ...outside].map((host) => `http://${host}:${port}/`);
  }

  /** Lets every open page load anew. */
  reload(): void {
    this.#tell({ reload: true });
  }

  /** Shows over every page why the last build failed; with no problems the pages are as they were. */
  report(problems: readonly string[]): void {
    this.#problems = problems;
    this.#tell({ problems });
  }

  /** Hangs up on everybody. */
  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #tryPort(port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
    return new Promise((resolve) => {
      this.#server.once("error", resolve);
      this.#server.listen({ port, host }, () => {
        this.#server.off("error", resolve);
        resolve(undefined);
      });
    });
  }

  #address(): AddressInfo {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The preview's server does not listen");
    return address;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    // A reader that hangs up is no fault.
    request.on("error", () => undefined);
    response.on("error", () => undefined);
    if (!isOwnName(request.headers.host)) {
      say(response, 403, PREVIEW_ANSWER.ownMachine, this.#site.language);
      return;
    }
    this.#opened
      .then(() => answer(this.#site, request, response, (file) => this.made(file)))
      .catch((error: unknown) => {
        // Who hangs up before all is asked is gone.
        if (request.destroyed && !request.complete) return;
        this.trouble(PREVIEW.unanswered({ asked: request.url ?? "", said: String(error) }));
        say(response, 500, PREVIEW_ANSWER.failed, this.#site.language);
      });
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => socket.destroy());
    // Through its socket the server tells each error's text, which no other site may hear.
    if (!isOwnName(request.headers.host) || !isOwnPage(request.headers)) {
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      // A torn frame ends this one connection.
      client.on("error", () => client.terminate());
      if (this.#problems.length > 0) client.send(JSON.stringify({ problems: this.#problems } satisfies Told));
    });
  }

  #tell(told: Told): void {
    for (const client of this.#sockets.clients) {
      if (client.readyState === WebSocket.OPEN) client.send(JSON.stringify(told), () => undefined);
    }
  }
}

function addressesOutside(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
}

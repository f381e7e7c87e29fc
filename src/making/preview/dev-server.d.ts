// The package has no types of its own; this is the part of it that `npm start` uses.
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  /** @see https://www.11ty.dev/docs/dev-server/ */
  export default class DevServer {
    constructor(
      name: string,
      folder: string,
      options: {
        readonly port: number;
        readonly domDiff: boolean;
        readonly showAllHosts: boolean;
        readonly middleware: readonly Middleware[];
      },
    );
    readonly server: Server;
    /** A WebSocketServer of `ws`; refuses what its `shouldHandle` says no to. */
    readonly updateServer: { shouldHandle: (request: IncomingMessage) => boolean };
    serve(port: number): void;
    _serverListen(port: number): void;
    setupReloadNotifier(): void;
    reload(event: { readonly files: string[]; readonly subtype: string }): void;
    sendError(event: { readonly error: Error }): void;
    close(): Promise<void>;
  }
}

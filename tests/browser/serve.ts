import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

/** Kinds of files that ordinary hosts compress. */
const COMPRESSED = new Set([".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest"]);

/** A static host such as any: index files, the 404 page, gzip, and one year for files with their content's name. */
export interface Host {
  /** Scheme, host and prefix: `http://localhost:41231/`. */
  readonly address: string;
  /** Paths asked for since the last {@link Host.forget}, with how many bytes were sent. */
  readonly asked: ReadonlyMap<string, number>;
  readonly forget: () => void;
  /** Answers nothing that is asked for below the prefix from now on, as a line that hangs, until the given call. */
  readonly hang: () => () => void;
  /** Sends one path below the prefix to another from now on, as hosts do of `_redirects`. */
  readonly redirect: (from: string, to: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder on a free port.
 * @param prefix the path below which it is; asking for anything else gives a bare 404
 */
export async function serve(folder: string, prefix = "/"): Promise<Host> {
  const asked = new Map<string, number>();
  const redirects = new Map<string, string>();
  let line: Promise<void> = Promise.resolve();
  const server = createServer(async (request, response) => {
    await line;
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const below = decodeURIComponent(pathname);
    const elsewhere = redirects.get(below);
    if (elsewhere !== undefined) {
      response.writeHead(301, { location: elsewhere, "cache-control": "no-cache" }).end();
      return;
    }
    const file = below.startsWith(prefix) ? fileOf(folder, below.slice(prefix.length)) : undefined;
    const shown = file ?? path.join(folder, "404.html");
    const kind = path.extname(shown);
    const bytes = existsSync(shown) ? readFileSync(shown) : Buffer.alloc(0);
    const packed = COMPRESSED.has(kind) ? gzipSync(bytes) : bytes;
    asked.set(below, packed.length);
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": TYPES[kind] ?? "application/octet-stream",
      "cache-control": /-[0-9a-f]{8}\.\w+$/u.test(shown) ? "public, max-age=31536000, immutable" : "no-cache",
      ...(COMPRESSED.has(kind) ? { "content-encoding": "gzip" } : {}),
    });
    response.end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    address: `http://localhost:${port}${prefix}`,
    asked,
    forget: () => asked.clear(),
    hang: () => {
      let release = (): void => undefined;
      line = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    redirect: (from, to) => {
      redirects.set(prefix + from, prefix + to);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function fileOf(folder: string, below: string): string | undefined {
  const file = path.join(folder, below.endsWith("/") || below === "" ? `${below}index.html` : below);
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

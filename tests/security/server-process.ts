import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/patience.ts";

/** A kind of server: which program it is, and how the digest's example becomes its configuration. */
export interface ServerKind {
  readonly name: string;
  readonly example: string;
  readonly isInstalled: () => boolean;
  readonly configuration: (example: string, place: Place) => string;
  readonly command: (place: Place) => readonly [string, ...string[]];
}

interface Place {
  readonly folder: string;
  readonly site: string;
  readonly port: number;
  readonly config: string;
  readonly errors: string;
}

export const NGINX: ServerKind = {
  name: "nginx",
  example: "docs/server/nginx.conf",
  isInstalled: () => spawnSync("nginx", ["-v"]).error === undefined,
  configuration: (example, { folder, site, port, errors }) => {
    const server = example.replace(/listen 8080;/u, `listen 127.0.0.1:${port};`).replace("/var/www/digest", site);
    const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    return `daemon off; master_process off; pid ${folder}/pid; error_log ${errors}; events {} http { access_log off; ${own.join(" ")}\n${server}\n}`;
  },
  command: ({ folder, config, errors }) => ["nginx", "-p", folder, "-e", errors, "-c", config],
};

/** Where Debian and its kin keep the modules. */
const APACHE_MODULES = "/usr/lib/apache2/modules";

export const APACHE: ServerKind = {
  name: "apache2",
  example: "docs/server/apache.conf",
  isInstalled: () => spawnSync("apache2", ["-v"]).error === undefined && existsSync(APACHE_MODULES),
  configuration: (example, { folder, site, port, errors }) => {
    const server = example.replaceAll("/var/www/digest", site).replace("*:8080", `127.0.0.1:${port}`);
    const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate"].map(
      (name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`,
    );
    writeFileSync(path.join(folder, "mime.types"), "text/html html\ntext/css css\ntext/plain txt\nimage/jpeg jpg\n");
    // Root gives itself up; who is somebody else stays so.
    const user = process.getuid?.() === 0 ? ["User www-data", "Group www-data"] : [];
    const own = [`ServerRoot ${folder}`, `PidFile ${folder}/pid`, `Listen 127.0.0.1:${port}`, `ErrorLog ${errors}`];
    const types = `TypesConfig ${folder}/mime.types`;
    return [...modules, ...user, ...own, types, "ServerName example.org", server].join("\n");
  },
  command: ({ config }) => ["apache2", "-X", "-f", config],
};

/** A server with the digest's example, on a free port, over a small site. */
export class ServerProcess {
  readonly #kind: ServerKind;
  readonly #folder = mkdtempSync(path.join(tmpdir(), "gozide-server-"));
  #process: ChildProcess | undefined;
  #port = 0;

  constructor(kind: ServerKind) {
    this.#kind = kind;
  }

  /** @param files the site: path to content */
  async start(files: Readonly<Record<string, string>>): Promise<void> {
    this.#port = await freePort();
    const [folder, site] = [this.#folder, path.join(this.#folder, "site")];
    // A server that gave up root's rights must still see it.
    chmodSync(folder, 0o755);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
      writeFileSync(path.join(site, file), text);
    }
    const [config, errors] = [path.join(folder, "server.conf"), path.join(folder, "error.log")];
    const place = { folder, site, port: this.#port, config, errors };
    writeFileSync(config, this.#kind.configuration(readFileSync(this.#kind.example, "utf8"), place));
    const [program, ...flags] = this.#kind.command(place);
    this.#process = spawn(program, flags, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    this.#process.stderr?.on("data", (bytes: Buffer) => {
      said += bytes.toString("utf8");
    });
    let ended = false;
    this.#process.once("exit", () => {
      ended = true;
    });
    await until(`${program} answers`, async () => ended || (await this.#answers()));
    if (!ended) return;
    throw new Error(`${program} did not start: ${said}${existsSync(errors) ? readFileSync(errors, "utf8") : ""}`);
  }

  ask(file: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.#port}${file}`, { redirect: "manual" });
  }

  stop(): void {
    this.#process?.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    try {
      await this.ask("/");
      return true;
    } catch {
      return false;
    }
  }
}

import { expect, it } from "vitest";
import { isOwnName, isOwnPage } from "../../../src/making/preview/own-host.ts";

it.each(["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.7"])(
  "takes a request for this machine: %s",
  (host) => {
    expect(isOwnName(host)).toBe(true);
  },
);

it.each([undefined, "", "example.org", "localhost.example.org:8080", "127.0.0.1.example.org", "a b"])(
  "refuses a request for another name: %s",
  (host) => {
    expect(isOwnName(host)).toBe(false);
  },
);

it("takes sockets of its own pages, and of programs that name none", () => {
  expect(isOwnPage({ host: "localhost:1" })).toBe(true);
  expect(isOwnPage({ host: "localhost:1", origin: "http://localhost:1" })).toBe(true);
  expect(isOwnPage({ host: "localhost:1", origin: "http://localhost:2" })).toBe(false);
  expect(isOwnPage({ host: "localhost:1", origin: "null" })).toBe(false);
});

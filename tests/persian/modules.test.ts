import { expect, test } from "vitest";

const modules = import.meta.glob("../../src/persian/**/*.ts");

test("there is each module of the room", () => {
  expect(Object.keys(modules).length).toBeGreaterThan(50);
});

/** Tables and patterns are made when a module is loaded: one that cannot be made is a fault of its own. */
test.each(Object.entries(modules))("%s can be loaded by itself", async (_, load) => {
  expect(Object.keys(Object(await load())).length).toBeGreaterThan(0);
});

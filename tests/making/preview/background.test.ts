import { expect, it } from "vitest";
import { Background } from "../../../src/making/preview/background.ts";
import { until } from "../../support/patience.ts";

it("answers whoever waits where nobody can say what is made, and says why once", async () => {
  const told: string[] = [];
  const background = new Background({
    made: (file) => told.push(file),
    failed: (error) => told.push(String(error)),
    altered: () => told.push("altered"),
  });
  background.take({
    makes: () => {
      throw new Error("no names");
    },
    make: async () => undefined,
    settle: async () => true,
  });
  background.want("search/years.json");
  background.goOn();
  await until("it gives up", () => told.length > 1);
  await background.pause();
  expect(told).toEqual(["search/years.json", "Error: no names"]);
});

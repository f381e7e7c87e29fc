import { fold } from "../../persian/fold.ts";
import { VOCABULARY } from "./vocabulary.ts";

const KINDS: ReadonlySet<string> = new Set(["country", "capital", "province", "city", "region"]);
const OF_PLACE = /^(?:شهر|استان|ولایت|شهرستان|ولسوالی) /u;

const places: ReadonlySet<string> = new Set(
  VOCABULARY.filter(({ kind }) => KINDS.has(kind))
    .flatMap(({ names, doubtful }) => [...names, ...doubtful])
    .flatMap((name) => [name, name.replace(OF_PLACE, "")])
    .concat("ایران")
    .map(fold),
);

/** Whether a line is the name of a country, a province or a city, and nothing more: «سمنان», «ولایت بلخ». */
export function isPlaceName(line: string): boolean {
  return places.has(fold(line)) || places.has(fold(line.replace(OF_PLACE, "")));
}

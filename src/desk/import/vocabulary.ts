import { CLUB_TABLE, CUP_TABLE } from "./data/clubs.ts";
import { COUNTRY_TABLE } from "./data/countries.ts";
import { DECOY_TABLE } from "./data/decoys.ts";
import { FIELD_TABLE, SPORT_TABLE } from "./data/fields.ts";
import { NATIONAL_OFFICE_TABLE, WORLD_OFFICE_TABLE } from "./data/offices.ts";
import { CITY_TABLE, PROVINCE_TABLE, REGION_TABLE } from "./data/places.ts";

/** What a tag of the vocabulary is of. */
export type VocabularyKind =
  | "country"
  | "capital"
  | "province"
  | "city"
  | "region"
  | "national office"
  | "office"
  | "club"
  | "cup"
  | "sport"
  | "decoy"
  | "field";

/** A tag that the generator knows by itself. */
export interface VocabularyTag {
  readonly label: string;
  readonly kind: VocabularyKind;
  /** The label and other names that mean it wherever they are. */
  readonly names: readonly string[];
  /** Names with another meaning, which count only where something says that this one is meant. */
  readonly doubtful: readonly string[];
  /** The country whose capital it is. */
  readonly country?: string;
}

/** Every tag of the vocabulary: countries and capitals, places, offices, clubs, fields. */
export const VOCABULARY: readonly VocabularyTag[] = [
  ...linesOf(COUNTRY_TABLE).flatMap(readCountry),
  ...tags("province", PROVINCE_TABLE),
  ...tags("city", CITY_TABLE),
  ...tags("region", REGION_TABLE),
  ...tags("national office", NATIONAL_OFFICE_TABLE),
  ...tags("office", WORLD_OFFICE_TABLE),
  ...tags("club", CLUB_TABLE),
  ...tags("cup", CUP_TABLE),
  ...tags("sport", SPORT_TABLE),
  ...tags("decoy", DECOY_TABLE),
  ...tags("field", FIELD_TABLE),
];

function tags(kind: VocabularyKind, table: string): readonly VocabularyTag[] {
  return linesOf(table).flatMap((line) => readTag(kind, line));
}

function linesOf(table: string): readonly string[] {
  return table.trim().split("\n");
}

function readCountry(line: string): readonly VocabularyTag[] {
  const [names = "", capital = "-"] = line.split(" | ");
  const country = readTag("country", names);
  const label = country[0]?.label;
  if (capital === "-" || label === undefined) return country;
  return [...country, ...readTag("capital", capital).map((tag) => ({ ...tag, country: label }))];
}

function readTag(kind: VocabularyKind, line: string): readonly VocabularyTag[] {
  const marked = line.split("، ").map((name) => name.trim());
  const names = marked.filter((name) => !name.endsWith("*"));
  const doubtful = marked.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  const label = marked[0]?.replace(/\*$/u, "");
  return label === undefined || label === "" ? [] : [{ label, kind, names, doubtful }];
}

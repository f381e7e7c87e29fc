import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { readYaml } from "../../content/yaml.ts";
import { applyEdits } from "../../persian/edits.ts";
import type { Stretch } from "../../persian/view.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import { articleParts } from "../fix/front-matter.ts";
import type { DigestFault, DigestFile, DigestFiles } from "./digest-files.ts";

/** Gives another text for one, or the same. */
type EditText = (text: string) => string;

/**
 * YAML with a field under another name: of the whole, or of each entry where it is a list. All else stays byte for byte.
 * Where it does not parse, or a field has that name already, it stays as it is.
 */
export function withFieldRenamed(yaml: string, from: string, to: string): string {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return yaml;
  const { contents } = document;
  const maps = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : isMap(contents) ? [contents] : [];
  const edits = maps.flatMap((map) => {
    const place = map.has(to) ? undefined : placeOfKey(map, from);
    return place === undefined ? [] : [{ start: place[0], end: place[1], after: to, rule: from }];
  });
  return applyEdits(yaml, edits);
}

/** Where a key is in its text. */
function placeOfKey(map: YAMLMap, name: string): readonly [start: number, end: number] | undefined {
  const key = map.items.map((pair) => pair.key).find((key) => isScalar(key) && key.value === name);
  return isScalar(key) && key.range ? [key.range[0], key.range[1]] : undefined;
}

/**
 * YAML of settings with one more at its end, below a comment; as it is where the setting is there already.
 * @param value as YAML writes it
 * @param comment one line or several, without `#`
 */
export function withSetting(yaml: string, name: string, value: string, comment: string): string {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || document.has(name)) return yaml;
  if (isMap(document.contents) && document.contents.flow === true) {
    document.set(name, parseDocument(value).contents);
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  }
  const end = yaml.includes("\r\n") ? "\r\n" : "\n";
  const lines = [...comment.split("\n").map((line) => `# ${line}`), `${name}: ${value}`];
  return `${yaml}${yaml === "" || yaml.endsWith("\n") ? "" : end}${end}${lines.join(end)}${end}`;
}

/**
 * A digest with the text of one of its data files edited: `site.yaml`. Where that cannot be read, it gets a fault, and the
 * upgrade stops.
 */
export function withDataFile(digest: DigestFiles, name: string, edit: EditText): DigestFiles {
  const place = `${digest.folders.data}/${name}`;
  return withYaml(
    digest,
    (file) => file === place,
    (source) => ({ start: 0, end: source.length }),
    edit,
  );
}

/** A digest with the YAML before each article's text edited; an article whose YAML cannot be read is a fault. */
export function withArticleFields(digest: DigestFiles, edit: EditText): DigestFiles {
  const folder = `${digest.folders.articles}/`;
  return withYaml(
    digest,
    (file) => file.startsWith(folder) && file.endsWith(".md"),
    (source) => articleParts(source).yaml,
    edit,
  );
}

/** @param yamlOf where the YAML is in a file's text */
function withYaml(
  digest: DigestFiles,
  wanted: (name: string) => boolean,
  yamlOf: (source: string) => Stretch | undefined,
  edit: EditText,
): DigestFiles {
  const faults = new Map(digest.faults);
  const files = [...digest.files].map(([name, file]): readonly [string, DigestFile] => {
    if (!wanted(name)) return [name, file];
    if (file.text === undefined) {
      faults.set(name, { line: 1, message: UPGRADE.noUtf8 });
      return [name, file];
    }
    const yaml = yamlOf(file.text);
    if (yaml === undefined) return [name, file];
    const before = file.text.slice(0, yaml.start);
    const text = file.text.slice(yaml.start, yaml.end);
    const fault = faultOf(text, before.split("\n").length);
    if (fault === undefined) return [name, { ...file, text: before + edit(text) + file.text.slice(yaml.end) }];
    faults.set(name, fault);
    return [name, file];
  });
  return { ...digest, files: new Map(files), ...(faults.size > 0 ? { faults } : {}) };
}

/** Why nothing can be changed in a text; undefined where it is fields, a list of them, or nothing yet. */
function faultOf(yaml: string, firstLine: number): DigestFault | undefined {
  const read = readYaml(yaml, firstLine);
  if (!read.ok) return read;
  const isRead = read.value === undefined || typeof read.value === "object" || read.value === "";
  return isRead ? undefined : { line: firstLine, message: UPGRADE.notFields };
}

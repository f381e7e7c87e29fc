import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { applyEdits } from "../../persian/edits.ts";
import { articleParts } from "../fix/front-matter.ts";
import type { DigestFile, DigestFiles } from "./digest-files.ts";

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

/** A digest with the text of one of its data files edited: `site.yaml`. */
export function withDataFile(digest: DigestFiles, name: string, edit: EditText): DigestFiles {
  const place = `${digest.folders.data}/${name}`;
  return withTexts(digest, (file) => file === place, edit);
}

/** A digest with the YAML before each article's text edited. */
export function withArticleFields(digest: DigestFiles, edit: EditText): DigestFiles {
  const folder = `${digest.folders.articles}/`;
  return withTexts(
    digest,
    (file) => file.startsWith(folder) && file.endsWith(".md"),
    (source) => {
      const { yaml } = articleParts(source);
      if (yaml === undefined) return source;
      return source.slice(0, yaml.start) + edit(source.slice(yaml.start, yaml.end)) + source.slice(yaml.end);
    },
  );
}

function withTexts(digest: DigestFiles, wanted: (name: string) => boolean, edit: EditText): DigestFiles {
  const files = [...digest.files].map(([name, file]): readonly [string, DigestFile] => {
    return [name, file.text === undefined || !wanted(name) ? file : { ...file, text: edit(file.text) }];
  });
  return { ...digest, files: new Map(files) };
}

import { parseDocument } from "yaml";
import { splitFrontMatter } from "../../content/front-matter.ts";
import type { CandidateData } from "./candidate.ts";

/** A candidate's file with other values in its field `candidate`; all else stays, comments too. */
export function withCandidateData(file: string, data: Partial<CandidateData>): string {
  const parts = splitFrontMatter(file);
  if (parts === undefined) return file;
  const fields = parseDocument(parts.yaml);
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) fields.deleteIn(["candidate", name]);
    else fields.setIn(["candidate", name], fields.createNode(value));
  }
  return `---\n${fields.toString({ lineWidth: 0, indentSeq: true })}---\n${parts.body}`;
}

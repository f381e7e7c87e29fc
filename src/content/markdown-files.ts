import type { Env, MarkdownIt, Token } from "markdown-it";
import { splitLatin } from "../persian/bidi.ts";
import { MARKDOWN } from "../words/markdown.ts";
import type { BodyFile } from "./body-files.ts";
import type { BodyTexts } from "./body-texts.ts";
import { factsHtml, linkAttributes, playerHtml, saveHtml, transcriptHtml } from "./file-html.ts";
import { endingOf, FILE_KINDS } from "./file-kinds.ts";
import { decodedUri } from "./links.ts";

/** Finds a file that is on a line of a text and is called something there; undefined where there is none. */
export type FindOnLine = (src: string, title: string, line: number | undefined) => BodyFile | undefined;

declare module "markdown-it" {
  interface Env {
    /** Without it links to files stay as they are written. */
    readonly file?: FindOnLine;
    readonly texts?: BodyTexts;
  }
}

type TokenMaker = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** A file beside the text, as other systems let one link to it; a path from the site's root is an address of its own. */
const FILE_OF_A_PAGE = /^(?![/\\#]|[a-z][a-z0-9+.-]*:)[^?#]*\.(?:md|markdown)(?:[?#]|$)/iu;

/** Any other file beside the text. One that climbs to the site's root (`../../../../feed.xml`) may be there. */
const FILE_BESIDE =
  /^(?![/\\#?]|[a-z][a-z0-9+.-]*:|(?:\.\/|\.\.\/){4})[^?#]*[^/?#]\.(?!html?(?:[?#]|$))[a-z0-9]{1,6}(?:[?#]|$)/iu;

/** Where files are that are published anyway. */
const ASSET = /^\/assets\/[^?#]+/u;

/**
 * markdown-it plugin: a link to a file beside the text says what it is and how large; a sound or a film that is alone in
 * its paragraph is played there. A link to any other file is warned of, since it leads nowhere.
 */
export function attachedFiles(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.push("attached_files", (state) => {
    for (const token of state.tokens) {
      if (token.children !== null) token.children = withFiles(token.children, token, state.env, state.Token);
    }
    if (state.env.texts !== undefined) state.tokens = withPlayers(state.tokens, state.Token);
  });
  const { rules } = md.renderer;
  rules.file_facts = (tokens, index, _options, env) => {
    const file = fileOf(tokens[index]);
    return file === undefined || env?.texts === undefined ? "" : ` ${factsHtml(file, env.texts, escapeHtml)}`;
  };
  rules.player_open = () => '<figure class="player">\n';
  rules.player = (tokens, index, _options, env) => {
    const file = fileOf(tokens[index]);
    const texts = env?.texts;
    if (file === undefined || texts === undefined) return "";
    const player = playerHtml(file, tokens[index]?.content ?? "", texts, escapeHtml);
    const save = saveHtml(file, texts, escapeHtml);
    const said = transcriptHtml(file, texts, escapeHtml, (text) => isolated(text, escapeHtml));
    return `${player}\n<p class="save">${save}</p>\n</figure>\n${said}`;
  };
}

/** A plain text in HTML, its Latin runs isolated. */
function isolated(text: string, escaped: (text: string) => string): string {
  return splitLatin(text)
    .map((run) => (run.latin ? `<bdi lang="en">${escaped(run.text)}</bdi>` : escaped(run.text)))
    .join("");
}

const filesOfTokens = new WeakMap<Token, BodyFile>();

function fileOf(token: Token | undefined): BodyFile | undefined {
  return token === undefined ? undefined : filesOfTokens.get(token);
}

/** The pieces of a paragraph, its links to files with what they lead to. Lines are counted from 1. */
function withFiles(children: readonly Token[], block: Token, env: Env, TokenClass: TokenMaker): Token[] {
  const out: Token[] = [];
  let open: { readonly token: Token; readonly from: number } | undefined;
  for (const child of children) {
    const above = (open?.token.map ?? child.map ?? block.map)?.[0];
    const line = above === undefined ? undefined : above + 1;
    if (child.type === "image" && isPlayed(String(child.attrGet("src")))) {
      out.push(...recordingAsLink(child, line, env, TokenClass));
      continue;
    }
    if (child.type === "link_open") open = { token: child, from: out.length };
    if (child.type === "link_close" && open !== undefined) {
      const file = fileOfLink(open.token, plainText(out.slice(open.from)), env, line);
      if (file !== undefined) out.push(factsToken(file, TokenClass));
      open = undefined;
    }
    out.push(child);
  }
  return out;
}

/** A picture whose name is that of a sound or a film, as a link to it. */
function recordingAsLink(image: Token, line: number | undefined, env: Env, TokenClass: TokenMaker): readonly Token[] {
  const words = image.children ?? [];
  const open = new TokenClass("link_open", "a", 1);
  open.attrs = [["href", String(image.attrGet("src"))]];
  open.map = image.map;
  open.info = PLAYED;
  const file = fileOfLink(open, plainText(words), env, line);
  if (file === undefined) return words;
  if (plainText(words) === "") warnOfNameless(image, env, line);
  return [open, ...words, factsToken(file, TokenClass), new TokenClass("link_close", "a", -1)];
}

function warnOfNameless(image: Token, env: Env, line: number | undefined): void {
  const src = decodedUri(String(image.attrGet("src"))).slice(0, 60);
  env.warn?.(line, MARKDOWN.namelessRecording({ src }), MARKDOWN.nameRecording({ src }));
}

/** Marks what was written as a picture, `![…](talk.mp3)`. */
const PLAYED = "played";

function isPlayed(src: string): boolean {
  const ending = endingOf(decodedUri(src));
  return ending !== undefined && FILE_KINDS[ending].medium !== "document";
}

/** The file that a link leads to, which it now says with its attributes; undefined where it leads elsewhere. */
function fileOfLink(link: Token, title: string, env: Env, line: number | undefined): BodyFile | undefined {
  const href = String(link.attrGet("href"));
  const [address = "", fragment = ""] = /^([^#]*)(#.*)?$/su.exec(href)?.slice(1) ?? [];
  const isMeant = (FILE_BESIDE.test(href) && !address.includes("?")) || ASSET.test(address);
  if (isMeant && endingOf(address) !== undefined && env.file !== undefined) {
    const file = env.file(decodedUri(address), title, line);
    if (file === undefined) return undefined;
    filesOfTokens.set(link, file);
    for (const [name, value] of linkAttributes(file)) link.attrSet(name, name === "href" ? value + fragment : value);
    return file;
  }
  warnOfFile(href, env, line);
  return undefined;
}

/** A site that somebody named without its scheme, as in speech: www.isna.ir, isna.ir/news/12. */
const SITE =
  /^(?:www\.[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:ir|com|org|net))(?:[/?#].*)?$/iu;

/** Warns of a link to a file that is beside the text and not in the site. */
function warnOfFile(href: string, env: Env, line: number | undefined): void {
  const target = decodedUri(href).slice(0, 60);
  if (FILE_OF_A_PAGE.test(href)) env.warn?.(line, MARKDOWN.nameOfFile({ target }), MARKDOWN.pageAddress);
  else if (SITE.test(target)) env.warn?.(line, MARKDOWN.siteAsFile({ target }), MARKDOWN.withScheme({ target }));
  else if (FILE_BESIDE.test(href)) env.warn?.(line, MARKDOWN.unpublishedFile({ target }), MARKDOWN.intoAssets);
}

function factsToken(file: BodyFile, TokenClass: TokenMaker): Token {
  const token = new TokenClass("file_facts", "", 0);
  filesOfTokens.set(token, file);
  return token;
}

/** What is read aloud of the pieces of a line. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => (type.endsWith("break") ? " " : type === "html_inline" ? "" : content))
    .join("")
    .trim();
}

/** The blocks of a text, with players for the paragraphs that hold nothing but recordings. */
function withPlayers(tokens: readonly Token[], TokenClass: TokenMaker): Token[] {
  const out: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [paragraph, inline, close] = tokens.slice(index, index + 3);
    const recordings =
      paragraph?.type === "paragraph_open" && inline?.type === "inline" && close?.type === "paragraph_close"
        ? recordingsOf(inline.children ?? [], paragraph.hidden)
        : undefined;
    if (recordings !== undefined) {
      out.push(...recordings.flatMap((recording) => playerTokens(recording, inline?.map ?? null, TokenClass)));
      index += 2;
    } else if (paragraph !== undefined) out.push(paragraph);
  }
  return out;
}

interface Recording {
  readonly file: BodyFile;
  /** What it is called, as pieces of a line. */
  readonly words: readonly Token[];
}

/**
 * The recordings that a paragraph consists of; undefined where there is anything else in it.
 * @param isItem whether the paragraph is the item of a list: there a link is a link
 */
function recordingsOf(children: readonly Token[], isItem: boolean): readonly Recording[] | undefined {
  const found: Recording[] = [];
  let open: { readonly file: BodyFile; readonly words: Token[] } | undefined;
  for (const child of children) {
    if (child.type === "link_open") {
      const file = fileOf(child);
      if (file === undefined || file.medium === "document" || (isItem && child.info !== PLAYED)) return undefined;
      open = { file, words: [] };
    } else if (child.type === "link_close" && open !== undefined) {
      found.push(open);
      open = undefined;
    } else if (open !== undefined) {
      if (child.type !== "file_facts") open.words.push(child);
    } else if (!child.type.endsWith("break") && child.content.trim() !== "") return undefined;
  }
  return found.length === 0 ? undefined : found;
}

function playerTokens({ file, words }: Recording, map: Token["map"], TokenClass: TokenMaker): readonly Token[] {
  const block = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const token = new TokenClass(type, tag, nesting);
    token.block = true;
    token.map = map;
    return token;
  };
  const name = plainText(words);
  const player = block("player", "", 0);
  player.content = name;
  filesOfTokens.set(player, file);
  if (name === "") return [block("player_open", "", 0), player];
  const caption = block("inline", "", 0);
  caption.children = [...words];
  caption.content = name;
  const [open, close] = [block("figcaption_open", "figcaption", 1), block("figcaption_close", "figcaption", -1)];
  return [block("player_open", "", 0), open, caption, close, player];
}

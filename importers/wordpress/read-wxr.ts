import { parser as createParser, type SAXParser } from 'sax';
import { encodingOfMark, readStart, readText } from '../read-text';
import { RefusedFile } from '../refused-file';
import { toRecord } from './to-record';
import type { WxrElement } from './wxr-element';
import type { WxrRecord } from './wxr-record';

/** Only the five entities of XML itself: the parser would else take those of HTML, which no other XML reader does. */
const SAX_OPTIONS = { trim: false, position: true, strictEntities: true };

/** Elements of the channel that become a record; all others are read past, `image` and the like. */
const RECORDS = new Set(['wp:author', 'wp:category', 'wp:tag', 'wp:term', 'item']);

/** Elements of the channel that describe the site. */
const SITE_FIELDS = new Set(['title', 'link', 'wp:wxr_version', 'wp:base_site_url', 'wp:base_blog_url']);

/**
 * Streams the records of a WordPress export (WXR 1.0 to 1.2). The site comes first.
 * Refuses what is not well-formed XML, and what is no such export.
 */
export async function* readWxr(file: string): AsyncGenerator<WxrRecord> {
  const reader = new WxrReader();
  for await (const chunk of readText(file, await encodingOf(file))) {
    reader.write(chunk);
    yield* reader.take();
  }
  reader.close();
  yield* reader.take();
}

/** The byte order mark decides, then the XML declaration, then the default of XML. */
async function encodingOf(file: string): Promise<string> {
  const start = await readStart(file);
  const marked = encodingOfMark(start);
  if (marked) return marked;
  const text = start.toString('latin1').trimStart();
  if (!text.startsWith('<')) throw new RefusedFile('it is not XML');
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(text)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new RefusedFile(`its encoding "${declared}" is not known`);
  }
}

/** Turns SAX events into records; holds no more than the record that is being read. */
class WxrReader {
  private readonly sax: SAXParser = createParser(true, SAX_OPTIONS);
  private readonly path: string[] = [];
  private readonly open: WxrElement[] = [];
  private readonly site = new Map<string, string>();
  private records: WxrRecord[] = [];
  private siteGiven = false;
  private siteField: string | null = null;

  constructor() {
    this.sax.onerror = (error) => {
      throw new RefusedFile(`it is not well-formed XML: ${error.message.split('\n', 1)[0]} on line ${this.line}`);
    };
    this.sax.onopentag = (tag) => this.onOpen(tag.name, tag.attributes as Record<string, string>);
    this.sax.onclosetag = () => this.onClose();
    this.sax.ontext = (text) => this.onText(text);
    this.sax.oncdata = (text) => this.onText(text);
  }

  write(chunk: string): void {
    this.sax.write(chunk);
  }

  close(): void {
    this.sax.close();
    this.giveSite();
  }

  take(): WxrRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  private get line(): number {
    return this.sax.line + 1;
  }

  private onOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    const depth = this.path.push(name);
    if (depth === 1 && name !== 'rss')
      throw new RefusedFile(`it is XML, but no WordPress export: its root is <${name}>`);
    const parent = this.open.at(-1);
    if (parent || (depth === 3 && RECORDS.has(name))) {
      if (!parent) this.giveSite();
      const element: WxrElement = { name, line: this.line, attributes, children: [], text: '' };
      parent?.children.push(element);
      this.open.push(element);
    } else if (depth === 3 && SITE_FIELDS.has(name)) this.siteField = name;
  }

  private onClose(): void {
    this.path.pop();
    this.siteField = null;
    const element = this.open.pop();
    if (!element || this.open.length > 0) return;
    this.records.push(toRecord(element));
  }

  private onText(text: string): void {
    const element = this.open.at(-1);
    if (element) element.text += text;
    else if (this.siteField) this.site.set(this.siteField, (this.site.get(this.siteField) ?? '') + text);
  }

  private giveSite(): void {
    if (this.siteGiven) return;
    this.siteGiven = true;
    const field = (name: string) => this.site.get(name)?.trim() ?? '';
    const version = field('wp:wxr_version');
    if (!version) throw new RefusedFile('it is an RSS feed, but no WordPress export: it has no wp:wxr_version');
    if (!/^1\.\d+$/.test(version)) throw new RefusedFile(`it is a WordPress export of the unknown version ${version}`);
    const addresses = ['link', 'wp:base_blog_url', 'wp:base_site_url']
      .map(field)
      .filter((address) => URL.canParse(address));
    if (addresses.length === 0) throw new RefusedFile('it does not say which site it was exported from');
    this.records.push({ kind: 'site', version, title: field('title'), addresses });
  }
}

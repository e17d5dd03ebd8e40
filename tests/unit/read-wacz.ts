/**
 * Reads an archive without the libraries that wrote it. ZIP has a reader of its own (zip.js). Of the WARC readers
 * on npm beside warcio, node-warc breaks off on today's Node and ends a body at its first blank line, and warc is
 * from 2014. So this follows the text of the standard (ISO 28500, WARC/1.1), which is short.
 */
import { gunzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** A file in a WACZ. */
export interface WaczFile {
  content: Buffer;
  /** Is it in the ZIP as it is? */
  isStored: boolean;
}

/** All files of a WACZ by their path; zip.js compares each with its checksum. */
export async function readWacz(wacz: Uint8Array): Promise<Map<string, WaczFile>> {
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(wacz)), { checkSignature: true });
  const files = new Map<string, WaczFile>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = Buffer.from(await entry.getData(new Uint8ArrayWriter()));
    files.set(entry.filename, { content, isStored: entry.compressionMethod === 0 });
  }
  return files;
}

/** A record of a WARC file. */
export interface WarcRecord {
  /** Named fields, which have one value each. */
  fields: Record<string, string>;
  block: Buffer;
}

/** An HTTP message in a record. */
export interface HttpMessage {
  line: string;
  headers: Record<string, string>;
  body: Buffer;
}

const colon = /^([^\s:]+): ?(.*)$/;

/** The lines before the first blank line, and where what follows begins. */
function readHead(bytes: Buffer, from: number) {
  const end = bytes.indexOf('\r\n\r\n', from);
  if (end < 0) throw new Error(`No blank line after byte ${from.toString()}`);
  const [line = '', ...rest] = bytes.toString('utf8', from, end).split('\r\n');
  const fields: Record<string, string> = {};
  for (const one of rest) {
    const [, name, value = ''] = colon.exec(one) ?? [];
    if (name === undefined || name in fields) throw new Error(`No field, or one too many: ${one}`);
    fields[name] = value;
  }
  return { line, fields, next: end + 4 };
}

/** All records of a packed WARC file, or of a part of it. Throws on whatever the standard does not allow. */
export function readWarc(packed: Uint8Array): WarcRecord[] {
  const bytes = gunzipSync(packed);
  const records: WarcRecord[] = [];
  let position = 0;
  while (position < bytes.length) {
    const { line, fields, next } = readHead(bytes, position);
    if (line !== 'WARC/1.1') throw new Error(`No record at byte ${position.toString()}: ${line}`);
    const end = next + Number(fields['Content-Length']);
    if (bytes.toString('latin1', end, end + 4) !== '\r\n\r\n') throw new Error(`No end at byte ${end.toString()}`);
    records.push({ fields, block: bytes.subarray(next, end) });
    position = end + 4;
  }
  return records;
}

/** The HTTP message in a request, response or revisit record. */
export function readHttp({ block }: WarcRecord): HttpMessage {
  const { line, fields: headers, next } = readHead(block, 0);
  return { line, headers, body: block.subarray(next) };
}

/** A line of a CDXJ index. */
export interface IndexLine {
  key: string;
  timestamp: string;
  url: string;
  status: string;
  mime: string;
  digest: string;
  offset: number;
  length: number;
  filename: string;
}

/** All lines of a CDXJ index. */
export function readIndex(index: Buffer): IndexLine[] {
  const lines = index.toString().trimEnd().split('\n');
  return lines.map((line) => {
    const [, key = '', timestamp = '', json = ''] = /^(\S+) (\d{14}) (\{.*\})$/.exec(line) ?? [];
    const fields = JSON.parse(json) as Record<'url' | 'status' | 'mime' | 'digest' | 'filename', string> & {
      offset: string;
      length: string;
    };
    return { key, timestamp, ...fields, offset: Number(fields.offset), length: Number(fields.length) };
  });
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CDXIndexer, WARCRecord, WARCSerializer, WARC_1_1 } from 'warcio';
import type { Exchange, Message } from './capture.ts';

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * The name of a record, made of what is in it, so that the same capture gives the same archive.
 * RFC 9562 calls a UUID of one's own making version 8.
 */
function recordId(...content: (string | Uint8Array)[]): string {
  const hex = sha256(content.map(sha256).join());
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '<urn:uuid:$1-$2-8$3-a$4-$5>');
}

/** Each record is packed by itself, so that a reader can start at any of them. */
const serialize = (record: WARCRecord) => WARCSerializer.serialize(record, { gzip: true });

function infoRecord(filename: string, date: string, info: Record<string, string>): { id: string; record: WARCRecord } {
  const block = Object.entries(info)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const id = recordId('warcinfo', date, block);
  const record = WARCRecord.create(
    {
      type: 'warcinfo',
      filename,
      date,
      warcVersion: WARC_1_1,
      // warcio gives every other kind of record a digest.
      warcHeaders: { 'WARC-Record-ID': id, 'WARC-Block-Digest': `sha256:${sha256(block)}` },
    },
    [Buffer.from(block)],
  );
  return { id, record };
}

/** A record of one message of an exchange; `own` is what only this record says. */
function httpRecord(
  type: 'request' | 'response' | 'revisit',
  { url, date }: Exchange,
  { line: statusline, headers: httpHeaders, body }: Message,
  { warcHeaders, ...own }: { warcHeaders: Record<string, string>; refersToUrl?: string; refersToDate?: string },
): { id: string; record: WARCRecord } {
  const id = recordId(type, url, date, statusline, JSON.stringify(httpHeaders), body);
  const named = { 'WARC-Record-ID': id, 'WARC-IP-Address': '127.0.0.1', ...warcHeaders };
  const record = WARCRecord.create(
    { ...own, type, url, date, warcVersion: WARC_1_1, warcHeaders: named, statusline, httpHeaders },
    [body],
  );
  return { id, record };
}

/** The records of exchanges: each answer, followed by its question. A body that was there before is not written again. */
function* exchangeRecords(exchanges: Exchange[], infoId: string): Generator<WARCRecord> {
  const fromInfo = { 'WARC-Warcinfo-ID': infoId };
  const known = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const { request, response } = exchange;
    const digest = `sha256:${sha256(response.body)}`;
    const earlier = known.get(digest);
    const same = earlier && {
      refersToUrl: earlier.url,
      refersToDate: earlier.date,
      warcHeaders: { ...fromInfo, 'WARC-Payload-Digest': digest },
    };
    const answer = same
      ? httpRecord('revisit', exchange, { ...response, body: new Uint8Array() }, same)
      : httpRecord('response', exchange, response, { warcHeaders: fromInfo });
    if (!earlier && response.body.length > 0) known.set(digest, exchange);
    yield answer.record;
    const question = { warcHeaders: { ...fromInfo, 'WARC-Concurrent-To': answer.id } };
    yield httpRecord('request', exchange, request, question).record;
  }
}

/** A WARC/1.1 file of all exchanges; `info` says by whom and how it was made. */
export async function writeWarc(
  filename: string,
  exchanges: Exchange[],
  { date, info }: { date: string; info: Record<string, string> },
): Promise<Uint8Array> {
  const { id, record } = infoRecord(filename, date, info);
  const parts = [await serialize(record)];
  for (const each of exchangeRecords(exchanges, id)) parts.push(await serialize(each));
  return Buffer.concat(parts);
}

/** The CDXJ index of a WARC file: for each address, sorted, where its answer stands. */
export async function indexWarc(filename: string, warc: Uint8Array): Promise<string> {
  const indexer = new CDXIndexer({ format: 'cdxj' });
  const lines: string[] = [];
  for await (const entry of indexer.iterIndex([{ filename, reader: Readable.from([warc]) }])) {
    lines.push(indexer.serialize(entry));
  }
  return lines.sort().join('');
}

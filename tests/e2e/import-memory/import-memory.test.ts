import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { temporaryFile } from '../../kit/temporary-file';

/** What an import may hold of a file of any size, in bytes: little enough for the smallest container. */
const heapGrowthMax = 24 * 1024 * 1024;

const entries = 5_500;

/** 20 KB of prose: with it 5,500 entries are more than 100 MB. */
const prose = `<p>${'The quick brown fox jumps over the lazy dog, again and again. '.repeat(330)}</p>`;

/** Milliseconds: 100 MB are written, and read twice, on a machine that does other things as well. */
const timeoutMs = 120_000;

interface BigFile {
  name: string;
  start: string;
  entry: (number: number) => string;
  end: string;
}

async function write({ name, start, entry, end }: BigFile): Promise<string> {
  const file = temporaryFile(name, '');
  const stream = createWriteStream(file);
  stream.write(start);
  for (let number = 1; number <= entries; number += 1) if (!stream.write(entry(number))) await once(stream, 'drain');
  stream.end(end);
  await once(stream, 'close');
  expect(stream.bytesWritten).toBeGreaterThan(100 * 1024 * 1024);
  return file;
}

const measure = (kind: string, file: string): { count: number; growth: number } =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', path.join(__dirname, 'measure-heap.cjs'), kind, file], {
      encoding: 'utf8',
    }),
  );

test(
  'a Shopify file of more than 100 MB is imported within a few megabytes',
  async () => {
    const file = await write({
      name: 'big.csv',
      start: 'Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant Price\n',
      entry: (number) => `p-${number},Product ${number},"${prose}",Size,S,12.50\np-${number},,,,M,13\n`,
      end: '',
    });
    const { count, growth } = measure('shopify', file);
    expect(count).toBe(entries);
    expect(growth).toBeLessThan(heapGrowthMax);
  },
  timeoutMs,
);

test(
  'a WordPress file of more than 100 MB is imported within a few megabytes',
  async () => {
    const file = await write({
      name: 'big.xml',
      start: '<rss xmlns:wp="wp"><channel><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>\n',
      entry: (number) =>
        `<item><title>Post ${number}</title><content:encoded><![CDATA[${prose}]]></content:encoded><wp:post_id>${number}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>\n`,
      end: '</channel></rss>',
    });
    const { count, growth } = measure('wordpress', file);
    expect(count).toBe(entries);
    expect(growth).toBeLessThan(heapGrowthMax);
  },
  timeoutMs,
);

import { temporaryFile } from '../../tests/kit/temporary-file';
import { RefusedFile } from '../refused-file';
import { checkProductFile } from './check-product-file';

test.each([
  [
    'name,colour\nx,y\n',
    'its first line is not the header of a Shopify product export: no column "Title" in: name, colour',
  ],
  ['Title,Author\nx,y\n', 'its header has "Title", but no other column of a Shopify product export'],
  ['Handle,Title,Title\nx,y,z\n', 'its header names the column "Title" twice'],
  ['Handle,Title,Variant Price\nx,"y,1\n', 'a quote in the record that starts on line 2 is never closed'],
])('%j is refused', async (content, reason) => {
  const file = temporaryFile('products.csv', content);
  await expect(checkProductFile(file)).rejects.toThrow(new RefusedFile(reason));
});

test('a file whose rows are all in disorder has to be sorted first: holding it would fill the memory', async () => {
  const rows = Array.from({ length: 120_000 }, (_, index) => `p${index % 10},T,1`);
  const file = temporaryFile('products.csv', `Handle,Title,Variant Price\n${rows.join('\n')}\n`);
  await expect(checkProductFile(file)).rejects.toThrow(
    'the rows of its products stand apart from each other (more than 50000 of them): sort the file by handle',
  );
});

import { collect } from '../../tests/kit/collect';
import { temporaryFile } from '../../tests/kit/temporary-file';
import { checkInventoryFile, isInventoryFile } from './check-inventory-file';
import { readInventory } from './read-inventory';

async function read(lines: readonly string[]) {
  const file = temporaryFile('inventory.csv', lines.join('\n'));
  const said: string[] = [];
  const levels = await collect(
    readInventory(file, await checkInventoryFile(file), {
      broken: ({ line, subject, reason }) => said.push(`line ${line}: ${subject}: ${reason}`),
      remark: (text, line) => said.push(`line ${line}: ${text}`),
    }),
  );
  return { levels, said };
}

test('the current export has a row for each location; what the merchant typed goes before what was', async () => {
  const { levels, said } = await read([
    'Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)',
    'tee,Tee,Size,S,A,,,Berlin,,0,0,0,4,5,9',
    'tee,Tee,Size,S,A,,,Oslo,,0,0,0,4,5,',
    'mug,Mug,Title,Default Title,,,,Oslo,,0,0,0,not stocked,,',
    'mug,Mug,Title,Default Title,,,,Berlin,,0,0,0,-1,-1,',
    'mug,Mug,Title,Default Title,,,,Berlin,,0,0,0,1,many,',
    ',,,,,,,Berlin,,0,0,0,1,1,',
  ]);
  expect(levels).toEqual([
    { line: 2, handle: 'tee', sku: 'A', optionValues: ['S'], location: 'Berlin', onHand: 9 },
    { line: 3, handle: 'tee', sku: 'A', optionValues: ['S'], location: 'Oslo', onHand: 5 },
    { line: 5, handle: 'mug', sku: '', optionValues: [], location: 'Berlin', onHand: 0 },
  ]);
  expect(said).toEqual([
    'line 4: variants that a location does not stock have no level there',
    'line 5: negative quantities (sold beyond the stock) become 0',
    'line 6: mug: the quantity "many" is not a whole number',
    'line 7: row: the row has neither a handle nor a SKU',
  ]);
});

test('the older export has a column for each location', async () => {
  const { levels } = await read([
    'Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Berlin,Oslo',
    'tee,Tee,Size,S,A,,,3,0',
  ]);
  expect(levels.map(({ location, onHand }) => [location, onHand])).toEqual([
    ['Berlin', 3],
    ['Oslo', 0],
  ]);
});

test('product exports are told apart from inventory exports', async () => {
  const isInventory = (header: string) => isInventoryFile(temporaryFile('shop.csv', `${header}\n`));
  expect(await isInventory('Handle,Title,SKU,HS Code,COO,Berlin')).toBe(true);
  expect(await isInventory('Handle,Title,SKU,Location,Available,On hand')).toBe(true);
  expect(await isInventory('Handle,Title,Variant Price,Location')).toBe(false);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { COLLECTIONS_IMPORT, PRODUCTS_IMPORT, STOCK_LEVELS_IMPORT } from './shopify/operations';
import {
  ARTICLE_CATEGORIES_IMPORT,
  ARTICLES_IMPORT,
  ASSETS_IMPORT,
  AUTHORS_IMPORT,
  MENUS_IMPORT,
  PAGES_IMPORT,
} from './wordpress/operations';

const schema = buildSchema(readFileSync(path.resolve(__dirname, '../schema/api.graphql'), 'utf8'));

test.each([
  PRODUCTS_IMPORT,
  COLLECTIONS_IMPORT,
  STOCK_LEVELS_IMPORT,
  AUTHORS_IMPORT,
  ASSETS_IMPORT,
  ARTICLE_CATEGORIES_IMPORT,
  ARTICLES_IMPORT,
  PAGES_IMPORT,
  MENUS_IMPORT,
])('$field is a mutation of the graph', ({ document }) => {
  expect(validate(schema, parse(document))).toEqual([]);
});

import { bindings, languages } from '../axes';
import type { ProductKind } from '../product-kind';

/** What books have in common. */
const book = {
  vendors: ['Lantern Street Press', 'Meridian & Moss', 'Paper Harbour', 'Tenfold Books'],
  axes: [languages, bindings] as const,
  features: [
    'Printed on uncoated paper that is easy on the eyes',
    'Thread-sewn, so it lies open',
    'With a ribbon',
    'A new foreword by the author',
    'Illustrated throughout',
    'With an index that was made by a person',
  ],
  closings: ['Printed in Europe on paper from managed forests.', 'A sample chapter is on our pages.'],
};

const places =
  'Coast River Mountain Forest Island Moorland City Garden Border Lake Desert Steppe Fjord Delta Village Harbour'.split(
    ' ',
  );
const moods =
  'Quiet Last Long Hidden Winter Salt Glass Northern Paper Second Distant Silver Borrowed Small Late Open'.split(' ');
const nouns = 'Harbour Orchard Letter Summer House Map Station Garden Winter Road Clockmaker Island'.split(' ');

/** Books: six kinds. */
export const books: readonly ProductKind[] = [
  {
    ...book,
    code: 'NOV',
    type: 'Novel',
    path: ['Books', 'Fiction', 'Novels'],
    title: 'The {first} {second}',
    firsts: moods,
    seconds: nouns,
    tags: ['fiction', 'gift'],
    dollars: [16, 29],
    grams: 420,
    openings: [
      'A family, a secret and a town that will not let either go: a novel to be read in one weekend.',
      'She comes back for a funeral and stays for the answer. A novel about what we leave unsaid.',
    ],
  },
  {
    ...book,
    code: 'CRI',
    type: 'Crime Novel',
    path: ['Books', 'Fiction', 'Crime'],
    title: 'Death at the {first} {second}',
    firsts: moods,
    seconds: nouns,
    tags: ['fiction', 'crime'],
    dollars: [14, 26],
    grams: 380,
    openings: [
      'Inspector Aalto has four days, three suspects and no body.',
      'Everybody saw it happen, and no two of them saw the same. The new case for Inspector Aalto.',
    ],
  },
  {
    ...book,
    code: 'CKB',
    type: 'Cookbook',
    path: ['Books', 'Food and Drink', 'Cookbooks'],
    title: 'The {first} Kitchen: {second}',
    firsts: places,
    seconds: ['Soups and Stews', 'Bread', 'Vegetables', 'Fish', 'Fermenting', 'Sunday Lunch', 'Cakes', 'Preserves'],
    tags: ['cooking', 'gift'],
    dollars: [24, 45],
    grams: 980,
    openings: [
      'Ninety recipes that begin at the market and end with an empty pan.',
      'Food of the {first}, cooked with what a small shop sells: ninety recipes, no showing off.',
    ],
  },
  {
    ...book,
    code: 'FLD',
    type: 'Field Guide',
    path: ['Books', 'Nature', 'Field Guides'],
    title: 'A Field Guide to {first} {second}',
    firsts: places,
    seconds: ['Birds', 'Wildflowers', 'Mushrooms', 'Trees', 'Insects', 'Tracks', 'Weather', 'Stones'],
    tags: ['nature', 'hiking'],
    dollars: [18, 36],
    grams: 520,
    openings: [
      '{second} of the {first}, drawn from life, in the order in which you will meet them.',
      'Fits the pocket and answers the question: 240 {second}, each on its own page.',
    ],
  },
  {
    ...book,
    code: 'ESS',
    type: 'Essays',
    path: ['Books', 'Non-Fiction', 'Essays'],
    title: 'On {first} {second}',
    firsts: ['Slow', 'Useful', 'Borrowed', 'Careful', 'Ordinary', 'Repeated', 'Unfinished', 'Honest', 'Early', 'Good'],
    seconds: ['Work', 'Things', 'Walks', 'Houses', 'Letters', 'Mornings', 'Repairs', 'Meals', 'Silence', 'Tools'],
    tags: ['non-fiction', 'essays'],
    dollars: [15, 28],
    grams: 350,
    openings: [
      'Eleven essays on what we do every day and never think about.',
      'Short enough for a train ride, and they stay for a year: eleven essays.',
    ],
  },
  {
    ...book,
    code: 'KID',
    type: 'Picture Book',
    path: ['Books', 'Children', 'Picture Books'],
    title: 'The {first} of the {second}',
    firsts: [
      'Otter',
      'Hedgehog',
      'Lighthouse',
      'Snail',
      'Fox',
      'Owl',
      'Whale',
      'Tram',
      'Bear',
      'Heron',
      'Badger',
      'Goat',
    ],
    seconds: places,
    tags: ['children', 'gift'],
    dollars: [12, 22],
    grams: 440,
    openings: [
      'The {first} has lost something, and everybody helps to look. From three years.',
      'Thirty-two pages about being small, for people who are. From three years.',
    ],
  },
];

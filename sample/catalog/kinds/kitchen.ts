import { colours, sizeAxis, woods } from '../axes';
import type { ProductKind } from '../product-kind';
import { seriesNames } from '../series-names';

const vendors = ['Copperline', 'Ferrum Kitchen', 'Tablewright', 'Umber Pottery'];

/** What kitchenware has in common. */
const kitchenware = { firsts: seriesNames, vendors };

/** Kitchen: six kinds. */
export const kitchen: readonly ProductKind[] = [
  {
    ...kitchenware,
    code: 'PAN',
    type: 'Frying Pan',
    path: ['Kitchen', 'Cookware', 'Frying Pans'],
    title: '{first} {second} Frying Pan',
    seconds: ['Carbon Steel', 'Cast Iron', 'Copper', 'Stainless'],
    tags: ['cookware'],
    dollars: [39, 149],
    grams: 1500,
    axes: [
      woods,
      sizeAxis(
        'Diameter',
        '18 cm:18:0.6, 20 cm:20:0.7, 22 cm:22:0.8, 24 cm:24:0.9, 26 cm:26:1, 28 cm:28:1.15, 32 cm:32:1.4',
      ),
    ],
    openings: [
      'A {second} pan with a wooden handle: it browns, it sears, it lasts.',
      'The {first} gets better every time it is used, which cannot be said of most pans.',
    ],
    features: [
      'Works on every hob, induction too',
      'The handle comes off, so the pan goes into the oven',
      'Sides sloped for turning without a spatula',
      'Seasoned with linseed oil, ready to use',
      'No coating that can come off',
    ],
    closings: ['Wipe it out while warm, no soap.', 'With a card on how to season it again.'],
  },
  {
    ...kitchenware,
    code: 'CAS',
    type: 'Casserole',
    path: ['Kitchen', 'Cookware', 'Casseroles'],
    title: '{first} {second} Casserole',
    seconds: ['Enamelled', 'Cast Iron', 'Stoneware', 'Copper'],
    tags: ['cookware', 'winter'],
    dollars: [79, 289],
    grams: 3900,
    axes: [
      colours,
      sizeAxis(
        'Volume',
        '1.5 l:15:0.6, 2.5 l:25:0.75, 3.5 l:35:0.9, 4.5 l:45:1, 5.5 l:55:1.15, 6.5 l:65:1.3, 8 l:80:1.5',
      ),
    ],
    openings: [
      'A {second} casserole for what takes three hours and no attention.',
      'From hob to oven to table: the {first} casserole keeps its heat, and its looks.',
    ],
    features: [
      'Drops inside the lid return the juices',
      'Loops wide enough for oven gloves',
      'A knob that takes 260 °C',
      'Enamel in three coats, cream inside',
      'Even heat without hot spots',
    ],
    closings: ['Soak, then a soft brush.', 'Guaranteed for thirty years.'],
  },
  {
    ...kitchenware,
    code: 'KNF',
    type: 'Kitchen Knife',
    path: ['Kitchen', 'Knives', 'Kitchen Knives'],
    title: '{first} {second} Knife',
    seconds: ["Chef's", 'Santoku', 'Bread', 'Carving'],
    tags: ['knives', 'gift'],
    dollars: [49, 219],
    grams: 190,
    axes: [
      woods,
      sizeAxis(
        'Blade',
        '12 cm:12:0.6, 14 cm:14:0.7, 16 cm:16:0.8, 18 cm:18:0.9, 20 cm:20:1, 22 cm:22:1.15, 24 cm:24:1.3',
      ),
    ],
    openings: [
      'A {second} knife, forged from one piece and balanced where the fingers are.',
      'The {first} is sharp when it arrives, and easy to keep so.',
    ],
    features: [
      'Steel hardened to 60 HRC',
      'Ground to 15 degrees on each side',
      'Spine and choil rounded by hand',
      'A handle that fits left and right',
      'Ships with a guard of oiled leather',
    ],
    closings: ['Wash and dry it at once; never in a dishwasher.', 'Two free sharpenings a year.'],
  },
  {
    ...kitchenware,
    code: 'MUG',
    type: 'Mug',
    path: ['Kitchen', 'Tableware', 'Mugs'],
    title: '{first} {second} Mug',
    seconds: ['Stoneware', 'Porcelain', 'Enamel', 'Speckled'],
    tags: ['tableware', 'everyday', 'gift'],
    dollars: [14, 36],
    grams: 330,
    axes: [
      colours,
      sizeAxis(
        'Volume',
        '80 ml:08:0.6, 150 ml:15:0.75, 220 ml:22:0.85, 280 ml:28:0.95, 330 ml:33:1, 400 ml:40:1.1, 500 ml:50:1.25',
      ),
    ],
    openings: [
      'A {second} mug with a handle for three fingers.',
      'The {first} is the one that is always in use: we make it for that.',
    ],
    features: [
      'A rim turned thin, good to drink from',
      'Stacks four high',
      'Dishwasher and microwave leave it as it is',
      'Glaze without lead or cadmium',
      'Made in batches of two hundred',
    ],
    closings: ['Every piece differs a little.', 'Also sold as a set of four, in plain paper.'],
  },
  {
    ...kitchenware,
    code: 'BRD',
    type: 'Cutting Board',
    path: ['Kitchen', 'Preparation', 'Cutting Boards'],
    title: '{first} {second} Board',
    seconds: ['End-Grain', 'Carving', 'Bread', 'Serving'],
    tags: ['preparation', 'gift'],
    dollars: [29, 119],
    grams: 1700,
    axes: [
      woods,
      sizeAxis(
        'Size',
        '20 x 15 cm:20:0.5, 25 x 18 cm:25:0.65, 30 x 20 cm:30:0.8, 35 x 25 cm:35:0.9, 40 x 28 cm:40:1, ' +
          '45 x 30 cm:45:1.2, 55 x 35 cm:55:1.5',
      ),
    ],
    openings: [
      'A {second} board, thick enough not to warp and light enough to lift with one hand.',
      'Kind to knives: the {first} closes over a cut like a lawn over a footstep.',
    ],
    features: [
      'A groove that catches what runs',
      'Oiled with linseed, twice',
      'Feet of natural rubber, screwed on',
      'Wood from felling within the same valley',
      'A hole to hang it by',
    ],
    closings: ['Wipe, stand on edge, oil it now and then.', 'Grain and colour vary from tree to tree.'],
  },
  {
    ...kitchenware,
    code: 'DRP',
    type: 'Coffee Dripper',
    path: ['Kitchen', 'Coffee and Tea', 'Coffee Drippers'],
    title: '{first} {second} Coffee Dripper',
    seconds: ['Porcelain', 'Steel', 'Glass', 'Stoneware'],
    tags: ['coffee', 'gift', 'everyday'],
    dollars: [19, 69],
    grams: 380,
    axes: [
      colours,
      sizeAxis(
        'Cups',
        '1 cup:1C:0.7, 2 cups:2C:0.85, 3 cups:3C:0.95, 4 cups:4C:1, 5 cups:5C:1.1, 6 cups:6C:1.2, 8 cups:8C:1.4',
      ),
    ],
    openings: [
      'A {second} dripper for one good cup, or enough for the table.',
      'Coffee with nothing between you and it: the {first} has ribs that let it flow.',
    ],
    features: [
      'Takes the filters of every supermarket',
      'Spiral ribs for an even flow',
      'Sits on cups from 7 to 11 cm across',
      'A window to see when to stop',
      'Holds its heat while you pour',
    ],
    closings: ['Dishwasher-safe.', 'Start with 15 g of coffee for 250 ml of water.'],
  },
];

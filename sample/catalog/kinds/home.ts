import { colours, sizeAxis, woods } from '../axes';
import type { ProductKind } from '../product-kind';
import { seriesNames } from '../series-names';

const vendors = ['Nordlys House', 'Oak & Tallow', 'Studio Fennimore', 'Wick & Loom'];

/** What things for the home have in common. */
const homeware = { firsts: seriesNames, vendors };

/** Home: six kinds. */
export const home: readonly ProductKind[] = [
  {
    ...homeware,
    code: 'THR',
    type: 'Throw',
    path: ['Home', 'Textiles', 'Throws'],
    title: '{first} {second} Throw',
    seconds: ['Wool', 'Mohair', 'Cotton Waffle', 'Herringbone'],
    tags: ['textiles', 'winter', 'gift'],
    dollars: [69, 189],
    grams: 900,
    axes: [
      colours,
      sizeAxis(
        'Size',
        '90 x 130 cm:090:0.6, 110 x 150 cm:110:0.8, 130 x 170 cm:130:1, 130 x 200 cm:132:1.15, ' +
          '150 x 200 cm:150:1.3, 180 x 220 cm:180:1.7, 220 x 240 cm:220:2.2',
      ),
    ],
    openings: [
      'A {second} throw for the sofa, the reading chair and the foot of the bed.',
      'The {first} throw is woven double, so that both sides are the good side.',
    ],
    features: [
      'Finished with a hand-knotted fringe',
      'Woven from yarn that is spun within forty kilometres of the loom',
      'Washed in soft water, which leaves the wool its lanolin',
      'Blanket-stitched edges that do not fray',
      'Heavy enough to stay where you put it',
    ],
    closings: ['Shake it out and hang it in damp air; it cleans itself.', 'Machine wash on the wool programme.'],
  },
  {
    ...homeware,
    code: 'CUS',
    type: 'Cushion',
    path: ['Home', 'Textiles', 'Cushions'],
    title: '{first} {second} Cushion',
    seconds: ['Linen', 'Velvet', 'Bouclé', 'Corduroy'],
    tags: ['textiles', 'living-room'],
    dollars: [29, 79],
    grams: 620,
    axes: [
      colours,
      sizeAxis(
        'Size',
        '30 x 50 cm:35:0.8, 40 x 40 cm:44:0.85, 40 x 60 cm:46:0.95, 45 x 45 cm:45:1, 50 x 50 cm:50:1.1, ' +
          '60 x 60 cm:60:1.35, 70 x 70 cm:70:1.6',
      ),
    ],
    openings: [
      'A {second} cushion with a filling that can be plumped up again and again.',
      'Colour where a room needs it: the {first} cushion in {second}.',
    ],
    features: [
      'A concealed zip, so the cover comes off',
      'Filled with recycled feather-like fibre',
      'Piped edges in the same cloth',
      'Cloth tested to 40,000 rubs',
      'The inner cushion is one size larger than the cover, for full corners',
    ],
    closings: ['Cover washable at 30 °C.', 'Looks best in odd numbers.'],
  },
  {
    ...homeware,
    code: 'BED',
    type: 'Duvet Set',
    path: ['Home', 'Bedroom', 'Bed Linen'],
    title: '{first} {second} Duvet Set',
    seconds: ['Washed Linen', 'Percale', 'Sateen', 'Brushed Cotton'],
    tags: ['bedroom', 'textiles'],
    dollars: [89, 219],
    grams: 1400,
    axes: [
      colours,
      sizeAxis(
        'Size',
        'Cot:COT:0.5, Single:SGL:0.8, Single Long:SGX:0.85, Double:DBL:1, King:KNG:1.2, Super King:SKG:1.35, ' +
          'Emperor:EMP:1.6',
      ),
    ],
    openings: [
      'A duvet cover and pillowcases of {second}, crisp on the first night and soft by the tenth.',
      'The {first} set is cut from a single length of {second}: no seam where you lie.',
    ],
    features: [
      'Coconut buttons, set deep so that none presses',
      'Certified free of what should not touch skin',
      'Pillowcases with an envelope back',
      'Ties inside, to hold the duvet in its corners',
      'Comes in a bag of the same cloth',
    ],
    closings: [
      'Wash at 60 °C if you must, at 40 °C if you can.',
      'One pillowcase with single sizes, two with all others.',
    ],
  },
  {
    ...homeware,
    code: 'LMP',
    type: 'Table Lamp',
    path: ['Home', 'Lighting', 'Table Lamps'],
    title: '{first} {second} Lamp',
    seconds: ['Brass', 'Ceramic', 'Paper', 'Glass'],
    tags: ['lighting', 'living-room'],
    dollars: [79, 249],
    grams: 2100,
    axes: [
      woods,
      sizeAxis(
        'Height',
        '25 cm:25:0.7, 30 cm:30:0.8, 35 cm:35:0.9, 40 cm:40:1, 45 cm:45:1.1, 50 cm:50:1.25, 60 cm:60:1.5',
      ),
    ],
    openings: [
      'A table lamp with a foot of solid wood and a shade that gives a warm, even light.',
      '{second} above, wood below: the {first} lamp is at home on a desk and beside a bed.',
    ],
    features: [
      'A dimmer in the cable, quiet at every setting',
      'Takes any E27 bulb up to 60 W',
      'Two metres of textile cable',
      'The foot is weighted and does not tip',
      'Made so that each part can be unscrewed and replaced',
    ],
    closings: ['Bulb included. Wipe with a dry cloth.', 'Plug for your country in the box.'],
  },
  {
    ...homeware,
    code: 'VAS',
    type: 'Vase',
    path: ['Home', 'Decoration', 'Vases'],
    title: '{first} {second} Vase',
    seconds: ['Stoneware', 'Porcelain', 'Blown Glass', 'Terracotta'],
    tags: ['decoration', 'gift'],
    dollars: [25, 95],
    grams: 850,
    axes: [
      colours,
      sizeAxis(
        'Height',
        '12 cm:12:0.5, 16 cm:16:0.7, 20 cm:20:0.9, 24 cm:24:1, 28 cm:28:1.2, 34 cm:34:1.5, 40 cm:40:1.9',
      ),
    ],
    openings: [
      'A {second} vase with a narrow neck: three stems are enough.',
      'No two are quite alike: the {first} is thrown, turned and glazed by hand.',
    ],
    features: [
      'Glazed inside, so it holds water',
      'A foot ring ground smooth, kind to tables',
      'Fired twice',
      'Signed underneath by whoever made it',
      'Heavy at the base',
    ],
    closings: ['Rinse by hand. Small differences in glaze are what you pay for.', 'Looks good empty.'],
  },
  {
    ...homeware,
    code: 'BSK',
    type: 'Basket',
    path: ['Home', 'Storage', 'Baskets'],
    title: '{first} {second} Basket',
    seconds: ['Willow', 'Seagrass', 'Felt', 'Rattan'],
    tags: ['storage', 'hallway'],
    dollars: [29, 89],
    grams: 1100,
    axes: [
      colours,
      sizeAxis('Volume', '5 l:05:0.6, 8 l:08:0.75, 12 l:12:0.9, 18 l:18:1, 25 l:25:1.2, 40 l:40:1.5, 60 l:60:1.9'),
    ],
    openings: [
      'A {second} basket for firewood, laundry, toys or whatever lies about.',
      'The {first} basket tidies a room in the time it takes to walk through it.',
    ],
    features: [
      'Handles bound in leather',
      'Woven around a base of plywood',
      'Stacks into itself when empty',
      'A lining that can be taken out and washed',
      'Stands up by itself, even half full',
    ],
    closings: ['Brush it; keep it out of standing water.', 'Fits shelves of 40 cm depth up to 25 litres.'],
  },
];

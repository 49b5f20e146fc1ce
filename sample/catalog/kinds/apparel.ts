import { clothingSizes, colours, sizeAxis } from '../axes';
import type { ProductKind } from '../product-kind';
import { seriesNames } from '../series-names';

const vendors = ['Harrow & Vale', 'Lindgate', 'Maren Atelier', 'Saltmarsh Clothing'];

/** What clothes have in common. */
const garment = {
  title: '{first} {second} ',
  firsts: seriesNames,
  vendors,
  axes: [colours, clothingSizes] as const,
};

/** Apparel: six kinds. */
export const apparel: readonly ProductKind[] = [
  {
    ...garment,
    code: 'SHT',
    type: 'Shirt',
    path: ['Apparel', 'Tops', 'Shirts'],
    title: `${garment.title}Shirt`,
    seconds: ['Linen', 'Oxford', 'Chambray', 'Flannel'],
    tags: ['shirt', 'everyday'],
    dollars: [59, 119],
    grams: 260,
    openings: [
      'A {second} shirt with a soft collar that looks as good open as it does buttoned.',
      'The {first} is the shirt we reach for first: {second} cloth, a straight cut, and nothing that wants attention.',
    ],
    features: [
      'Woven in a family mill and washed before it is cut, so it fits the same after the first wash',
      'Corozo buttons, sewn on with a shank',
      'A split yoke that moves with the shoulders',
      'Side gussets where other shirts tear',
      'A chest pocket that holds a phone and keeps its shape',
    ],
    closings: [
      'Wash at 40 °C, hang to dry, iron while damp or not at all.',
      'Cut a little long, to be worn in or out.',
    ],
  },
  {
    ...garment,
    code: 'TEE',
    type: 'T-Shirt',
    path: ['Apparel', 'Tops', 'T-Shirts'],
    title: `${garment.title}T-Shirt`,
    seconds: ['Organic Cotton', 'Heavyweight', 'Merino', 'Hemp'],
    tags: ['t-shirt', 'everyday', 'basics'],
    dollars: [24, 49],
    grams: 180,
    openings: [
      'A plain {second} T-shirt, made well enough that you will notice.',
      'The {first} does one thing: it keeps its shape for years of weekly washing.',
    ],
    features: [
      'A ribbed neck that does not curl',
      'Shoulder seams taped from neck to sleeve',
      'Knitted in a tube, without side seams that twist',
      'Printed care label, nothing that scratches',
      'Pre-shrunk',
    ],
    closings: ['Wash inside out at 30 °C.', 'A regular fit. Between two sizes, take the larger one.'],
  },
  {
    ...garment,
    code: 'SWE',
    type: 'Sweater',
    path: ['Apparel', 'Tops', 'Knitwear'],
    title: `${garment.title}Sweater`,
    seconds: ['Lambswool', 'Merino', 'Cotton', 'Alpaca'],
    tags: ['knitwear', 'winter'],
    dollars: [89, 179],
    grams: 480,
    openings: [
      'A crew-neck sweater of {second}, knitted in one piece from the hem up.',
      'Warm before it is heavy: the {first} is knitted from {second} yarn of two plies.',
    ],
    features: [
      'Fully fashioned sleeves, linked by hand',
      'A double collar that springs back',
      'Deep ribs at cuff and hem',
      'Yarn that can be traced back to the farm',
      'A mending thread comes with it',
    ],
    closings: ['Air it rather than wash it; when it has to be, by hand and lying flat to dry.', 'Fits true to size.'],
  },
  {
    ...garment,
    code: 'TRO',
    type: 'Trousers',
    path: ['Apparel', 'Bottoms', 'Trousers'],
    title: `${garment.title}Trousers`,
    seconds: ['Twill', 'Linen', 'Corduroy', 'Wool'],
    tags: ['trousers', 'everyday'],
    dollars: [79, 149],
    grams: 420,
    openings: [
      'Tapered {second} trousers with room where you sit and none where you do not need it.',
      'The {first}: {second} trousers for the office, the train and the walk home.',
    ],
    features: [
      'A waistband with hidden stretch',
      'Pockets deep enough for a paperback',
      'Hems with three centimetres to let down',
      'Bar tacks at every corner that takes strain',
      'A zip that is rated for ten thousand pulls',
    ],
    closings: ['Wash at 30 °C and hang by the hem.', 'Inside leg 81 cm in every size; we shorten them for free.'],
  },
  {
    ...garment,
    code: 'JKT',
    type: 'Jacket',
    path: ['Apparel', 'Outerwear', 'Jackets'],
    title: `${garment.title}Jacket`,
    seconds: ['Waxed Cotton', 'Canvas', 'Quilted', 'Boiled Wool'],
    tags: ['outerwear', 'autumn'],
    dollars: [149, 329],
    grams: 950,
    openings: [
      'A {second} jacket for days that begin in rain and end in sun.',
      'The {first} is cut like a chore coat and lined like an overcoat.',
    ],
    features: [
      'A two-way zip under a buttoned placket',
      'Hand-warmer pockets behind the patch pockets',
      'A collar that stands up against the wind',
      'Lined in striped cotton, sleeves in satin',
      'Every part can be replaced: we keep the patterns',
    ],
    closings: ['Brush it clean. Repairs are free for five years.', 'Cut to go over a sweater.'],
  },
  {
    ...garment,
    code: 'SCA',
    type: 'Scarf',
    path: ['Apparel', 'Accessories', 'Scarves'],
    title: `${garment.title}Scarf`,
    seconds: ['Lambswool', 'Cashmere', 'Silk', 'Linen'],
    tags: ['accessories', 'gift'],
    dollars: [39, 129],
    grams: 160,
    axes: [
      colours,
      sizeAxis(
        'Length',
        '120 cm:120:0.8, 140 cm:140:0.9, 160 cm:160:0.95, 180 cm:180:1, 200 cm:200:1.1, 220 cm:220:1.2, 240 cm:240:1.3',
      ),
    ],
    openings: [
      'A {second} scarf, woven narrow and long so that it wraps twice.',
      'Light enough for spring, warm enough for January: the {first} in {second}.',
    ],
    features: [
      'Fringes twisted by hand',
      'Woven on looms from the 1950s, which make a softer edge',
      'Dyed in the yarn, so the colour goes all the way through',
      'Comes in a cotton bag',
      'Brushed once with teasels',
    ],
    closings: ['Cool hand wash, press with a cloth between.', 'Makes a good present: it fits.'],
  },
];

import { clothingSizes, colours, sizeAxis, sockSizes } from '../axes';
import type { ProductKind } from '../product-kind';
import { seriesNames } from '../series-names';

const vendors = ['Cairnfold', 'Fellside Supply', 'Ridgeway Works', 'Torven'];

/** What outdoor gear has in common. */
const gear = { firsts: seriesNames, vendors };

/** Outdoor: six kinds. */
export const outdoor: readonly ProductKind[] = [
  {
    ...gear,
    code: 'BPK',
    type: 'Backpack',
    path: ['Outdoor', 'Packs', 'Backpacks'],
    title: '{first} {second} Backpack',
    seconds: ['Day', 'Trek', 'Alpine', 'Roll-Top'],
    tags: ['hiking', 'travel'],
    dollars: [69, 239],
    grams: 1150,
    axes: [
      colours,
      sizeAxis('Volume', '16 l:16:0.6, 22 l:22:0.75, 28 l:28:0.9, 35 l:35:1, 45 l:45:1.2, 55 l:55:1.4, 70 l:70:1.7'),
    ],
    openings: [
      'A {second} backpack that carries its load close and quiet.',
      'The {first} was carried over three mountain ranges before we put our name on it.',
    ],
    features: [
      'A back panel of mesh under tension, with air behind it',
      'Hip belt with pockets that open with one hand',
      'Recycled nylon of 210 denier, 420 at the base',
      'A sleeve for a three-litre bladder',
      'Rain cover in its own compartment',
    ],
    closings: ['Rinse with lukewarm water; never in a machine.', 'Repairs for as long as you own it.'],
  },
  {
    ...gear,
    code: 'TNT',
    type: 'Tent',
    path: ['Outdoor', 'Camping', 'Tents'],
    title: '{first} {second} Tent',
    seconds: ['Dome', 'Tunnel', 'Geodesic', 'Ultralight'],
    tags: ['camping', 'summer'],
    dollars: [199, 599],
    grams: 2600,
    axes: [colours, sizeAxis('Sleeps', '1:1P:0.6, 2:2P:0.8, 3:3P:1, 4:4P:1.2, 5:5P:1.45, 6:6P:1.7, 8:8P:2.1')],
    openings: [
      'A {second} tent that one person pitches in four minutes, in wind.',
      'The {first} leaves the ground it stands on as it was, and you dry.',
    ],
    features: [
      'Inner and outer tent are pitched together',
      'Poles of aluminium with colour-coded ends',
      'A porch for boots and a stove',
      'Groundsheet rated to 5,000 mm of water',
      'Reflective guy lines, found again at night',
    ],
    closings: ['Dry it before you store it, always.', 'Footprint, pegs and a repair sleeve are included.'],
  },
  {
    ...gear,
    code: 'SLB',
    type: 'Sleeping Bag',
    path: ['Outdoor', 'Camping', 'Sleeping Bags'],
    title: '{first} {second} Sleeping Bag',
    seconds: ['Down', 'Synthetic', 'Quilt', 'Mummy'],
    tags: ['camping', 'hiking'],
    dollars: [99, 349],
    grams: 980,
    axes: [
      colours,
      sizeAxis(
        'Comfort',
        '12 °C:P12:0.6, 8 °C:P08:0.75, 4 °C:P04:0.9, 0 °C:Z00:1, -4 °C:N04:1.2, -8 °C:N08:1.45, -15 °C:N15:1.9',
      ),
    ],
    openings: [
      'A {second} sleeping bag for people who get cold feet.',
      'The {first} weighs little, packs small and lofts in a minute.',
    ],
    features: [
      'A draught collar that closes with one cord',
      'Chambers cut in a trapezoid, without cold seams',
      'A zip that does not catch its own fabric',
      'An inner pocket for a phone, which also likes it warm',
      'Foot box shaped for feet',
    ],
    closings: ['Store it loose in the large bag that comes with it.', 'Temperatures are measured to EN 13537.'],
  },
  {
    ...gear,
    code: 'RNJ',
    type: 'Rain Jacket',
    path: ['Outdoor', 'Clothing', 'Rain Jackets'],
    title: '{first} {second} Rain Jacket',
    seconds: ['Packable', 'Three-Layer', 'Trail', 'Storm'],
    tags: ['hiking', 'rain'],
    dollars: [119, 329],
    grams: 340,
    axes: [colours, clothingSizes],
    openings: [
      'A {second} rain jacket that lets you sweat and keeps you dry.',
      'The {first} is for the third hour of rain, when others give up.',
    ],
    features: [
      'Every seam taped',
      'A hood that turns with the head and takes a helmet',
      'Vents under the arms, opened with one hand',
      'Water column of 20,000 mm, without fluorocarbons',
      'Packs into its own pocket',
    ],
    closings: ['Wash it often: dirt is what makes it leak.', 'Roomy enough for a layer beneath.'],
  },
  {
    ...gear,
    code: 'BTL',
    type: 'Bottle',
    path: ['Outdoor', 'Camp Kitchen', 'Bottles'],
    title: '{first} {second} Bottle',
    seconds: ['Insulated', 'Steel', 'Wide-Mouth', 'Travel'],
    tags: ['hiking', 'everyday', 'gift'],
    dollars: [19, 49],
    grams: 310,
    axes: [
      colours,
      sizeAxis(
        'Volume',
        '250 ml:025:0.7, 350 ml:035:0.8, 500 ml:050:0.9, 750 ml:075:1, 1 l:100:1.15, 1.5 l:150:1.35, 2 l:200:1.6',
      ),
    ],
    openings: [
      'A {second} bottle of stainless steel, which tastes of nothing.',
      'Hot for twelve hours, cold for a day: the {first}.',
    ],
    features: [
      'One screw thread for every lid that we make',
      'Powder-coated, good to hold with cold hands',
      'Fits cup holders and side pockets',
      'A seal that comes out for cleaning',
      'No plastic where the water is',
    ],
    closings: ['Dishwasher-safe without its lid.', 'Spare lids and seals are always in stock.'],
  },
  {
    ...gear,
    code: 'SOC',
    type: 'Socks',
    path: ['Outdoor', 'Clothing', 'Socks'],
    title: '{first} {second} Socks',
    seconds: ['Hiking', 'Merino', 'Trail Running', 'Winter'],
    tags: ['hiking', 'basics'],
    dollars: [14, 34],
    grams: 80,
    axes: [colours, sockSizes],
    openings: [
      'A pair of {second} socks that stay up and do not smell.',
      'Blisters are a matter of seams: the {first} has none at the toe.',
    ],
    features: [
      'Cushioned under heel and ball',
      'Left and right are different, as feet are',
      'A soft top that leaves no ring',
      'Arch support knitted in',
      'Guaranteed against holes for two years',
    ],
    closings: ['Wash inside out at 40 °C.', 'Sold as a pair.'],
  },
];

import type { Axis, AxisValue } from './product-kind';

/** Values of equal price and weight, written as `Name:CODE, Name:CODE`. */
function plainValues(list: string): AxisValue[] {
  return list.split(', ').map((entry) => {
    const [value = '', code = ''] = entry.split(':');
    return { value, code, factor: 1 };
  });
}

/** Values from small to large, written as `Name:CODE:factor, …`. */
function sizedValues(list: string): AxisValue[] {
  return list.split(', ').map((entry) => {
    const [value = '', code = '', factor = '1'] = entry.split(':');
    return { value, code, factor: Number(factor) };
  });
}

/** Colours that dyed and enamelled goods come in. */
export const colours: Axis = {
  name: 'Colour',
  choice: 'any',
  values: plainValues(
    'Ink Blue:INK, Forest Green:FOR, Oat:OAT, Charcoal:CHA, Rust:RUS, Mustard:MUS, Chalk White:CHK, Black:BLK, ' +
      'Sage:SAG, Plum:PLU, Sky:SKY, Terracotta:TER, Moss:MOS, Slate:SLA, Rose:ROS, Sand:SND',
  ),
};

/** Woods that handles, lamp feet and boards are made of. */
export const woods: Axis = {
  name: 'Wood',
  choice: 'any',
  values: plainValues(
    'Oak:OAK, Walnut:WAL, Beech:BEE, Olive:OLI, Ash:ASH, Cherry:CHE, Maple:MAP, Birch:BIR, Acacia:ACA, Elm:ELM, ' +
      'Chestnut:CST, Pear:PEA, Plum:PLM, Larch:LAR, Smoked Oak:SMO',
  ),
};

/** Sizes of clothes. */
export const clothingSizes: Axis = {
  name: 'Size',
  choice: 'run',
  values: plainValues('XS:XS, S:S, M:M, L:L, XL:XL, 2XL:2XL, 3XL:3XL'),
};

/** Sizes of socks (European). */
export const sockSizes: Axis = {
  name: 'Size',
  choice: 'run',
  values: plainValues('33-35:33, 36-38:36, 39-41:39, 42-43:42, 44-45:44, 46-47:46, 48-50:48'),
};

/** Languages that a book is printed in; the original is English. */
export const languages: Axis = {
  name: 'Language',
  choice: 'first',
  values: plainValues(
    'English:EN, German:DE, French:FR, Spanish:ES, Japanese:JA, Italian:IT, Dutch:NL, Portuguese:PT, Swedish:SV, ' +
      'Polish:PL, Danish:DA, Norwegian:NO, Finnish:FI, Czech:CS, Greek:EL, Turkish:TR, Korean:KO, Hungarian:HU, ' +
      'Romanian:RO, Ukrainian:UK',
  ),
};

/** Bindings of a book. */
export const bindings: Axis = {
  name: 'Format',
  choice: 'first',
  values: sizedValues(
    'Paperback:PB:0.7, Hardcover:HC:1.2, Large Print:LP:1.1, Pocket Edition:PK:0.5, Slipcase Edition:SC:2.4',
  ),
};

/** An axis of sizes with a price each. @param list `Name:CODE:factor, …` from small to large */
export function sizeAxis(name: string, list: string): Axis {
  return { name, choice: 'run', values: sizedValues(list) };
}

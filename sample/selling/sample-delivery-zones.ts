import { retailPrice, sampleCurrencies } from '../catalog/retail-price';

/** A zone as `deliveryZoneSet` takes it, with its handle. */
export interface SampleDeliveryZone {
  readonly handle: string;
  readonly input: object;
}

/** Grams of a parcel that one person carries, and of what a parcel service takes. */
const lightGrams = 5_000;
const heavyGrams = 30_000;

interface OptionPrices {
  readonly title: string;
  readonly description: string;
  readonly days: readonly [best: number, worst: number];
  /** Dollars up to 5 kg and up to 30 kg. */
  readonly dollars: readonly [light: number, heavy: number];
  /** Dollars of a cart from which it is free. */
  readonly freeFrom?: number;
}

function option({ title, description, days, dollars: [light, heavy], freeFrom }: OptionPrices): object {
  const rates = sampleCurrencies.flatMap((currencyCode) => {
    const price = (dollars: number) => retailPrice(dollars, currencyCode);
    const limit = freeFrom === undefined ? {} : { maxSubtotal: price(freeFrom) };
    const bands = [
      { currencyCode, price: price(light), maxWeightGrams: lightGrams, ...limit },
      { currencyCode, price: price(heavy), minWeightGrams: lightGrams, maxWeightGrams: heavyGrams, ...limit },
    ];
    const free = { currencyCode, price: '0', maxWeightGrams: heavyGrams };
    return freeFrom === undefined ? bands : [...bands, { ...free, minSubtotal: price(freeFrom) }];
  });
  return { title, description, minDays: days[0], maxDays: days[1], rates };
}

const zone = (handle: string, title: string, countries: string, options: readonly OptionPrices[]) => ({
  handle,
  input: {
    title,
    restOfWorld: countries === '',
    areas: countries.split(' ').flatMap((countryCode) => (countryCode === '' ? [] : { countryCode })),
    options: options.map(option),
  },
});

const standard = 'By parcel service, to the door.';
const express = 'By courier, signed for.';

/** Zones with the ways to deliver into each, in the store's currencies. */
export const sampleDeliveryZones: readonly SampleDeliveryZone[] = [
  zone('europe', 'Europe', 'AT BE CH CZ DE DK ES FI FR GB IE IT LU NL NO PL PT SE', [
    { title: 'Standard', description: standard, days: [2, 5], dollars: [5.9, 14.9], freeFrom: 100 },
    { title: 'Express', description: express, days: [1, 2], dollars: [19.9, 39.9] },
  ]),
  zone('japan', 'Japan', 'JP', [
    { title: 'Standard', description: standard, days: [1, 3], dollars: [6.9, 12.9], freeFrom: 100 },
  ]),
  zone('north-america', 'North America', 'CA US', [
    { title: 'Standard', description: standard, days: [3, 6], dollars: [6.9, 17.9], freeFrom: 100 },
    { title: 'Express', description: express, days: [1, 2], dollars: [24.9, 49.9] },
  ]),
  zone('rest-of-world', 'Rest of the world', '', [
    { title: 'International', description: 'By air mail.', days: [7, 21], dollars: [29.9, 79.9] },
  ]),
];

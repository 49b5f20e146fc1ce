import type { SampleCurrency } from '../catalog/retail-price';

/** A town that buyers live in. */
export interface SamplePlace {
  readonly currencyCode: SampleCurrency;
  readonly street: string;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  readonly countryCode: string;
}

/** Written as `currency|street|city|region|postal code|country`. */
const lines = `
EUR|Lindenallee|Hamburg||20259|DE
EUR|Rue des Lilas|Lyon||69003|FR
USD|Maple Street|Austin|TX|78701|US
EUR|Calle Mayor|Valencia||46002|ES
USD|Hudson Avenue|Albany|NY|12207|US
JPY|Teramachi-dori|Kyoto||604-8091|JP
EUR|Via Garibaldi|Bologna||40124|IT
USD|King Street West|Toronto|ON|M5V 1J2|CA
USD|Mill Lane|Leeds||LS2 7EW|GB
EUR|Prinsengracht|Utrecht||3512 JH|NL
USD|Ocean Drive|Oakland|CA|94607|US
EUR|Bahnhofstrasse|Graz||8020|AT
USD|Karangahape Road|Auckland||1010|NZ
JPY|Omotesando|Tokyo||150-0001|JP`;

/** Towns in every delivery zone, with and without a tax. */
export const samplePlaces: readonly SamplePlace[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [currencyCode, street = '', city = '', region = '', postalCode = '', countryCode = ''] = line.split('|');
    return {
      currencyCode: currencyCode as SampleCurrency,
      street,
      city,
      region: region || null,
      postalCode,
      countryCode,
    };
  });

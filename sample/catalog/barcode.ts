/** The last digit of an EAN-13 of these twelve (GS1 General Specifications 7.9: weights 1 and 3 by turns). */
export function ean13CheckDigit(twelveDigits: string): number {
  const sum = [...twelveDigits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}

/** An EAN-13 that is no other product's: numbers that begin with 2 are set aside for use within a shop. */
export function sampleBarcode(productIndex: number, variantIndex: number): string {
  const digits = `2${String(productIndex).padStart(8, '0')}${String(variantIndex).padStart(3, '0')}`;
  return `${digits}${ean13CheckDigit(digits)}`;
}

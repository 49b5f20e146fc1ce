import { GraphQLScalarType, Kind } from 'graphql';
import { codedError } from '../errors/coded-error';

const decimalPattern = /^-?\d{1,15}(\.\d{1,9})?$/;

function parseDecimal(value: unknown): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || !decimalPattern.test(text)) {
    throw codedError('BAD_USER_INPUT', 'A Decimal is a string of digits with at most one point, such as "19.99".');
  }
  return text;
}

/** A decimal number as a string: it never passes through a float, where 0.1 + 0.2 is not 0.3. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'A decimal number as a string, such as "19.99": exact, never a float.',
  serialize: parseDecimal,
  parseValue: parseDecimal,
  parseLiteral(node) {
    const isNumber = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT;
    return parseDecimal(isNumber ? node.value : null);
  },
});

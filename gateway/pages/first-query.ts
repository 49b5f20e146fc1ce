import { print } from 'graphql';
import { FirstQueryDocument } from '../../schema/generated/operations';

/** The query that a visitor of our pages finds ready to run. */
export const firstQuery = print(FirstQueryDocument);

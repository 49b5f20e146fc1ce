import { registerEnumType } from 'type-graphql';

/** Which way a list is sorted. */
export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way a list is sorted.',
  valuesConfig: {
    ASC: { description: 'Upwards: A before Z, the oldest and the cheapest first.' },
    DESC: { description: 'Downwards: Z before A, the newest and the dearest first.' },
  },
});

import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { entryCodes } from '../entries/entry-refusals';
import { Page } from './page.type';

const NOT_FOUND = 'There is no such page.';
const codes = {
  ...entryCodes,
  PARENT_NOT_FOUND: 'There is no page with the id of the parent.',
  PAGE_CYCLE: 'The page would stand below itself.',
};
const type = () => Page;
const field = 'page';

export const PageCreatePayload = payloadType({ mutation: 'PageCreate', field, type, codes });

export const PageUpdatePayload = payloadType({ mutation: 'PageUpdate', field, type, codes: { NOT_FOUND, ...codes } });

export const PagePublishPayload = payloadType({ mutation: 'PagePublish', field, type, codes: { NOT_FOUND } });

export const PageUnpublishPayload = payloadType({ mutation: 'PageUnpublish', field, type, codes: { NOT_FOUND } });

export const PageDeletePayload = payloadType({
  mutation: 'PageDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { NOT_FOUND, HAS_CHILDREN: 'There are pages below it.' },
});

export const { Payload: PagesImportPayload } = importPayloadTypes({ one: 'Page', many: 'Pages' }, type);

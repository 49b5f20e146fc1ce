import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { problemCodes } from '../checks/problem';
import { Menu } from './menu.type';

const { BLANK, TOO_LONG, INVALID_HANDLE, INVALID_URL } = problemCodes;
const NOT_FOUND = 'There is no such menu.';
const codes = {
  BLANK,
  TOO_LONG,
  INVALID_HANDLE,
  INVALID_URL,
  HANDLE_TAKEN: 'Another menu has this handle.',
  SEVERAL_TARGETS: 'An item points at more than one thing.',
  TARGET_NOT_FOUND: 'An item points at an article, page or category that is not there.',
};
const type = () => Menu;

export const MenuCreatePayload = payloadType({ mutation: 'MenuCreate', field: 'menu', type, codes });

export const MenuUpdatePayload = payloadType({
  mutation: 'MenuUpdate',
  field: 'menu',
  type,
  codes: { NOT_FOUND, ...codes },
});

export const MenuDeletePayload = payloadType({
  mutation: 'MenuDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { NOT_FOUND },
});

export const { Payload: MenusImportPayload } = importPayloadTypes({ one: 'Menu', many: 'Menus' }, type);

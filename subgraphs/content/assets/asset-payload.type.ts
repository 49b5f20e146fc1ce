import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { problemCodes } from '../checks/problem';
import { Asset } from './asset.type';

const { INVALID_URL, INVALID_NUMBER } = problemCodes;
const NOT_FOUND = 'There is no such asset.';

export const AssetCreatePayload = payloadType({
  mutation: 'AssetCreate',
  field: 'asset',
  type: () => Asset,
  codes: { INVALID_URL, INVALID_NUMBER },
});

export const AssetUploadPayload = payloadType({
  mutation: 'AssetUpload',
  field: 'asset',
  type: () => Asset,
  codes: {
    INVALID_URL,
    INVALID_NUMBER,
    FILE_EMPTY: 'The file has no bytes.',
    FILE_TYPE_NOT_ALLOWED: 'The bytes are none of an image, a video, audio, a PDF or plain text.',
  },
});

export const AssetUpdatePayload = payloadType({
  mutation: 'AssetUpdate',
  field: 'asset',
  type: () => Asset,
  codes: { NOT_FOUND, INVALID_URL, INVALID_NUMBER },
});

export const AssetDeletePayload = payloadType({
  mutation: 'AssetDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { NOT_FOUND },
});

export const { Payload: AssetsImportPayload } = importPayloadTypes({ one: 'Asset', many: 'Assets' }, () => Asset);

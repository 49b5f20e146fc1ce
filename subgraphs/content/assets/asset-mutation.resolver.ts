import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { contentWrite } from '../checks/content-write';
import { toPayload } from '../checks/to-payload';
import type { ContentContext } from '../context';
import { toImportPayload } from '../imports/to-import-payload';
import { AssetCreateInput, AssetImportInput, AssetUpdateInput } from './asset-input.type';
import {
  AssetCreatePayload,
  AssetDeletePayload,
  AssetsImportPayload,
  AssetUpdatePayload,
  AssetUploadPayload,
} from './asset-payload.type';
import { AssetUploadInput } from './asset-upload-input.type';
import { createAsset, deleteAsset, updateAsset } from './edit-asset';
import { importAssets } from './import-assets';
import { uploadAsset } from './upload-asset';

/** Changes of assets. */
@Resolver()
export class AssetMutationResolver {
  @Directive(contentWrite)
  @Mutation(() => AssetCreatePayload, { description: 'Creates an asset of a file that is somewhere already.' })
  async assetCreate(
    @Ctx() { database, assets }: ContentContext,
    @Arg('input', () => AssetCreateInput, { description: 'The asset.' }) input: AssetCreateInput,
  ): Promise<object> {
    return toPayload(await createAsset(database, input), 'asset', (uuid) => assets.byId.load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => AssetUploadPayload, { description: 'Keeps a file and creates an asset of it.' })
  async assetUpload(
    @Ctx() { database, storage, assets }: ContentContext,
    @Arg('input', () => AssetUploadInput, { description: 'The file.' }) input: AssetUploadInput,
  ): Promise<object> {
    return toPayload(await uploadAsset({ database, storage }, input), 'asset', (uuid) => assets.byId.load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => AssetUpdatePayload, { description: 'Changes an asset.' })
  async assetUpdate(
    @Ctx() { database, storage, assets }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => AssetUpdateInput, { description: 'What changes.' }) input: AssetUpdateInput,
  ): Promise<object> {
    const outcome = await updateAsset({ database, storage }, decodeId('asset', id), input);
    return toPayload(outcome, 'asset', (uuid) => assets.byId.clear(uuid).load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => AssetDeletePayload, { description: 'Deletes an asset; what showed it shows nothing in its place.' })
  async assetDelete(
    @Ctx() { database, storage }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const outcome = await deleteAsset({ database, storage }, decodeId('asset', id));
    return toPayload(outcome, 'deletedId', (uuid) => encodeId('asset', uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => AssetsImportPayload, {
    description: 'Creates or changes up to 250 assets by their external references; each succeeds or fails alone.',
  })
  async assetsImport(
    @Ctx() { database, assets }: ContentContext,
    @Arg('input', () => [AssetImportInput], { description: 'The assets.' }) input: AssetImportInput[],
  ): Promise<object> {
    const items = await importAssets(database, input);
    return toImportPayload(items, {
      prefix: 'asset',
      field: 'asset',
      load: (uuid) => assets.byId.clear(uuid).load(uuid),
    });
  }
}

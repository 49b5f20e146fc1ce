import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Asset } from '../assets/asset.type';
import type { ContentContext } from '../context';
import { HeroBlock, ImageBlock } from './media-blocks.type';

async function assetOf(block: { assetUuid: string | null }, { assets }: ContentContext): Promise<Asset | null> {
  return block.assetUuid === null ? null : assets.byId.load(block.assetUuid);
}

/** What images take from their assets. */
@Resolver(() => ImageBlock)
export class ImageBlockResolver {
  @FieldResolver(() => Asset, { nullable: true, description: 'The asset; null for a file by its address.' })
  asset(@Root() block: ImageBlock, @Ctx() context: ContentContext): Promise<Asset | null> {
    return assetOf(block, context);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where the file is; null when its asset is gone.' })
  async url(@Root() block: ImageBlock, @Ctx() context: ContentContext): Promise<string | null> {
    return block.own.url ?? (await assetOf(block, context))?.url ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it shows, for who cannot see it.' })
  async alt(@Root() block: ImageBlock, @Ctx() context: ContentContext): Promise<string | null> {
    return block.own.alt ?? (await assetOf(block, context))?.alt ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Text to show below it.' })
  async caption(@Root() block: ImageBlock, @Ctx() context: ContentContext): Promise<string | null> {
    return block.own.caption ?? (await assetOf(block, context))?.caption ?? null;
  }
}

/** What heroes take from their assets. */
@Resolver(() => HeroBlock)
export class HeroBlockResolver {
  @FieldResolver(() => Asset, { nullable: true, description: 'The image behind it.' })
  asset(@Root() block: HeroBlock, @Ctx() context: ContentContext): Promise<Asset | null> {
    return assetOf(block, context);
  }
}

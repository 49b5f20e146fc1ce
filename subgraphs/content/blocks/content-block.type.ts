import { Field, InterfaceType } from 'type-graphql';
import type { StoredBlock } from './stored-block';

/** GraphQL type of each stored block. */
const typeNames: Record<StoredBlock['type'], string> = {
  richText: 'RichTextBlock',
  image: 'ImageBlock',
  hero: 'HeroBlock',
  productGrid: 'ProductGridBlock',
  quote: 'QuoteBlock',
  embed: 'EmbedBlock',
};

/**
 * One block of a body. More types will come: clients skip those that they do not know.
 *
 * Fields of one name have one type in all blocks, nullable where it is in any: one selection can then take them all
 * (GraphQL specification, 5.3.2).
 */
@InterfaceType({
  description: 'One block of a body. More types will come: skip those that you do not know.',
  resolveType: (block: ContentBlock) => typeNames[block.type],
})
export abstract class ContentBlock {
  /** Tells the types apart; not a field of the graph. */
  type!: StoredBlock['type'];

  @Field(() => String, { description: 'Names the block within its body; stays when the block is edited or moved.' })
  key!: string;
}

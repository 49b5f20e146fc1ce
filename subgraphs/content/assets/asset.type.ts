import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** A file as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A file that content shows or offers: an image, a video, a document.' })
export class Asset {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, {
    description: 'Where the file is; of an uploaded one an address below this API’s own, "/assets/…".',
  })
  url!: string;

  @Field(() => String, { description: 'Name of the file, such as "linen-shirt.jpg".' })
  fileName!: string;

  @Field(() => String, { nullable: true, description: 'Media type (RFC 6838), such as "image/jpeg".' })
  mimeType!: string | null;

  @Field(() => Float, { nullable: true, description: 'Size in bytes; a whole number that may pass 32 bits.' })
  byteSize!: number | null;

  @Field(() => Int, { nullable: true, description: 'Width in pixels.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in pixels.' })
  height!: number | null;

  @Field(() => String, { nullable: true, description: 'What an image shows, for who cannot see it.' })
  alt!: string | null;

  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Text to show below it.' })
  caption!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in the system that it was imported from.' })
  externalReference!: string | null;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;
}

export const { Connection: AssetConnection, Edge: AssetEdge } = connectionTypes('Asset', () => Asset);

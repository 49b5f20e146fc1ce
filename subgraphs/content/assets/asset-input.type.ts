import { Field, Float, InputType, Int } from 'type-graphql';

/** What is said of a file besides its address. */
@InputType({ description: 'What is said of a file besides its address.' })
class AssetFields {
  @Field(() => String, { nullable: true, description: 'Name of the file; left out, the last part of its address.' })
  fileName?: string | null;

  @Field(() => String, { nullable: true, description: 'Media type, such as "image/jpeg".' })
  mimeType?: string | null;

  @Field(() => Float, { nullable: true, description: 'Size in bytes.' })
  byteSize?: number | null;

  @Field(() => Int, { nullable: true, description: 'Width in pixels.' })
  width?: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in pixels.' })
  height?: number | null;

  @Field(() => String, { nullable: true, description: 'What an image shows, for who cannot see it.' })
  alt?: string | null;

  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Text to show below it.' })
  caption?: string | null;
}

@InputType({ description: 'A new asset.' })
export class AssetCreateInput extends AssetFields {
  @Field(() => String, { description: 'Where the file is: http, https, or relative.' })
  url!: string;
}

@InputType({ description: 'A changed asset: what is left out stays, what is null is cleared.' })
export class AssetUpdateInput extends AssetFields {
  @Field(() => String, { nullable: true, description: 'Where the file is: http, https, or relative.' })
  url?: string | null;
}

@InputType({ description: 'An asset of another system: what is left out is cleared.' })
export class AssetImportInput extends AssetCreateInput {
  @Field(() => String, { description: 'Its name in that system; a second import under it changes this asset.' })
  externalReference!: string;
}

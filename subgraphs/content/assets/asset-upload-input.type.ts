import { Field, InputType, Int } from 'type-graphql';
import { UploadScalar } from '../../../platform/uploads/upload-scalar';
import type { UploadedFile } from '../../../platform/uploads/uploaded-file';

@InputType({ description: 'A file to keep, and what is said of it.' })
export class AssetUploadInput {
  @Field(() => UploadScalar, {
    description: 'The file: an image, a video, audio, a PDF or plain text. Its type is told from its bytes.',
  })
  file!: UploadedFile;

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

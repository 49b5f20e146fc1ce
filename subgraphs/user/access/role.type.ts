import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';

/** A role as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A set of rights that users can hold.' })
export class Role {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for programs, such as "editor".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => [String], { description: 'What it allows, such as "content:write".' })
  scopes!: string[];

  @Field(() => Boolean, { description: 'Whether it comes with the platform and cannot be changed.' })
  builtIn!: boolean;
}

/** The role that clients see of a stored one. */
export function toRole(row: { id: string; handle: string; title: string; scopes: string[]; built_in: boolean }): Role {
  return {
    id: encodeId('role', row.id),
    handle: row.handle,
    title: row.title,
    scopes: row.scopes,
    builtIn: row.built_in,
  };
}

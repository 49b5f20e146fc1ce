import {
  buildASTSchema,
  type GraphQLEnumType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { buildSubgraphSchema } from '../platform/federation/build-subgraph-schema';
import { subgraphDefinitions } from '../roles/subgraph-definitions';

/** Undescribed elements of a type: itself, its fields, arguments and values. */
function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isEnumType(type)) return [...missing, ...undescribedValues(type)];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return missing;
  for (const field of Object.values(type.getFields())) {
    const name = `${type.name}.${field.name}`;
    if (!field.description) missing.push(name);
    if (!('args' in field)) continue;
    for (const argument of field.args) if (!argument.description) missing.push(`${name}(${argument.name}:)`);
  }
  return missing;
}

const undescribedValues = (type: GraphQLEnumType) =>
  type
    .getValues()
    .filter((value) => !value.description)
    .map((value) => `${type.name}.${value.name}`);

const rootTypes = ['Query', 'Mutation', 'Subscription'];

describe.each(subgraphDefinitions.map((definition) => [definition.name, definition] as const))(
  '%s',
  (_, definition) => {
    const { sdl } = buildSubgraphSchema(definition);
    const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
    );

    test('every type, field, argument and value has a description', () => {
      const missing = types.flatMap(undescribed).filter((name) => !rootTypes.includes(name));
      expect(missing).toEqual([]);
    });

    test('every mutation answers with a payload that has userErrors', () => {
      const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
      const others = fields.filter((field) => {
        const payload = schema.getType(String(field.type).replace('!', ''));
        return !isObjectType(payload) || !('userErrors' in payload.getFields() || 'results' in payload.getFields());
      });
      expect(others.map((field) => field.name)).toEqual([]);
    });

    test('a root field can be null, so that a subgraph that is down takes no other answer along', () => {
      const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
        Object.values(type?.getFields() ?? {}),
      );
      expect(fields.filter((field) => isNonNullType(field.type)).map((field) => field.name)).toEqual([]);
    });

    test('a list that can grow says how much of it is wanted', () => {
      const unpaged = types.filter(isObjectType).flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => /Connection!?$/.test(String(field.type)))
          .filter(
            (field) =>
              !['first', 'after', 'last', 'before'].every((name) => field.args.some((arg) => arg.name === name)),
          )
          .map((field) => `${type.name}.${field.name}`),
      );
      expect(unpaged).toEqual([]);
    });
  },
);

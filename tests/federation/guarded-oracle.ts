import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { guardedFixture } from './guarded-fixture';

/** What a sender holds. */
export interface Rights {
  signedIn: boolean;
  scopes: readonly string[];
  policies: readonly string[];
}

function isMet({ name, arguments: given }: ConstDirectiveNode, rights: Rights): boolean {
  if (name.value === 'authenticated') return rights.signedIn;
  if (name.value !== 'requiresScopes' && name.value !== 'policy') return true;
  const held = name.value === 'policy' ? rights.policies : rights.scopes;
  const lists = (given ?? []).flatMap(({ value }) => valueFromASTUntyped(value) as string[][]);
  return lists.some((all) => all.every((one) => held.includes(one)));
}

/** Directives by `Type` and `Type.field`, as the subgraphs' authors wrote them; interface objects by their interface. */
const written = new Map<string, ConstDirectiveNode[]>();
for (const sdl of Object.values(guardedFixture)) {
  for (const node of parse(sdl).definitions) {
    if (!('name' in node) || !node.name) continue;
    const name = node.name.value;
    written.set(name, [...(written.get(name) ?? []), ...((node.directives ?? []) as ConstDirectiveNode[])]);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      const key = `${name}.${field.name.value}`;
      written.set(key, [...(written.get(key) ?? []), ...((field.directives ?? []) as ConstDirectiveNode[])]);
    }
  }
}

const mayUse = (element: string, rights: Rights) => (written.get(element) ?? []).every((one) => isMet(one, rights));

/** Whether a sender may select a field on a type; the plain words of the specification, for tests to compare with. */
function maySelect(schema: GraphQLSchema, type: GraphQLCompositeType, name: string, rights: Rights): boolean {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const holders = objects.flatMap((object) => [object, ...object.getInterfaces()]);
  const field = 'getFields' in type ? type.getFields()[name] : undefined;
  const value = field && getNamedType(field.type);
  return (
    (!value || mayUse(value.name, rights)) &&
    objects.every((object) => mayUse(object.name, rights)) &&
    holders.every((holder) => mayUse(`${holder.name}.${name}`, rights))
  );
}

/** The fields of a document that a sender may not select. */
export function forbiddenNodes(schema: GraphQLSchema, document: DocumentNode, rights: Rights): Set<FieldNode> {
  const found = new Set<FieldNode>();
  const typeInfo = new TypeInfo(schema);
  const fields = visitWithTypeInfo(typeInfo, {
    Field(node) {
      const parent = typeInfo.getParentType();
      const name = node.name.value;
      if (parent && name !== '__typename' && !maySelect(schema, parent, name, rights)) found.add(node);
    },
  });
  visit(document, fields);
  return found;
}

/** The same document with `__typename` in each selection set. */
export function withTypenames(document: DocumentNode): DocumentNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet: { leave: (set) => ({ ...set, selections: [...set.selections, typename] }) },
  });
}

import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type';

/** The two classes of a connection. */
export interface ConnectionTypes {
  Edge: ClassType<object>;
  Connection: ClassType<object>;
}

/**
 * Makes the types of a list: `<name>Connection` and `<name>Edge`.
 *
 * @param name the node's name, such as `Product`, or another one where a list has fields of its own
 * @param node the node's class
 */
export function connectionTypes(name: string, node: () => ClassType<object>): ConnectionTypes {
  @ObjectType(`${name}Edge`, { description: `One item of a ${name} list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Where the item stands: pass it as `after` or `before`.' })
    cursor!: string;

    @Field(node, { description: 'The item.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a ${name} list.` })
  class Connection {
    @Field(() => [Edge], { description: 'The items of the page, each with its cursor.' })
    edges!: Edge[];

    @Field(listOf(node), { description: 'The items of the page.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Items in the whole list; counted only when asked for.' })
    totalCount!: number;
  }

  return { Edge, Connection };
}

function listOf(node: () => ClassType<object>): () => [ClassType<object>] {
  return () => [node()];
}

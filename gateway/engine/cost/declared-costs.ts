import type { Schema } from '@apollo/federation-internals';

/** How long the lists of a field are (`@listSize` of the cost specification). */
export interface ListSize {
  assumedSize?: number | null;
  /** Arguments that say it, such as `first`. */
  slicingArguments?: readonly string[] | null;
  /** Fields of what it returns that are the lists; the field itself is the list when there are none. */
  sizedFields?: readonly string[] | null;
}

/** What the directives of a supergraph say of cost. */
export interface DeclaredCosts {
  /** By `Type` and `Type.field`, fields of input objects among them. */
  weights: ReadonlyMap<string, number>;
  /** By `Type.field`, and then by argument. */
  argumentWeights: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By `Type.field`. */
  listSizes: ReadonlyMap<string, ListSize>;
}

/** Identity of the specification, whatever name a supergraph imports its directives under. */
const costIdentity = 'https://specs.apollo.dev/cost';

/** What of a schema can bear a directive. */
interface Element {
  appliedDirectivesOf(name: string): readonly { arguments(): object }[];
}

function readWeight(element: Element, directive: string): number | undefined {
  const [applied] = element.appliedDirectivesOf(directive);
  return applied && (applied.arguments() as { weight: number }).weight;
}

/** Reads `@cost` and `@listSize` of a supergraph; a supergraph without them declares nothing. */
export function readDeclaredCosts(supergraph: Schema): DeclaredCosts {
  const weights = new Map<string, number>();
  const argumentWeights = new Map<string, Map<string, number>>();
  const listSizes = new Map<string, ListSize>();
  const costs = { weights, argumentWeights, listSizes };
  const feature = supergraph.coreFeatures?.getByIdentity(costIdentity);
  if (!feature) return costs;
  const cost = feature.directiveNameInSchema('cost');
  const listSize = feature.directiveNameInSchema('listSize');
  const note = (coordinate: string, element: Element) => {
    const weight = readWeight(element, cost);
    if (weight !== undefined) weights.set(coordinate, weight);
  };

  for (const type of supergraph.allTypes()) note(type.name, type);
  for (const type of supergraph.inputTypes()) for (const field of type.fields()) note(field.coordinate, field);
  for (const type of [...supergraph.objectTypes(), ...supergraph.interfaceTypes()]) {
    for (const field of type.fields()) {
      note(field.coordinate, field);
      const [sized] = field.appliedDirectivesOf(listSize);
      if (sized) listSizes.set(field.coordinate, sized.arguments() as ListSize);
      const ofArguments = field.arguments().flatMap((argument) => {
        const weight = readWeight(argument, cost);
        return weight === undefined ? [] : [[argument.name, weight] as const];
      });
      if (ofArguments.length > 0) argumentWeights.set(field.coordinate, new Map(ofArguments));
    }
  }
  return costs;
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';

/** An operation that clients use and that the schema no longer allows. */
export interface BrokenOperation {
  file: string;
  reasons: string[];
}

function reasonsAgainst(schema: ReturnType<typeof buildSchema>, source: string): string[] {
  try {
    return validate(schema, parse(source)).map((error) => error.message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}

/**
 * Validates every `*.graphql` file of a folder against the schema that clients see.
 *
 * @returns those that a client could no longer send, with the reasons; none when all is well
 */
export async function checkOperations(apiSdl: string, folder: string): Promise<BrokenOperation[]> {
  const schema = buildSchema(apiSdl);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  const checked = await Promise.all(
    files.map(async (file) => ({
      file,
      reasons: reasonsAgainst(schema, await readFile(path.join(folder, file), 'utf8')),
    })),
  );
  return checked.filter(({ reasons }) => reasons.length > 0);
}

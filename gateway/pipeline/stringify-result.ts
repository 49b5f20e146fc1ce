import type { FormattedExecutionResult } from 'graphql';
import { JsonText } from './json-text';

/** Writes Apollo Server's answer; data that the engine has written as text already is not read and written again. */
export function stringifyResult({ errors, data, extensions }: FormattedExecutionResult): string {
  const members: string[] = [];
  if (errors) members.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) members.push(`"data":${data instanceof JsonText ? data.take() : JSON.stringify(data)}`);
  if (extensions) members.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${members.join(',')}}`;
}

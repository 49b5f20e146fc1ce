import type { FormattedExecutionResult } from 'graphql';
import { JsonText } from './json-text';

/** Writes Apollo Server's answer; data that the engine has written already is not read and written again. */
export function stringifyResult({ errors, data, extensions }: FormattedExecutionResult): string {
  const isText = data instanceof JsonText;
  if (isText && !errors && !extensions) return data.take().body;
  const members: string[] = [];
  if (errors) members.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) members.push(`"data":${isText ? data.take().text() : JSON.stringify(data)}`);
  if (extensions) members.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${members.join(',')}}`;
}

/**
 * The members of a JSON object of variables, without braces; those that the client left out stay out, so that the
 * defaults of the operation hold.
 */
export function variablesText(names: readonly string[], variables: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of names) {
    if (!Object.hasOwn(variables, name)) continue;
    const value = JSON.stringify(variables[name]);
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${value}`;
  }
  return text;
}

/** Directive of every field that changes content; the schema that clients read is the rule that is enforced. */
export const contentWrite = '@requiresScopes(scopes: [["content:write"]])';

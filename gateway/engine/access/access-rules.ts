/** How the engine learns what the sender of an operation may see. */
export interface AccessRules<Context> {
  /** What `@authenticated` asks. */
  isAuthenticated(context: Context): boolean;
  /** Scopes that the sender holds, for `@requiresScopes`. */
  scopes(context: Context): readonly string[];
  /**
   * Those of the named policies that are granted, for `@policy`. Asked once for each operation that needs one. Without
   * this function none is granted.
   */
  policies?(context: Context, names: readonly string[]): readonly string[] | Promise<readonly string[]>;
  /** Whether an operation with a refused field is refused whole. By default the field is null and the rest answered. */
  rejectWhole?: boolean;
}

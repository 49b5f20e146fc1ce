/**
 * `user.registered`: an account is there that was not. Its entity is the `User`. Carries neither name nor e-mail
 * address: events are kept and copied, and whoever may see those asks the graph.
 */
export interface UserRegistered {
  version: 1;
  /** `user_…` */
  userId: string;
  /** Whether the person came, or was brought along from another system. */
  source: 'REGISTRATION' | 'IMPORT';
}

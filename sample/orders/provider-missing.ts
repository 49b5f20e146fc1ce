/** The shop has no payment provider that moves no money: nothing can be bought in it for show. */
export class ProviderMissing extends Error {
  override readonly name = 'ProviderMissing';
}

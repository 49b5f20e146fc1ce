/** Finds the attachment that an address in a body means. Holds an id and an address for each attachment of the file. */
export class AssetIndex {
  private readonly byAddress = new Map<string, string>();
  private readonly addressById = new Map<string, string>();
  private readonly childrenOf = new Map<string, string[]>();

  /** @param url the attachment's own address; @param parentId the post that it was uploaded to, or "0". */
  add(id: string, url: string, parentId: string): void {
    const address = normalise(url);
    this.addressById.set(id, url);
    if (!this.byAddress.has(address)) this.byAddress.set(address, id);
    if (parentId && parentId !== '0') {
      const children = this.childrenOf.get(parentId);
      if (children) children.push(id);
      else this.childrenOf.set(parentId, [id]);
    }
  }

  /** Whether the file has an attachment of that id. */
  has(id: string): boolean {
    return this.addressById.has(id);
  }

  /** The address of an attachment. */
  addressOf(id: string): string | undefined {
    return this.addressById.get(id);
  }

  /** Attachments uploaded to a post, in the order of the file: what a gallery without a list of images shows. */
  uploadedTo(postId: string): readonly string[] {
    return this.childrenOf.get(postId) ?? [];
  }

  /**
   * The attachment behind an image address: the same file, or one of the smaller sizes that WordPress makes of it.
   * @param classId the id in the image's class `wp-image-N`. It may be that of another site, from which the post was
   * moved, so it counts only when the file names agree.
   */
  find(url: string, classId?: string): string | null {
    const address = normalise(url);
    for (const candidate of candidates(address)) {
      const id = this.byAddress.get(candidate);
      if (id) return id;
    }
    const claimed = classId === undefined ? undefined : this.addressById.get(classId);
    return classId !== undefined && claimed && stem(normalise(claimed)) === stem(address) ? classId : null;
  }
}

/** Without scheme, query and the image proxy of WordPress.com (`i0.wp.com/<address>`). */
function normalise(url: string): string {
  return url
    .trim()
    .replace(/^(https?:)?\/\//i, '')
    .replace(/[?#].*$/, '')
    .replace(/^i\d\.wp\.com\//i, '')
    .replace(/^[^/]+/, (host) => host.toLowerCase());
}

/** The address itself, then without the marks that WordPress puts into the names of derived files. */
function candidates(address: string): string[] {
  const full = address.replace(/-\d{1,5}x\d{1,5}(\.\w+)$/, '$1');
  const unedited = full.replace(/-e\d{10,}(\.\w+)$/, '$1');
  const unscaled = unedited.replace(/-(scaled|rotated)(\.\w+)$/, '$2');
  const scaled = unedited.replace(/(\.\w+)$/, '-scaled$1');
  return [...new Set([address, full, unedited, unscaled, scaled])];
}

function stem(address: string): string {
  return (address.split('/').at(-1) ?? '').replace(/(-\d+x\d+|-scaled|-e\d+)?\.\w+$/, '').toLowerCase();
}

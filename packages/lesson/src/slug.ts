/** What a slug may be: it names a folder or a file on every system, and cannot leave its place. */
export const slugPattern: RegExp = /^[a-z0-9][a-z0-9-]{0,63}$/;

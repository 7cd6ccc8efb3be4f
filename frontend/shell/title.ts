const COUNT = /^\(\d+\+?\) /u;

/** A page's title with how much waits before it, and without what stood there earlier. */
export function titled(title: string, count: number): string {
  const bare = title.replace(COUNT, '');
  if (!(count > 0)) return bare;
  return `(${count > 99 ? '99+' : count}) ${bare}`;
}

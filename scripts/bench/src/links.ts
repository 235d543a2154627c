/** The pages of the indicators that the overview links to. */
export async function indicatorLinks(port: number): Promise<string[]> {
  const overview = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  const links = overview.match(/(?<=href="\.?)\/indicators\/[^"]+/g) ?? [];
  if (links.length === 0) throw new Error('the overview links to no indicator');
  return [...new Set(links.map((link) => link.replaceAll('&amp;', '&')))];
}

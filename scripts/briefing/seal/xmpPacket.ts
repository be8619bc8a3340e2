import {escapeHtml} from "../../../src/components/escapeHtml.js";

interface PacketFacts {
  readonly title: string;
  readonly author: string;
  /** BCP 47 */
  readonly lang: string;
  readonly edition: string;
  readonly date: Date | null;
}

/** What a document says of itself as XMP (ISO 16684-1), which archives read; its edition is its identifier. UTF-8. */
export function xmpPacket({title, author, lang, edition, date}: PacketFacts): Uint8Array {
  const day = date ? `<xmp:CreateDate>${date.toISOString()}</xmp:CreateDate>` : "";
  return new TextEncoder().encode(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escapeHtml(lang)}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>edition:${escapeHtml(edition)}</dc:identifier>
${day}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
`
  );
}

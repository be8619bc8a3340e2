import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFObject
} from "pdf-lib";

/** An element of a PDF's tag tree. */
export interface Tag {
  /** "H2", "Figure", "TH" … */
  readonly type: string;
  readonly alt: string | null;
  /** of a table's head: "Column", "Row", "Both" */
  readonly scope: string | null;
  readonly children: readonly Tag[];
}

/** The words of a text object; nothing for anything else. */
export const textOf = (object: unknown): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";

/** The tag tree of a PDF from its root. @throws Error where it has none */
export function tagTree(pdf: PDFDocument): Tag {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  return {type: "StructTreeRoot", alt: null, scope: null, children: childrenOf(pdf, root)};
}

function childrenOf(pdf: PDFDocument, element: PDFDict): Tag[] {
  const kids = element.lookup(PDFName.of("K"));
  const all: readonly PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return all.flatMap((kid) => {
    const child = pdf.context.lookup(kid);
    // a number is a piece of content, a dictionary without a type of structure a reference to one
    if (child instanceof PDFNumber || !(child instanceof PDFDict) || !child.has(PDFName.of("S"))) return [];
    return [
      {
        type: nameOf(child.lookup(PDFName.of("S"))),
        alt: child.has(PDFName.of("Alt")) ? textOf(child.lookup(PDFName.of("Alt"))) : null,
        scope: scopeOf(pdf, child),
        children: childrenOf(pdf, child)
      }
    ];
  });
}

function scopeOf(pdf: PDFDocument, element: PDFDict): string | null {
  const attributes = element.lookup(PDFName.of("A"));
  const all = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : [];
  for (const one of all) {
    const owner = pdf.context.lookup(one);
    const scope = owner instanceof PDFDict ? owner.lookup(PDFName.of("Scope")) : undefined;
    if (scope) return nameOf(scope);
  }
  return null;
}

const nameOf = (object: unknown): string => (object instanceof PDFName ? object.decodeText() : "");

/** All elements of a tree in reading order. */
export const flatten = (tag: Tag): readonly Tag[] => [tag, ...tag.children.flatMap(flatten)];

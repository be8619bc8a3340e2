import Papa from "papaparse";

/** The rows of a published table by their columns, each cell as it stands in the file. Of what is torn, as many as can be read. */
export const csvRows = (text: string): Readonly<Record<string, string>>[] =>
  Papa.parse<Readonly<Record<string, string>>>(text, {header: true, skipEmptyLines: true}).data;

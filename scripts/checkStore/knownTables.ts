import type {DuckDBConnection} from "@duckdb/node-api";
import {entitiesOfKind} from "../../loaders/checks/entitiesOfKind.js";
import {entityFinder, splitNames} from "../../loaders/checks/entityFinder.js";
import {ministerIn} from "../../loaders/checks/officeFinder.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import {rowsOf} from "../extract/store/duckdb.js";

/**
 * Makes tables of what people know, so that queries can leave out claims of which nothing can be found: `reference_figures`, and `voices`, the people
 * who may be behind each attribution of the table `placed`: which of a country's people is its minister only the texts tell.
 */
export async function makeKnownTables(connection: DuckDBConnection, known: KnownToChecks): Promise<void> {
  await connection.run(
    "CREATE TABLE reference_figures (subject_code VARCHAR, measure VARCHAR, unit VARCHAR, value DOUBLE)"
  );
  const figures = await connection.createAppender("reference_figures");
  for (const {subject_code, measure, unit, value} of known.references) {
    if (typeof value !== "number") continue;
    figures.appendVarchar(subject_code);
    figures.appendVarchar(measure);
    if (unit === null) figures.appendNull();
    else figures.appendVarchar(unit);
    figures.appendDouble(value);
    figures.endRow();
  }
  figures.closeSync();

  await connection.run("CREATE TABLE voices (attributed_to VARCHAR, person VARCHAR)");
  const idOf = entityFinder(known.entities);
  const people = entitiesOfKind(known.entities, "person");
  const ids = new Set(people.map(({entity_id}) => entity_id));
  const countries = entitiesOfKind(known.entities, "country");
  const peopleOf = (name: string): string[] => {
    if (ids.has(idOf(name))) return [idOf(name)];
    const office = ministerIn(name, countries);
    return people.flatMap(({country, entity_id}) => (office?.country === country ? entity_id : []));
  };
  const attributions = await rowsOf(
    connection,
    "SELECT DISTINCT attributed_to FROM placed WHERE attributed_to IS NOT NULL"
  );
  const voices = await connection.createAppender("voices");
  for (const {attributed_to} of attributions) {
    for (const person of new Set(splitNames(String(attributed_to)).flatMap(peopleOf))) {
      voices.appendVarchar(String(attributed_to));
      voices.appendVarchar(person);
      voices.endRow();
    }
  }
  voices.closeSync();
}

import type {Block} from "../blockRule.js";
import {changesBlock} from "./changesBlock.js";
import {checksBlock} from "./checksBlock.js";
import {citationBlock} from "./citationBlock.js";
import {contentsBlock} from "./contentsBlock.js";
import {decisionsBlock} from "./decisionsBlock.js";
import {dictionaryBlock} from "./dictionaryBlock.js";
import {downloadsBlock} from "./downloadsBlock.js";
import {editionBlock} from "./editionBlock.js";
import {evidenceBlock} from "./evidenceBlock.js";
import {figureBlock} from "./figureBlock.js";
import {figuresBlock} from "./figuresBlock.js";
import {namesBlock} from "./namesBlock.js";
import {nextBlock} from "./nextBlock.js";
import {notebookBlock} from "./notebookBlock.js";
import {hashBlock} from "./hashBlock.js";
import {loadingBlock} from "./loadingBlock.js";
import {notesBlock} from "./notesBlock.js";
import {readerBlock} from "./readerBlock.js";
import {readingBlock} from "./readingBlock.js";
import {registerBlock} from "./registerBlock.js";
import {sourcesBlock} from "./sourcesBlock.js";
import {tableBlock} from "./tableBlock.js";
import {topicBlock} from "./topicBlock.js";

/** Every `:::name` that a page may use. */
export const BLOCKS: readonly Block[] = [
  figureBlock,
  tableBlock,
  registerBlock,
  decisionsBlock,
  changesBlock,
  readerBlock,
  sourcesBlock,
  downloadsBlock,
  dictionaryBlock,
  hashBlock,
  loadingBlock,
  citationBlock,
  checksBlock,
  namesBlock,
  figuresBlock,
  notesBlock,
  notebookBlock,
  evidenceBlock,
  editionBlock,
  contentsBlock,
  readingBlock,
  topicBlock,
  nextBlock
];

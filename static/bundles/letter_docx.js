// A letter as a file for word processors. Loaded only when somebody asks for it; scripts/bundle.sh joins it with its
// library. The page is laid out as on paper: DIN 5008, form B, so that the address stands in the window of an envelope.

import { AlignmentType, Document, FrameAnchorType, HeightRule, Packer, Paragraph, TextRun } from "docx";

const MILLIMETRE = 56.7; // twentieths of a point
const PAGES = { a4: [210, 297], letter: [215.9, 279.4] }; // millimetres
const LEFT = 25;
const RIGHT = 20;
const ABOVE = 20; // of every page
const TEXT_BEGINS = 98; // below the upper edge of the first page
const LANGUAGES = new Map([["de", "de-DE"], ["en", "en-GB"]]);

const mm = (/** @type {number} */ length) => Math.round(length * MILLIMETRE);

/** The lines of a part, one below the other. */
const runs = (/** @type {string[]} */ lines, options = {}) => lines.map((text, number) => new TextRun({ text, break: number ? 1 : 0, ...options }));

/** Where a part stands on the first page: left, top, width, height in millimetres. */
const framed = (/** @type {[number, number, number, number]} */ [x, y, width, height]) => ({
  type: /** @type {const} */ ("absolute"),
  position: { x: mm(x), y: mm(y) },
  width: mm(width),
  height: mm(height),
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  rule: HeightRule.EXACT,
});

/**
 * Return a letter as a file.
 * @param {{ is: string, lines: string[] }[]} parts from top to bottom
 * @param {string} language of the letter
 * @param {boolean} isLetterPaper as opposed to A4
 * @returns {Promise<Blob>}
 */
export function docx(parts, language, isLetterPaper) {
  const [width = 0, height = 0] = isLetterPaper ? PAGES.letter : PAGES.a4;
  /** @type {Record<string, (lines: string[]) => Paragraph[]>} */
  const shapes = {
    from: (lines) => [new Paragraph({ frame: framed([LEFT, 57, 80, 6]), children: runs(lines, { size: "8pt" }) })],
    to: (lines) => [new Paragraph({ frame: framed([LEFT, 63.5, 80, 26]), children: runs(lines) })],
    date: (lines) => [new Paragraph({ frame: framed([width - RIGHT - 80, 88, 80, 6]), alignment: AlignmentType.RIGHT, children: runs(lines) })],
    subject: (lines) => [new Paragraph({ spacing: { before: mm(TEXT_BEGINS - ABOVE), after: mm(4) }, children: runs(lines, { bold: true }) })],
    list: (lines) => lines.map((line) => new Paragraph({ bullet: { level: 0 }, contextualSpacing: true, children: runs([line]) })),
    sign: (lines) => [new Paragraph({ spacing: { before: mm(12) }, children: runs(lines) })],
    enclosures: (lines) => [new Paragraph({ spacing: { before: mm(6) }, children: runs(lines) })],
  };
  const subject = parts.find(({ is }) => is === "subject")?.lines.join(" ") ?? "";
  const name = parts.find(({ is }) => is === "sign")?.lines.join(" ") ?? "";
  return Packer.toBlob(
    new Document({
      title: subject,
      creator: name,
      lastModifiedBy: name,
      styles: {
        default: {
          document: {
            run: { font: "Arial", size: "10.5pt", language: { value: LANGUAGES.get(language) ?? language } },
            paragraph: { spacing: { after: mm(3), line: 280 } },
          },
        },
      },
      sections: [
        {
          properties: { page: { size: { width: mm(width), height: mm(height) }, margin: { top: mm(ABOVE), bottom: mm(15), left: mm(LEFT), right: mm(RIGHT) } } },
          children: parts.flatMap(({ is, lines }) => shapes[is]?.(lines) ?? [new Paragraph({ children: runs(lines) })]),
        },
      ],
    }),
  );
}

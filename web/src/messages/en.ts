import type { Change } from "../engine/types.ts";
import { plural } from "./plural.ts";
import { some } from "./some.ts";

const n = (count: number): string => count.toLocaleString("en");
const s = plural("en");

/** What the records of a format are called. */
const nouns = {
  calls: (count: number) => s(count, { one: "call", other: "calls" }),
  prospects: (count: number) => s(count, { one: "prospect", other: "prospects" }),
  records: (count: number) => s(count, { one: "record", other: "records" }),
};

type Noun = keyof typeof nouns;
const things = (noun: Noun, count: number): string => `${n(count)} ${nouns[noun](count)}`;
const cells = (count: number): string => `${n(count)} ${s(count, { one: "cell", other: "cells" })}`;

/** Every word of the page, in English: the other languages have the same keys, held by their type. */
export const en = {
  number: n,
  things,
  common: {
    copy: "Copy",
    copied: "Copied",
    cancel: "Cancel",
    language: "Language",
    empty: "empty",
    openInNewTab: "opens in a new tab",
  },
  /** Formats by id, where the language has words of its own; in English they bring their own. */
  formats: {} as Record<string, string>,
  header: {
    privacy: "Nothing leaves this browser",
    another: "Check another file",
    questions: "The questions",
  },
  steps: {
    file: "File",
    forecast: "Forecast",
    findings: "Findings",
    changes: "Changes",
    save: "Save",
  },
  welcome: {
    title: "Will your call file be accepted?",
    lead: "Rowproof reads a CSV, says which records impact.com or Yandex Metrica would reject and why, fixes what can be fixed, and hands back the file.",
    drop: "Drop a CSV file here",
    dropNow: "Let go to check the file",
    or: "or paste it with Ctrl+V, or",
    pick: "Choose a file",
    anySize: "Any size: the file is read piece by piece.",
    pastedName: "pasted.csv",
    tryTitle: "No file at hand?",
    vendorSample: "The vendor’s own sample",
    vendorSampleAbout: "The example row of impact.com’s help page. It would not be accepted.",
    trackerSample: "A call tracker’s export",
    trackerSampleAbout: "Sixty made-up calls with the usual troubles.",
    targetsTitle: "What it checks against",
    recipeReady: "The settings of the link will be used for the next file.",
  },
  privacy: {
    title: "Your file stays on this computer",
    lead: "The page has no server. It reads the file here, in a worker of this browser tab, and nowhere else.",
    verify: "How to verify that",
    policy:
      "The page forbids itself every connection: look for “connect-src 'none'” in its source. The browser enforces it.",
    offline: "Turn the network off, then drop a file: everything works as before.",
    network: "Open the developer tools, tab “Network”: no request follows the page itself.",
    storage: "Nothing of the file goes into cookies, storage, the address or the page’s title.",
  },
  file: {
    title: "What is this file?",
    encoding: "Encoding",
    withMark: "with byte order mark",
    delimiter: "Delimiter",
    delimiters: {
      ",": "comma ,",
      ";": "semicolon ;",
      "\t": "tab",
      "|": "bar |",
      ":": "colon :",
      "^": "caret ^",
      "~": "tilde ~",
      " ": "space",
    } as Record<string, string>,
    quote: "Quote",
    quotes: {
      '"': 'double quote "',
      "'": "apostrophe '",
      "": "none",
    } as Record<string, string>,
    escape: "Escape",
    escapes: {
      "": "none",
      "\\": "backslash \\",
    } as Record<string, string>,
    newline: "Line ends",
    newlines: {
      "\n": "LF (Unix)",
      "\r\n": "CRLF (Windows)",
      "\r": "CR (old Mac)",
      mixed: "mixed",
      "": "none",
    } as Record<string, string>,
    header: "First row",
    headerYes: "column names",
    headerNo: "already data",
    skipped: "Lines before it",
    columns: (count: number) => `${n(count)} ${s(count, { one: "column", other: "columns" })}`,
    format: "Recognised as",
    sure: (share: number) => `${Math.round(share * 100)} % sure`,
    unsure: "chosen by you",
    evidence: "How Rowproof knows",
    /** By code, with {facts}; in English the reasons come with words. */
    reasons: {} as Record<string, string>,
    evidenceOf: {
      encoding: "Encoding",
      delimiter: "Delimiter",
      header: "First row",
      format: "Format",
    },
    bytes: (count: number) => `${n(count)} ${s(count, { one: "byte", other: "bytes" })}`,
    kilobytes: (count: number) => `${n(count)} KB`,
    megabytes: (count: number) => `${n(count)} MB`,
    gigabytes: (count: number) => `${n(count)} GB`,
  },
  target: {
    title: "Check against",
    convertingFrom: (format: string) => `The file will be converted from ${format}.`,
    completed: "The file keeps its format and is written anew, with what is added or joined.",
    asItStands: "The file is judged as it stands.",
    notes: "What is documented about this format, and what is not",
    certainty: {
      DOC: "documented",
      CODE: "seen in practice",
      INF: "not documented, inferred",
      NONE: "not documented",
    } as Record<string, string>,
  },
  forecast: {
    title: "Will it be accepted?",
    none: "There are no records to judge.",
    allAccepted: (noun: Noun, all: number) =>
      all === 1
        ? `The one ${nouns[noun](1)} would be accepted.`
        : `All ${things(noun, all)} would be accepted.`,
    rejected: (noun: Noun, some: number, all: number) =>
      `${n(some)} of ${n(all)} ${noun} would be rejected.`,
    degraded: (noun: Noun, some: number, all: number) =>
      `${n(some)} of ${n(all)} ${noun} would be accepted, but not as meant.`,
    andDegraded: (count: number) => `${n(count)} more would be accepted, but not as meant.`,
    after: "After the accepted fixes:",
    inTheWay: "What stands in the way:",
    parts: { accepted: "accepted", degraded: "not as meant", rejected: "rejected" },
    now: "As the file is",
    converted: "After the conversion",
    fixed: "After the fixes",
    partial: "Some counts are lower bounds: a limit of memory was reached.",
    cellsChanged: (count: number) => `${cells(count)} changed by accepted fixes.`,
    cellsConverted: (count: number) => `${cells(count)} rewritten as the target wants them.`,
  },
  severity: {
    error: "Error",
    warning: "Warning",
    info: "Note",
    errorMeans: "The target rejects the record or the file.",
    warningMeans: "Accepted, but not as meant; or not documented.",
    infoMeans: "Worth knowing.",
  },
  findings: {
    title: "What is wrong, and where?",
    none: "Nothing. The file can go as it is.",
    filter: "Show",
    all: "All",
    errors: "Errors",
    warnings: "Warnings",
    infos: "Notes",
    noneOfThese: "Nothing of this kind.",
    count: (count: number) => `${n(count)}×`,
    inRecords: (records: number) => `in ${things("records", records)}`,
    column: (name: string) => `column ${name}`,
    fields: (names: string[]) =>
      `${s(names.length, { one: "field", other: "fields" })} ${names.join(", ")}`,
    wholeFile: "whole file",
    wholeLine: "whole line",
    show: "Show these records",
    what: "What",
    why: "Why",
    remedy: "What to do",
    sources: "Sources",
    rule: "Rule",
    places: "Where",
    line: (line: number) => `line ${n(line)}`,
    becomes: "becomes",
    fix: (count: number) => `Fix ${cells(count)}`,
    fixSafe: "Safe: the target reads the same fact.",
    fixAsk: "A guess: accept it only if it is right for the whole column.",
    accept: (count: number) => `Accept for ${cells(count)}`,
    acceptRecords: (count: number) => `Accept for ${things("records", count)}`,
    fixAskRecords: "A guess: accept it only if it is right for all of them.",
    acceptAll: (count: number) => `Accept all ${n(count)} of this kind`,
    noFix: "Not something a tool can know: it needs you.",
    noFixNeeded: "Nothing has to be done.",
    notes: (count: number) => `${n(count)} ${s(count, { one: "note", other: "notes" })}`,
    waits: "Waits for an answer:",
    examples: (shown: number, all: number) => `${n(shown)} of ${n(all)}`,
  },
  decision: {
    title: "Questions only you can answer",
    lead: "The cells allow more than one reading. One answer holds for the whole column.",
    decided: "Decided from the cells. You can change it.",
    stated: "The file says so, before its header or in this heading. You can change it.",
    answered: (count: number) =>
      `${n(count)} ${s(count, { one: "question", other: "questions" })} answered`,
    choose: "Choose…",
    answer: "Your answer",
    depends: (count: number, sample: string) => {
      const depend = s(count, { one: "depends", other: "depend" });
      return `${cells(count)} ${depend} on it${sample === "" ? "" : `, for example “${sample}”`}.`;
    },
    firstRow: (row: string) => `It decides whether this row is written as a record: “${row}”`,
    wholeFile:
      "The file does not say, and its letters do not settle it. The answer holds for all of its text.",
    evidence: (count: number, reading: string) => `${cells(count)} can only be ${reading}.`,
    suggested: "suggested",
    thisComputer: "this computer’s",
    byColumn: (column: string) => `as “${column}” says, record by record`,
    likely: "Likely",
    undo: "Leave open",
    question: {
      timezone: (column: string) => `In which time zone are the times of “${column}”?`,
      order: (column: string) => `In which order are day and month in “${column}”?`,
      decimal: (column: string) => `Which sign separates the decimals in “${column}”?`,
      unit: (column: string) => `In which unit are the durations of “${column}”?`,
      country: (column: string) => `To which country do the numbers of “${column}” belong?`,
      encoding: () => "In which encoding is the file: which of these reads right?",
      header: () => "Has the first row the names of the columns, or is it the first record?",
    },
    choices: {
      yes: "the names of the columns",
      no: "the first record",
      "day-first": "day first",
      "month-first": "month first",
      comma: "comma",
      dot: "dot",
      seconds: "seconds",
      milliseconds: "milliseconds",
      minutes: "minutes",
      "minutes-seconds": "minutes, with the seconds behind the decimal sign: 4.23 is 4:23",
      days: "parts of a day, as spreadsheets count",
    } as Record<string, string>,
  },
  records: {
    title: "The records",
    all: "All records",
    any: "Records with a finding",
    one: "Only this finding",
    none: "No record to show.",
    line: "Line",
    failed: "These records can no longer be read. Was the file changed?",
    keys: "Arrow keys move from cell to cell; Home and End along the row; Page Up and Page Down by screens.",
    cellClean: "Nothing is wrong with this cell.",
    noCell: "Choose a cell to see what is wrong with it.",
    was: "was",
    toTable: "The records of the file",
  },
  mapping: {
    title: "What may be changed?",
    lead: "Which column feeds which field. Change a column, or give one value for all records.",
    required: "required",
    group: (name: string) => `one of the ${name} fields`,
    missing: "missing",
    noColumn: "— no column —",
    constant: "One value for all records…",
    constantFor: (field: string) => `One value for ${field}`,
    columnFor: (field: string) => `Column for ${field}`,
    columnUnnamed: "no name",
    evidence: {
      name: "same name",
      alias: "known name",
      concept: "same meaning",
      chosen: "chosen by you",
      constant: "same for all records",
    },
    sure: (share: number) => `${Math.round(share * 100)} %`,
    obvious: (count: number) =>
      `${n(count)} ${s(count, { one: "field is", other: "fields are" })} fed by the column of the same name`,
    others: (count: number) =>
      `${n(count)} optional ${s(count, { one: "field", other: "fields" })} left empty`,
    notCarried: "Columns that do not go into the target",
    notCarriedNone: "Every column goes into the target.",
    noFields: "This target has no fields of its own: every column is kept as it is.",
    derive: (field: string) => `Compute ${field}:`,
    formula: (from: string) => `from ${from}`,
    formulas: {
      "call-missed-from-status": "answered or missed, as the status says",
      "first-time-from-repeat": "the opposite of “repeat caller”",
      "repeat-from-first-time": "the opposite of “first-time caller”",
      "called-country-from-number": "the country that the called number begins with",
      "caller-country-from-number": "the country that the caller’s number begins with",
      "status-from-missed": "answered, or not, as the missed flag says",
      "missed-from-answered": "missed where the call was not answered",
      "status-from-answered": "answered, or not, as the flag says",
      "missed-from-answer-time": "missed where there is no time of the answer",
      "talk-from-answer-and-finish": "from the answer to the end",
      "hold-from-start-and-answer": "from the start to the answer",
      "call-from-start-and-finish": "from the start to the end",
      "hold-from-call-and-talk": "the whole call less the conversation",
      "call-from-talk-and-hold": "conversation and waiting together",
    } as Record<string, string>,
    missingCount: (count: number) =>
      `${n(count)} required ${s(count, { one: "field is", other: "fields are" })} missing`,
  },
  fit: {
    title: "Settings that do not fit this file",
    lead: "They were made with another file. What fits is used; nothing is guessed in place of the rest:",
    /** By code, with {facts}; in English the core says them. */
    misfits: {} as Record<string, string>,
    leaveOut: "Leave out what does not fit",
  },
  /** How files get to a target, by format; in English the formats say it. */
  uploads: {} as Record<string, string>,
  carried: {
    title: "What goes along, and what does not",
    either: (fields: string[]) => `${fields.join(" or ")}:`,
    noColumn: "no such column in the file;",
    noSureColumn: "no column of the file is surely it;",
    without: (noun: Noun, count: number) =>
      `${things(noun, count)} ${s(count, { one: "lacks", other: "lack" })} it.`,
    /** By the group of which a record needs one field. */
    withoutGroup: {
      visitor: (noun, count) => `${things(noun, count)} could not be linked to a visit.`,
    } as Record<string, (noun: Noun, count: number) => string>,
    asked: (columns: string[]) =>
      ` If it is ${columns.map((column) => `“${column}”`).join(" or ")}, choose that under “What may be changed?”.`,
    computed: (from: string[], how: string) => `is computed from ${from.join(", ")}: ${how}.`,
    notComputed: (from: string[], how: string) =>
      `can be computed from ${from.join(", ")}, and is not yet: ${how}. Switch it on under “What may be changed?”.`,
    toKnow: "What the documentation leaves open",
    stay: (columns: string[]) =>
      `${s(columns.length, { one: "This column stays", other: "These columns stay" })} behind: ${columns.join(", ")}.`,
  },
  save: {
    title: "Take the file",
    fixed: "Save the fixed file",
    fixedAbout: "Same format and layout; every byte that no fix touches stays.",
    converted: "Save the converted file",
    convertedAbout: (format: string) => `A new file for ${format}.`,
    clean: "Save as a clean CSV",
    cleanAbout: "UTF-8, commas, quotes only where needed.",
    curl: "Save the curl script",
    curlAbout: "One request per call. Your credentials stay outside, in environment variables.",
    ndjson: "Save as NDJSON",
    ndjsonAbout: "One JSON object per call, one per line.",
    rejects: (count: number) => `Save the ${n(count)} left out`,
    rejectsAbout: "The original cells, the line and the reasons. Rowproof reads this file again.",
    leftOut: (noun: Noun, count: number) =>
      `${things(noun, count)} would still be rejected, and ${s(count, { one: "is", other: "are" })} left out.`,
    keptIn: (noun: Noun, count: number) =>
      `${things(noun, count)} would still be rejected. The fixed file keeps ${s(count, { one: "it", other: "them" })}; the clean CSV leaves ${s(count, { one: "it", other: "them" })} out.`,
    guard: (count: number) =>
      `For a spreadsheet: put an apostrophe before ${n(count)} ${s(count, { one: "value", other: "values" })} that it would run as ${s(count, { one: "a formula", other: "formulas" })}`,
    guardTable:
      "For a file that is opened in Excel or the like. Other programs read the apostrophe as a part of the value: a file for an upload must not have it.",
    guardRejects:
      "Only in the file of the records left out, which is corrected in a spreadsheet; the file for the upload never gets one.",
    nothing:
      "No record would be accepted yet. Answer the questions and fill in the missing fields first.",
    openQuestions: (count: number) =>
      `${n(count)} ${s(count, { one: "question is", other: "questions are" })} still open: the cells that depend on ${s(count, { one: "it", other: "them" })} are not fixed.`,
    openHeader:
      "Whether there is a header is not certain. A record that is taken for one is not written.",
    openEncoding:
      "The encoding is not certain. Answer that question first: read in the wrong one, letters turn into others.",
    after: "How to upload it",
    command: "Upload command",
    saved: (name: string) => `Saved: ${name}`,
    summary: {
      written: "records written",
      changed: "cells changed",
      leftOut: "left out",
    },
    settings: "Settings",
    settingsAbout: "Format, columns, answers and accepted fixes, for the next file. Never data.",
    saveRecipe: "Save settings",
    loadRecipe: "Load settings",
    copyLink: "Copy a link with the settings",
  },
  merge: {
    title: "Corrected the ones left out?",
    about:
      "Save them, correct them in a spreadsheet, and choose that file here: each record goes back to its line, and nothing else changes.",
    choose: "Put corrected records back",
    done: (records: number, cells: number) =>
      `${n(records)} ${s(records, { one: "record", other: "records" })} corrected, ${n(cells)} ${s(cells, { one: "cell", other: "cells" })} changed.`,
    unchanged: (count: number) =>
      `${n(count)} ${s(count, { one: "record was", other: "records were" })} not corrected.`,
    unwritable: (lines: number[]) =>
      `The file’s encoding or delimiter cannot write what was corrected; these lines stay as they were: ${some(lines, n)}.`,
    absent: (lines: number[]) =>
      `No record of this file begins on these lines; nothing was done with them: ${some(lines, n)}.`,
    other: (lines: number[]) =>
      `Another record stands on these lines than the one that was left out; nothing was done with them: ${some(lines, n)}.`,
    multiplied: (lines: number[]) => `The record on these lines became several: ${some(lines, n)}.`,
    changes: "What changed",
    change: ({ line, column, from, to }: Change) =>
      `Line ${n(line)}, ${column}: “${from}” → “${to}”`,
    more: (count: number) => `and ${n(count)} more`,
  },
  work: {
    reading: (name: string) => `Reading ${name}`,
    saving: "Writing the file",
    share: (share: number) => `${Math.floor(share * 100)} %`,
  },
  trouble: {
    unreadable: "The file can no longer be read",
    unreadableAbout:
      "It was deleted, moved, changed or locked while it was being read. Choose it again. Nothing was lost.",
    refused: "That does not work with these settings",
    broken: "Rowproof made a mistake",
    brokenAbout: "The fault is ours, not your file’s. Nothing was lost.",
    stopped: "Reading was stopped",
    stoppedAbout: "You can start again at any time.",
    recipe: "These are not Rowproof settings",
    recipeAbout: "Choose a JSON file that was saved here with “Save settings”.",
    write: "The file could not be written",
    folder: "That is a folder, not a file",
    folderAbout: "Drop a single file.",
    again: "Read again",
    undo: "Take these settings back",
  },
};

/** The same keys in every language. */
export type Messages = typeof en;

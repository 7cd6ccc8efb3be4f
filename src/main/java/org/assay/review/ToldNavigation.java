package org.assay.review;

/** The route under which people say what they want to be told by e-mail. */
public final class ToldNavigation {

    public static final String TOLD = "told";

    private ToldNavigation() {}
}

package org.assay.document;

/** The routes of the document room that others may link to. */
public final class DocumentNavigation {

    public static final String LIST = "documents";

    /** The reader, which the claim room shows. */
    public static final String READER = "documents/:document";

    /** What became of each claim in the newest version, and the versions. */
    public static final String CHANGES = READER + "/changes";

    /** An earlier version as it was. */
    public static final String VERSION = READER + "/versions/:number";

    /** The words deleted and added from one version to another. */
    public static final String COMPARE = READER + "/compare/:older/:newer";

    private DocumentNavigation() {}

    public static String changes(DocumentId document) {
        return to(document) + "/changes";
    }

    public static String version(DocumentId document, int number) {
        return to(document) + "/versions/" + number;
    }

    public static String compare(DocumentId document, int older, int newer) {
        return to(document) + "/compare/" + older + "/" + newer;
    }

    public static String to(DocumentId document) {
        return LIST + "/" + document;
    }

    /** The immutable page of a version, for the browser. */
    public static String content(VersionId version) {
        return "content/versions/" + version;
    }

    /** The file as it came, as a download. */
    public static String original(DocumentId document) {
        return "content/documents/" + document + "/original";
    }
}

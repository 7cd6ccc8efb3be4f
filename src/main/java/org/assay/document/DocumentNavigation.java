package org.assay.document;

/** The routes of the document room that others may link to. */
public final class DocumentNavigation {

    public static final String LIST = "documents";

    /** The reader, which the claim room shows. */
    public static final String READER = "documents/:document";

    private DocumentNavigation() {}

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

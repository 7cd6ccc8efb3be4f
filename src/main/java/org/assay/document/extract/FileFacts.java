package org.assay.document.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself. Anything may be wrong or absent; a person corrects it.
 *
 * @param language as the file writes it; not yet checked
 * @param turns whether it reads as a transcript
 */
public record FileFacts(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String publication,
        @Nullable LocalDate publishedOn,
        @Nullable String language,
        @Nullable String url,
        boolean turns) {

    public static final FileFacts NONE = new FileFacts(null, null, null, null, null, null, false);

    public static FileFacts ofText(@Nullable String title, boolean turns) {
        return new FileFacts(title, null, null, null, null, null, turns);
    }
}

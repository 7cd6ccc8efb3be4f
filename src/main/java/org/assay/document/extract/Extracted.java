package org.assay.document.extract;

import java.util.List;
import org.assay.text.marker.PageContent.Block;
import org.assay.text.marker.PageContent.Inline;

/**
 * What was read out of a file.
 *
 * @param text canonical: line ends are LF, no NUL, no half of a surrogate pair
 * @param blocks ascending, not overlapping, none empty
 * @param inlines ascending by start
 * @param replaced how many characters no database can hold and U+FFFD stands for now
 * @param notes of a Word file
 */
public record Extracted(
        String text,
        List<Block> blocks,
        List<Inline> inlines,
        FileFacts facts,
        String mediaType,
        int replaced,
        FileNotes notes) {

    /** As what it is read, where that is not what the reader takes it for. */
    Extracted as(String type) {
        return new Extracted(text, blocks, inlines, facts, type, replaced, notes);
    }

    Extracted withReplaced(int before) {
        return new Extracted(text, blocks, inlines, facts, mediaType, replaced + before, notes);
    }
}

package org.assay.document;

import java.io.InputStream;
import org.assay.document.extract.Extracted;
import org.assay.document.extract.Extraction;
import org.assay.document.extract.FileFacts;
import org.assay.document.extract.ParserProcess;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the text out of files, for imports and for rooms that keep files of their own. Nothing is stored. All reading
 * shares the places that there are for parsers' processes, and waits for one.
 */
@Component
public class FileTexts {

    /** The longest canonical text taken, in UTF-16 code units: some 4,000 printed pages. */
    static final int LONGEST = 12_000_000;

    /** The largest file read by streaming, in bytes. */
    public static final int LONGEST_STREAMED = ParserProcess.LONGEST_FILE;

    private static final long LONGEST_READING_SECONDS = 60;

    private final Extraction extraction = new Extraction(new ParserProcess(LONGEST_READING_SECONDS), LONGEST);

    /**
     * @param file of up to {@value ImportFile#LIMIT} bytes
     * @param declaredType the media type that the sender gave, perhaps with a character set
     * @throws Refusal with what to do, as for an import
     */
    public FileText read(byte[] file, String fileName, @Nullable String declaredType) {
        return text(extracted(file, fileName, declaredType));
    }

    /** What can be read without holding it in this program's memory. */
    public enum Streamed {
        PDF(Extraction.Kind.PDF),
        /** The page in a web archive. */
        WARC(Extraction.Kind.WARC),
        MAIL(Extraction.Kind.MAIL),
        /** A web page that a browser saved as one file. */
        SAVED_PAGE(Extraction.Kind.SAVED_PAGE),
        /** Excel's, as of 2007. */
        SPREADSHEET(Extraction.Kind.SPREADSHEET),
        /** PowerPoint's, as of 2007. */
        SLIDES(Extraction.Kind.SLIDES);

        private final Extraction.Kind kind;

        Streamed(Extraction.Kind kind) {
            this.kind = kind;
        }
    }

    /** @param length of the file in bytes, up to {@value #LONGEST_STREAMED} */
    public FileText read(Streamed kind, InputStream file, int length) {
        return text(extraction.read(kind.kind, file, length));
    }

    Extracted extracted(byte[] file, String fileName, @Nullable String declaredType) {
        return extraction.read(file, fileName, declaredType);
    }

    private static FileText text(Extracted extracted) {
        FileFacts facts = extracted.facts();
        return new FileText(
                extracted.text(),
                facts.title(),
                facts.byline(),
                facts.publication(),
                facts.publishedOn(),
                facts.language(),
                extracted.mediaType());
    }
}

package org.assay.document.extract;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.assay.text.marker.PageContent.Block;
import org.jspecify.annotations.Nullable;

/** Reads the text layer of a PDF and puts lines together to paragraphs again. */
final class PdfText {

    private static final int MOST_PAGES = 5_000;
    // Less is a stamp or a page number on a scan.
    private static final int LEAST_LETTERS_A_PAGE = 8;

    static {
        // PDFBox would else look through the fonts of the machine and keep a list of them on its disk.
        FontMappers.set(new OneFont());
    }

    private PdfText() {}

    static Extracted of(byte[] file, int limit) {
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (pages == 0) throw new Unreadable("FILE_DAMAGED", "PDF");
            if (pages > MOST_PAGES) throw new Unreadable("FILE_TOO_COMPLEX");
            PdfLines lines = PdfLines.of(document, limit);
            if (lines.readable() < Math.min(200, (long) LEAST_LETTERS_A_PAGE * pages)) throw new Unreadable("FILE_WITHOUT_TEXT");
            PageWriter page = new PageWriter(limit);
            new PdfParagraphs(lines.withoutRunningHeads()).writeTo(page);
            page.end();
            return page.finish(facts(document, page.blocks(), page), "application/pdf");
        } catch (InvalidPasswordException locked) {
            throw new Unreadable("FILE_ENCRYPTED");
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException | NullPointerException damaged) {
            // PDFBox meets damage with any of these.
            throw new Unreadable("FILE_DAMAGED", "PDF");
        }
    }

    private static FileFacts facts(PDDocument document, List<Block> blocks, PageWriter page) {
        PDDocumentInformation info = document.getDocumentInformation();
        String heading = blocks.stream()
                .limit(8)
                .filter(block -> block.k().equals("h1"))
                .findFirst()
                .map(page::textOf)
                .orElse(null);
        String title = usable(info.getTitle());
        return new FileFacts(
                title != null ? title : heading,
                usable(info.getAuthor()),
                null,
                day(info.getCreationDate()),
                document.getDocumentCatalog().getLanguage(),
                null,
                false);
    }

    /** Programs write their own names and those of files here. */
    private static @Nullable String usable(@Nullable String value) {
        if (value == null || value.isBlank() || value.length() > 500) return null;
        String lower = value.strip().toLowerCase(Locale.ROOT);
        boolean filler = lower.startsWith("microsoft ")
                || lower.matches("untitled.*|unknown|anonymous|user|admin|root|(slide|page|document) ?\\d*")
                || lower.matches(".*\\.(docx?|odt|pdf|indd|qxp|xlsx?|pptx?|tex|dvi|html?)");
        return filler ? null : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable Calendar calendar) {
        if (calendar == null) return null;
        return calendar.toInstant().atZone(calendar.getTimeZone().toZoneId()).toLocalDate();
    }
}

package org.assay.report.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.assay.report.VerdictReport;

/** Takes from a PDF what would make it differ from one exporting to the next: its dates and its id. */
final class PdfIdentity {

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private PdfIdentity() {}

    static void fix(PDDocument document, VerdictReport report) throws IOException {
        ZonedDateTime asOf = report.asOf().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(asOf));
        document.getDocumentInformation().setCreator("Assay");
        // The file's id is a digest of this number and of the document's information.
        document.setDocumentId(report.asOf().toEpochMilli());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String described = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String fixed = CREATED.matcher(described).replaceFirst("$1" + asOf.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "$2");
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
    }
}

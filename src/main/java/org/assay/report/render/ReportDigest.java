package org.assay.report.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.assay.report.VerdictReport;

/** The name of the state that a report tells. */
public final class ReportDigest {

    private ReportDigest() {}

    /** The first 16 digits of the SHA-256 of the report as JSON. */
    public static String of(VerdictReport report) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            new JsonRenderer().render(report, json);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.toByteArray());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

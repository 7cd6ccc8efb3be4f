package org.assay.report.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.report.ReportFile;
import org.jspecify.annotations.Nullable;

/** A pack about to be downloaded. Nothing of it lies on the disk: who breaks off leaves nothing behind. */
public final class BackupPack {

    private final UUID taking;
    private final String fileName;
    private final PackMaterial material;
    private final List<PackPart> parts;
    private final List<String> missing;
    private final List<ReportFile> reports;

    BackupPack(UUID taking, String fileName, PackMaterial material, List<PackPart> parts, List<String> missing, List<ReportFile> reports) {
        this.taking = taking;
        this.fileName = fileName;
        this.material = material;
        this.parts = List.copyOf(parts);
        this.missing = List.copyOf(missing);
        this.reports = List.copyOf(reports);
    }

    UUID taking() {
        return taking;
    }

    List<ReportFile> reports() {
        return reports;
    }

    PackMaterial material() {
        return material;
    }

    /** Safe for a file system; ends in {@code .zip}. */
    public String fileName() {
        return fileName;
    }

    /** Once, as far as the stream takes it. What can't be read of a copy is said in the pack itself. */
    void writeTo(OutputStream out) throws IOException {
        PackWriter writer = new PackWriter(out);
        List<String> wrong = new ArrayList<>(missing);
        for (PackPart part : parts) {
            @Nullable String found = writer.add(part);
            if (found != null) wrong.add(found);
        }
        for (PackPart page : PackPages.all(material, parts.size(), wrong)) writer.add(page);
        writer.finish();
    }
}

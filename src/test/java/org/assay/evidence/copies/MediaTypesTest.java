package org.assay.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <!DOCTYPE html><title>A</title><p>B                     | photo.png   | text/html
                    <!DOCTYPE html><!-- %PDF-1.4 --><p>both                 | page.html   | application/pdf
                    %PDF-1.7                                                | letter.txt  | application/pdf
                    <svg xmlns="http://www.w3.org/2000/svg"><script/></svg> | a.txt       | image/svg+xml
                    WARC/1.0                                                | a           | application/warc
                    Just some words.                                        | a.txt       | text/plain
                    Just some words.                                        | a.pdf       | text/plain
                    # A heading                                             | notes.md    | text/markdown
                    From: a@example.org                                     | mail.eml    | message/rfc822
                    GIF89a                                                  | page.html   | image/gif
                    """)
    void whatAFileIsSaysWhatItHolds(String start, String name, String type) {
        assertThat(MediaTypes.of(start.getBytes(StandardCharsets.UTF_8), name)).isEqualTo(type);
    }

    @Test
    void aSavedWebPageIsNoMail() {
        String page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n--x\r\n";
        assertThat(MediaTypes.of(page.getBytes(StandardCharsets.UTF_8), "page.mhtml")).isEqualTo(MediaTypes.MHTML);
    }

    @Test
    void anOfficeFileIsKnownByItsParts() throws IOException {
        assertThat(MediaTypes.of(zip("word/document.xml"), "renamed.zip")).isEqualTo(MediaTypes.DOCX);
        assertThat(MediaTypes.of(zip("xl/workbook.xml"), "a.docx")).isEqualTo(MediaTypes.XLSX);
        assertThat(MediaTypes.of(zip("ppt/presentation.xml"), "a")).isEqualTo(MediaTypes.PPTX);
        assertThat(MediaTypes.of(zip("photos/1.jpg"), "a.docx")).isEqualTo("application/zip");
    }

    private Path zip(String entry) throws IOException {
        Path file = folder.resolve("file");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }
}

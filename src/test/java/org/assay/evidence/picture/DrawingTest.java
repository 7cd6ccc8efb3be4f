package org.assay.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assay.document.extract.Unreadable;
import org.assay.evidence.picture.DrawnPage.Word;
import org.junit.jupiter.api.Test;

/** Pages and pictures, drawn in a process of their own. */
class DrawingTest {

    private static final Drawing DRAWING = new Drawing(60);

    @Test
    void eachWordOfAPageHasItsPlaceOnThePicture() throws IOException {
        byte[] pdf = Pdfs.of(List.of("The bridge opened in 1932.", "It is 503 metres long."), 0);

        DrawnPages pages = DRAWING.pages(() -> new ByteArrayInputStream(pdf), 1, 3);

        assertThat(pages.sizes()).hasSize(2);
        DrawnPage page = pages.drawn().getFirst();
        assertThat(page.text()).isEqualTo("The bridge opened in 1932.");
        assertThat(page.words()).extracting(word -> page.text().substring(word.start(), word.end()))
                .containsExactly("The", "bridge", "opened", "in", "1932.");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.png()));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(1_800);
        for (Word word : page.words()) assertThat(inkIn(picture, word)).as("ink under %s", word).isTrue();
        assertThat(inkIn(picture, new Word(0, 1, 0.5f, 0.5f, 0.3f, 0.1f))).isFalse();
    }

    @Test
    void theWordsOfATurnedPageAreWhereOneSeesThem() throws IOException {
        for (int turned : new int[] {90, 180, 270}) {
            byte[] pdf = Pdfs.of(List.of("The bridge opened in 1932."), turned);

            DrawnPage page = DRAWING.pages(() -> new ByteArrayInputStream(pdf), 1, 1).drawn().getFirst();

            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.png()));
            assertThat(page.words()).hasSize(5);
            for (Word word : page.words()) assertThat(inkIn(picture, word)).as("%d: %s", turned, word).isTrue();
            assertThat(picture.getWidth() > picture.getHeight()).isEqualTo(turned % 180 != 0);
        }
    }

    private static boolean inkIn(BufferedImage picture, Word word) {
        int left = (int) (word.x() * picture.getWidth());
        int top = (int) (word.y() * picture.getHeight());
        for (int x = left; x < left + word.width() * picture.getWidth() - 1; x++) {
            for (int y = top; y < top + word.height() * picture.getHeight() - 1; y++) {
                if ((picture.getRGB(x, y) & 0xFF) < 100) return true;
            }
        }
        return false;
    }

    @Test
    void aPictureIsDrawnAnewAndNoneOfItsOwnBytesGoesOut() throws IOException {
        byte[] png = png(3_000, 1_500);
        byte[] withMore = ByteBuffer.allocate(png.length + 40)
                .put(png)
                .put("<script>alert(document.domain)</script>!".getBytes(StandardCharsets.US_ASCII))
                .array();

        DrawnPicture drawn = DRAWING.picture(() -> new ByteArrayInputStream(withMore), 2_000);

        assertThat(drawn.width()).isEqualTo(3_000);
        assertThat(drawn.mediaType()).isEqualTo("image/png");
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
        assertThat(seen.getWidth()).isLessThanOrEqualTo(2_000);
        assertThat(new Color(seen.getRGB(seen.getWidth() / 4, seen.getHeight() / 2))).isEqualTo(Color.RED);
    }

    @Test
    void aPictureOfAHundredThousandPixelsASideIsRefusedByItsHeader() {
        byte[] bomb = claiming(100_000, 100_000);

        Unreadable refused = catchThrowableOfType(
                Unreadable.class, () -> DRAWING.picture(() -> new ByteArrayInputStream(bomb), 2_000));

        assertThat(refused.code()).isEqualTo("PICTURE_TOO_LARGE");
        assertThat(refused.arguments()).containsExactly("100000", "100000");
    }

    @Test
    void whatIsNoPictureAndWhatIsNoPageIsRefused() {
        for (byte[] each : new byte[][] {
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII), claiming(-1, 5), claiming(10, 10), {}
        }) {
            assertThat(catchThrowableOfType(
                                    Unreadable.class, () -> DRAWING.picture(() -> new ByteArrayInputStream(each), 300))
                            .code())
                    .isEqualTo("PICTURE_UNREADABLE");
        }
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> DRAWING.pages(
                                        () -> new ByteArrayInputStream("%PDF-1.7 no more".getBytes(StandardCharsets.US_ASCII)), 1, 1))
                        .code())
                .isEqualTo("FILE_DAMAGED");
    }

    @Test
    void aPageOfPlanetSizeIsDrawnSmall() throws IOException {
        byte[] pdf = Pdfs.sized(14_400, 14_400, "Far away");

        DrawnPage page = DRAWING.pages(() -> new ByteArrayInputStream(pdf), 1, 1).drawn().getFirst();

        assertThat(ImageIO.read(new ByteArrayInputStream(page.png())).getWidth()).isLessThanOrEqualTo(1_801);
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** A PNG that says how large it is, and holds nothing. */
    private static byte[] claiming(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }
}

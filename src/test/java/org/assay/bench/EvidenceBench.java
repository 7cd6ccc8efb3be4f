package org.assay.bench;

import static org.assay.bench.Measurements.Budget.atLeast;
import static org.assay.bench.Measurements.Budget.atMost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import tools.jackson.databind.JsonNode;

/** The budgets of evidence, against the production program: {@code ./assay bench evidence}. */
final class EvidenceBench {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int UPLOAD = 500;

    private final Measurements measurements = new Measurements("evidence");
    private final AssayServer server;

    private EvidenceBench(AssayServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) {
        try (AssayServer server = AssayServer.demoWith(Map.of("ASSAY_COPY_LIMIT", "600MB"))) {
            new EvidenceBench(server).run();
        }
        System.exit(0);
    }

    private void run() {
        measurements.add(atMost(4, "s", "keep a 20 MB PDF with its text"), this::keepPdf);
        measurements.add(atMost(120, "MB", "growth of memory while 500 MB are kept"), this::keepLarge);
        measurements.add(atLeast(200, "MB/s", "./assay verify"), this::verify);
        new LibraryBench(server, measurements).run();
        measurements.write();
    }

    private Measured keepPdf() throws IOException {
        Api api = server.api("checker");
        double[] seconds = new double[3];
        int size = 0;
        for (int i = 0; i < seconds.length; i++) {
            byte[] pdf = pdf(200, 20 * MEGABYTE, i);
            size = pdf.length;
            String source = source(api, "Register " + i);
            long began = System.nanoTime();
            JsonNode copy = api.upload("sources/" + source + "/copies", "register.pdf", "application/pdf", pdf);
            seconds[i] = (System.nanoTime() - began) / 1e9;
            if (copy.get("characters").asInt() < 100_000) throw new IllegalStateException("no text was read: " + copy);
        }
        return Measured.median(seconds, "%d MB, 200 pages; the first took %.2f s".formatted(size / 1_000_000, seconds[0]));
    }

    /** The most that the program takes, looked at while the upload runs, against what it took before. */
    private Measured keepLarge() throws IOException, InterruptedException {
        Api api = server.api("checker");
        String source = source(api, "A long recording");
        long before = server.residentMemory();
        long most = before;
        long began = System.nanoTime();
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> send(source));
        while (!sent.isDone()) {
            most = Math.max(most, server.residentMemory());
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (sent.join() != 201) throw new IllegalStateException("answered " + sent.join());
        return new Measured(
                (most - before) / 1e6, 1, "from %d MB; kept in %.1f s".formatted(before / 1_000_000, seconds));
    }

    private int send(String source) {
        URI to = server.url().resolve("/api/v1/sources/" + source + "/copies?fileName=recording.bin");
        String token = "Bearer " + token();
        byte[] block = new byte[MEGABYTE];
        new Random(500).nextBytes(block);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(to)
                    .header("Authorization", token)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofInputStream(() -> new Repeated(block, UPLOAD)))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String token() {
        return Api.token(server.url(), "checker", AssayServer.PASSWORD);
    }

    private Measured verify() throws IOException {
        double[] perSecond = new double[3];
        String said = "";
        for (int i = 0; i < perSecond.length; i++) {
            ProcessBuilder command = new ProcessBuilder("./assay", "verify", "--data", server.data().toString());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("ASSAY_NO_BUILD", "1");
            Process verify = command.redirectErrorStream(true).start();
            said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher speed = Pattern.compile("\\(([\\d,]+) MB/s\\)").matcher(said);
            if (!speed.find()) throw new IllegalStateException(said);
            perSecond[i] = Double.parseDouble(speed.group(1).replace(",", ""));
        }
        return Measured.median(perSecond, said.lines().findFirst().orElse("").replaceFirst(" MB in.*", " MB"));
    }

    private static String source(Api api, String title) {
        return api.post("sources", Map.of("title", title, "kind", "DOCUMENT")).get("id").asString();
    }

    /** Text on every page, and enough that can't be packed to make it as large as that. */
    private static byte[] pdf(int pages, int size, int seed) throws IOException {
        Articles articles = new Articles(seed);
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        Random random = new Random(seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(15);
                    content.newLineAtOffset(60, 730);
                    for (int line = 0; line < 44; line++) {
                        content.showText(articles.sentence().replace("€", "EUR "));
                        content.newLine();
                    }
                    content.endText();
                }
                COSStream ballast = document.getDocument().createCOSStream();
                byte[] noise = new byte[size / pages];
                random.nextBytes(noise);
                try (var out = ballast.createRawOutputStream()) {
                    out.write(noise);
                }
                sheet.getCOSObject().setItem("AssayBallast", ballast);
            }
            document.save(file);
        }
        return file.toByteArray();
    }

    private static final class Repeated extends InputStream {

        private final byte[] block;
        private final long size;
        private long at;

        Repeated(byte[] block, int times) {
            this.block = block;
            this.size = (long) block.length * times;
        }

        @Override
        public int read() {
            return at == size ? -1 : block[(int) (at++ % block.length)] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            if (at == size) return -1;
            int start = (int) (at % block.length);
            int length = Math.min(most, block.length - start);
            System.arraycopy(block, start, to, from, length);
            at += length;
            return length;
        }
    }
}

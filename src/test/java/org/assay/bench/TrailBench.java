package org.assay.bench;

import static org.assay.bench.Measurements.Budget.atLeast;
import static org.assay.bench.Measurements.Budget.atMost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.audit.TrailBenchmark;
import org.assay.bench.Measurements.Measured;

/** What the trail's proof costs: a write, and reading it all. */
final class TrailBench {

    private static final int ENTRIES = 200_000;

    private TrailBench() {}

    public static void main(String[] arguments) throws IOException {
        Measurements measurements = new Measurements("trail");
        measure(measurements);
        measurements.write();
        System.exit(0);
    }

    static void measure(Measurements measurements) throws IOException {
        Path data = Files.createTempDirectory("assay-trail");
        TrailBenchmark trail = new TrailBenchmark(data);
        measurements.add(atMost(1, "ms", "audit append, added to a write, median"), () -> {
            double[] cost = trail.appends(2_000);
            return Measured.median(cost, "H2 on disk, 2,000 transactions of one entry");
        });
        trail.fill(ENTRIES);
        trail.close();
        measurements.add(atLeast(50_000, "entries/s", "./assay verify, the trail of 200,000 entries"), () -> verify(data));
    }

    private static Measured verify(Path data) throws IOException {
        double[] perSecond = new double[3];
        for (int i = 0; i < perSecond.length; i++) {
            ProcessBuilder command = new ProcessBuilder("./assay", "verify", "--data", data.toString());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("ASSAY_NO_BUILD", "1");
            Process verify = command.redirectErrorStream(true).start();
            String said = new String(verify.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Matcher speed = Pattern.compile("\\(([\\d,]+) entries/s\\)").matcher(said);
            if (!speed.find() || !said.contains("nothing was altered")) throw new IllegalStateException(said);
            perSecond[i] = Double.parseDouble(speed.group(1).replace(",", ""));
        }
        return Measured.median(perSecond, "H2, a process of its own each time");
    }
}

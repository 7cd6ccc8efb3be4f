package org.assay.report.pack;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for files that every system unpacks where they belong, each once in a pack. */
final class PackNames {

    private static final int LONGEST = 80;

    private final Set<String> given = new HashSet<>();

    /**
     * @param folder of ours, with its slash, or empty
     * @param wanted whatever somebody called it; paths, control characters and what Windows refuses are left out
     */
    String of(String folder, String wanted) {
        String safe = safe(wanted);
        int dot = safe.lastIndexOf('.');
        String stem = dot > 0 ? safe.substring(0, dot) : safe;
        String end = dot > 0 ? safe.substring(dot) : "";
        if (end.length() > 12) end = "";
        stem = stem.codePointCount(0, stem.length()) > LONGEST
                ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST))
                : stem;
        String name = folder + stem + end;
        // Some file systems tell no capitals apart.
        for (int n = 2; !given.add(name.toLowerCase(Locale.ROOT)); n++) name = folder + stem + "-" + n + end;
        return name;
    }

    static String safe(String wanted) {
        String bare = Normalizer.normalize(wanted, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+", "-")
                .replaceAll("\\s+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return bare.isEmpty() ? "file" : bare;
    }
}
